import { ActionIcon, Button, Tabs } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconKeyboard } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { Problem } from '../../../../web/kit/client.ts'
import { Form, FormBar } from '../../../../web/kit/Form.tsx'
import type { Form as FormState } from '../../../../web/kit/form.ts'
import { HistoryPanel } from '../../../../web/kit/HistoryPanel.tsx'
import { useHref } from '../../../../web/kit/session.ts'
import { useWords } from '../../../../web/kit/words.ts'
import type { Finding } from '../../linter/types.ts'
import type { Criterion } from '../../text/types.ts'
import { type Letter, letterNote } from '../letters/letter.ts'
import classes from './editor.module.css'
import { FactsPanel } from './FactsPanel.tsx'
import { FindingCounts } from './FindingCounts.tsx'
import { FindingsPanel } from './FindingsPanel.tsx'
import { targetOf } from './findingWords.ts'
import { goTo } from './focus.ts'
import { RatingsPanel } from './RatingsPanel.tsx'
import { Resting } from './Resting.tsx'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'
import { type TextMode, TextPane } from './TextPane.tsx'
import { useFindings } from './useFindings.ts'
import { useLetterForm } from './useLetterForm.ts'
import { useNeighbours } from './useNeighbours.ts'
import { useShortcuts } from './useShortcuts.ts'
import { type Tab, useTab } from './useTab.ts'
import type { Values } from './values.ts'

/** Saves what is typed; throws where that is refused. */
export type Saver = (() => Promise<void>) | null
/** A further tab beside grades, facts and findings. It stays mounted once it was opened. */
export type EditorPanel = { key: string; label: ReactNode; render: () => ReactNode }

type LetterEditorProps = { letter: Letter; saverRef: RefObject<Saver>; panels?: EditorPanel[] }

/** Grades and facts beside the letter that they make; on narrow screens one after the other. */
export function LetterEditor({ letter, saverRef, panels = [] }: LetterEditorProps) {
  const t = useWords('letters')
  const root = useRef<HTMLDivElement>(null)
  const isNarrow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false })
  const { form, text } = useLetterForm(letter)
  const findings = useFindings(letter, form, text)
  const { tab, setTab, isOpened } = useTab(form, isNarrow)
  const [lit, setLit] = useState<Criterion | null>(null)
  const [mode, setMode] = useState<TextMode>('read')
  const [isHelping, setHelping] = useState(false)
  const save = useSaver(letter, form, saverRef)
  const saveNext = useSaveNext(letter, form)
  const go = (to: Tab, selector = `[data-tab="${to}"]`) => {
    setTab(to)
    goTo(root, selector)
  }
  const jump = (finding: Finding) => {
    findings.show(finding)
    if (finding.at) return isNarrow && setTab('text')
    const target = targetOf(finding.field ?? '')
    if (target) go(target.tab, target.selector)
  }
  useShortcuts({
    g: () => go('grades', '[data-grades]'),
    d: () => go('details'),
    t: () => {
      setMode('write')
      go('text', 'textarea[name=body]')
    },
    f: () => go('findings', '[data-findings]'),
    '?': () => setHelping(true),
    'Ctrl+Enter': saveNext,
  })
  const tools = { form, text, findings }
  const pane = <TextPane {...{ letter, tools, lit, setLit, mode, setMode, save }} openFindings={() => go('findings')} />
  const further = [
    ...panels,
    {
      key: 'history',
      label: t('editor.history'),
      render: () => <HistoryPanel path={`/letters/${letter.id}/history`} notes={letterNote(t)} />,
    },
  ]
  return (
    <Form form={form} label={t('editor.label')}>
      <div className={classes.split} ref={root}>
        <Tabs
          keepMountedMode="display-none"
          variant="pills"
          value={tab}
          onChange={(value) => setTab(value ?? 'grades')}
          className={classes.tabs}
        >
          <Tabs.List mb="md" className={classes.tabList}>
            <Tabs.Tab value="grades">{t('fields.ratings')}</Tabs.Tab>
            <Tabs.Tab value="details">{t('editor.details')}</Tabs.Tab>
            {isNarrow && <Tabs.Tab value="text">{t('fields.body')}</Tabs.Tab>}
            <Tabs.Tab
              value="findings"
              rightSection={findings.open?.length ? <FindingCounts findings={findings.open} /> : undefined}
            >
              {t('check.title')}
            </Tabs.Tab>
            {further.map(({ key, label }) => (
              <Tabs.Tab key={key} value={key}>
                {label}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="grades">
            <Resting isShown={tab === 'grades'}>
              <RatingsPanel {...{ form, lit, setLit }} />
            </Resting>
          </Tabs.Panel>
          <Tabs.Panel value="details" data-tab="details">
            <Resting isShown={tab === 'details'}>
              <FactsPanel form={form} letter={letter} />
            </Resting>
          </Tabs.Panel>
          {isNarrow && <Tabs.Panel value="text">{pane}</Tabs.Panel>}
          <Tabs.Panel value="findings">
            <Resting isShown={tab === 'findings'}>
              <FindingsPanel {...{ letter, findings, jump }} problem={text.problem} isReadOnly={form.isReadOnly} />
            </Resting>
          </Tabs.Panel>
          {further.map(({ key, render }) => (
            <Tabs.Panel key={key} value={key}>
              {isOpened(key) && render()}
            </Tabs.Panel>
          ))}
        </Tabs>
        {!isNarrow && <div className={classes.side}>{pane}</div>}
      </div>
      <FormBar form={form}>
        {saveNext && (
          <Button variant="default" onClick={saveNext} disabled={form.isSaving} title={t('keys.saveNextKeys')}>
            {t('keys.saveNext')}
          </Button>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          visibleFrom="sm"
          aria-label={t('keys.title')}
          title={`${t('keys.title')} (?)`}
          onClick={() => setHelping(true)}
        >
          <IconKeyboard size={18} aria-hidden />
        </ActionIcon>
      </FormBar>
      {isHelping && <ShortcutsDialog close={() => setHelping(false)} />}
    </Form>
  )
}

/** Lets the page's actions save first: what is released or printed is what is seen. */
function useSaver(letter: Letter, form: FormState<Values>, saverRef: RefObject<Saver>) {
  const t = useWords('letters')
  const save = async () => {
    if (form.isReadOnly || (!form.isDirtyNow() && letter.body !== null)) return
    await form.submit()
    if (form.isDirtyNow()) throw new Problem(400, { code: 'invalid', detail: t('editor.notSaved') })
  }
  useEffect(() => {
    saverRef.current = save
  })
  return save
}

/** Saves and goes on with the next letter; undefined where there is none. What is refused stays on the screen. */
function useSaveNext(letter: Letter, form: FormState<Values>): (() => void) | undefined {
  const navigate = useNavigate()
  const href = useHref()
  const next = useNeighbours(letter.id)?.next
  if (!next) return undefined
  return () =>
    void (async () => {
      if (form.isDirtyNow()) await form.submit()
      if (!form.isDirtyNow()) await navigate({ to: href(`/letters/${next}`) })
    })()
}
