import { Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { post } from '../../../../web/kit/client.ts'
import { Dialog } from '../../../../web/kit/Dialog.tsx'
import { notifyDone, useConfirm, useNotifyProblem } from '../../../../web/kit/dialogs.tsx'
import { useFormat } from '../../../../web/kit/format.ts'
import { useGet, useRefresh } from '../../../../web/kit/queries.ts'
import { Section } from '../../../../web/kit/Section.tsx'
import { ErrorState, Loading } from '../../../../web/kit/states.tsx'
import { TextDiff } from '../../../../web/kit/TextDiff.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import type { Letter } from '../letters/letter.ts'
import { ChangesTable } from './ChangesTable.tsx'
import { changesBetween, type Content } from './changes.ts'
import type { Version } from './VersionsPanel.tsx'

type CompareDialogProps = {
  letter: Letter
  versions: Version[]
  number: number
  save: () => Promise<void>
  close: () => void
}
const NOW = 'now'

/** Two versions, or one and the letter as it is now: text word by word, facts and grades as a table. */
export function CompareDialog({ letter, versions, number, save, close }: CompareDialogProps) {
  const t = useWords('letters')
  const format = useFormat()
  const [before, setBefore] = useState(String(number))
  const [after, setAfter] = useState(NOW)
  const options = versions.map((version) => ({
    value: String(version.number),
    label: `${t('process.version', { number: version.number })} · ${format.dateTime(version.at)}`,
  }))
  return (
    <Dialog close={close} size="72rem" title={t('process.compareTitle')}>
      <Stack>
        <Group align="end">
          <Select
            label={t('process.before')}
            data={options}
            value={before}
            allowDeselect={false}
            w={280}
            onChange={(value) => value && setBefore(value)}
          />
          <Select
            label={t('process.after')}
            data={[{ value: NOW, label: t('process.now') }, ...options]}
            value={after}
            allowDeselect={false}
            w={280}
            onChange={(value) => value && setAfter(value)}
          />
          <RestoreButton letter={letter} number={Number(before)} save={save} close={close} />
        </Group>
        <Comparison letter={letter} before={before} after={after} />
      </Stack>
    </Dialog>
  )
}

function useContent(letter: Letter, version: string) {
  const isNow = version === NOW
  const { data, error } = useGet<{ content: Content }>(isNow ? null : `/letters/${letter.id}/versions/${version}`)
  return { content: isNow ? (letter as unknown as Content) : data?.content, error }
}

function Comparison({ letter, ...chosen }: { letter: Letter; before: string; after: string }) {
  const t = useWords('letters')
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const [layout, setLayout] = useState('side')
  const before = useContent(letter, chosen.before)
  const after = useContent(letter, chosen.after)
  const error = before.error ?? after.error
  if (error) return <ErrorState error={error} />
  if (!before.content || !after.content) return <Loading />
  const changes = changesBetween(before.content, after.content)
  const [was, is] = [before.content, after.content].map(({ body }) => (typeof body === 'string' ? body : ''))
  return (
    <>
      <Section title={t('process.facts')}>
        {changes.length === 0 ? <Text size="sm">{t('process.sameFacts')}</Text> : <ChangesTable changes={changes} />}
      </Section>
      <Section
        title={t('fields.body')}
        end={
          !isNarrow && (
            <SegmentedControl
              size="xs"
              aria-label={t('process.layout')}
              value={layout}
              onChange={setLayout}
              data={[
                { value: 'side', label: t('process.sideBySide') },
                { value: 'inline', label: t('process.inline') },
              ]}
            />
          )
        }
      >
        {was === is ? (
          <Text size="sm">{t('process.sameText')}</Text>
        ) : (
          <TextDiff before={was ?? ''} after={is ?? ''} layout={isNarrow || layout === 'inline' ? 'inline' : 'side'} />
        )}
      </Section>
    </>
  )
}

function RestoreButton({ letter, number, save, close }: Omit<CompareDialogProps, 'versions'>) {
  const t = useWords('letters')
  const confirm = useConfirm()
  const refresh = useRefresh()
  const notifyProblem = useNotifyProblem()
  if (!letter.actions.includes('update')) return null
  const restore = async () => {
    const action = t('process.restore', { number })
    if (!(await confirm({ title: t('process.restoreTitle', { number }), text: t('process.restoreText'), action })))
      return
    try {
      await save()
      await post(`/letters/${letter.id}/restoration`, { number })
      notifyDone(t('process.restored', { number }))
      close()
    } catch (error) {
      notifyProblem(error)
    }
    await refresh('/letters')
  }
  return <Button onClick={() => void restore()}>{t('process.restore', { number })}</Button>
}
