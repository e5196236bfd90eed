import { Tabs } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type RefObject, useEffect, useState } from 'react'
import { Problem } from '../../../../web/kit/client.ts'
import { Form, FormBar } from '../../../../web/kit/Form.tsx'
import type { Form as FormState } from '../../../../web/kit/form.ts'
import { HistoryPanel } from '../../../../web/kit/HistoryPanel.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import type { Criterion } from '../../text/types.ts'
import { type Letter, letterNote } from '../letters/letter.ts'
import type { Values } from './composing.ts'
import { DetailsPanel } from './DetailsPanel.tsx'
import classes from './editor.module.css'
import { RatingsPanel } from './RatingsPanel.tsx'
import { TextPane } from './TextPane.tsx'
import { useLetterForm } from './useLetterForm.ts'

/** Saves what is typed; throws where that is refused. */
export type Saver = (() => Promise<void>) | null
type Tab = 'grades' | 'details' | 'text' | 'history'

/** Grades and facts beside the letter that they make; on narrow screens one after the other. */
export function LetterEditor({ letter, saverRef }: { letter: Letter; saverRef: RefObject<Saver> }) {
  const t = useWords('letters')
  const isNarrow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false })
  const { form, text } = useLetterForm(letter)
  const [tab, setTab] = useTab(form)
  const [lit, setLit] = useState<Criterion | null>(null)
  const save = useSaver(letter, form, saverRef)
  const shown = tab === 'text' && !isNarrow ? 'grades' : tab
  const pane = <TextPane {...{ letter, form, text, lit, setLit, save }} />
  return (
    <Form form={form} label={t('editor.label')}>
      <div className={classes.split}>
        <Tabs
          keepMountedMode="display-none"
          value={shown}
          onChange={(value) => setTab(value as Tab)}
          className={classes.tabs}
        >
          <Tabs.List mb="md" grow>
            <Tabs.Tab value="grades">{t('fields.ratings')}</Tabs.Tab>
            <Tabs.Tab value="details">{t('editor.details')}</Tabs.Tab>
            {isNarrow && <Tabs.Tab value="text">{t('fields.body')}</Tabs.Tab>}
            <Tabs.Tab value="history">{t('editor.history')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="grades">
            <RatingsPanel {...{ form, lit, setLit }} />
          </Tabs.Panel>
          <Tabs.Panel value="details">
            <DetailsPanel form={form} letter={letter} />
          </Tabs.Panel>
          {isNarrow && <Tabs.Panel value="text">{pane}</Tabs.Panel>}
          <Tabs.Panel value="history">
            {shown === 'history' && <HistoryPanel path={`/letters/${letter.id}/history`} notes={letterNote(t)} />}
          </Tabs.Panel>
        </Tabs>
        {!isNarrow && <div className={classes.side}>{pane}</div>}
      </div>
      <FormBar form={form} />
    </Form>
  )
}

/** The open tab. A refused save opens the one with the first wrong field. */
function useTab({ refusals, errors }: FormState<Values>) {
  const [tab, setTab] = useState<Tab>('grades')
  const [seen, setSeen] = useState(refusals)
  const [wrong] = Object.keys(errors)
  if (seen !== refusals) {
    setSeen(refusals)
    if (wrong) setTab(wrong === 'body' ? 'text' : wrong.startsWith('ratings') ? 'grades' : 'details')
  }
  return [tab, setTab] as const
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
