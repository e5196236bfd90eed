import { Alert, Text } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { post } from '../../../../web/kit/client.ts'
import { notifyDone } from '../../../../web/kit/dialogs.tsx'
import { DateField, SelectField, TextAreaField, TextField } from '../../../../web/kit/fields.tsx'
import { FieldGrid, Wide } from '../../../../web/kit/Form.tsx'
import { FormDialog } from '../../../../web/kit/FormDialog.tsx'
import { type Form, useForm } from '../../../../web/kit/form.ts'
import { useFormat } from '../../../../web/kit/format.ts'
import { useRefresh } from '../../../../web/kit/queries.ts'
import { useWords } from '../../../../web/kit/words.ts'
import { handOverWays, isCorrection, needsNote, process, type Status } from '../../process/statuses.ts'
import type { Letter } from '../letters/letter.ts'
import { optionsOf } from '../options.ts'
import { MemberField } from './MemberField.tsx'
import { stepName } from './steps.ts'

type Values = {
  note: string | null
  with_id: string | null
  due_on: string | null
  handed_over_on: string | null
  handed_over_how: string | null
  handed_over_note: string | null
}
type StepDialogProps = { letter: Letter; to: Status; save: () => Promise<void>; close: () => void }

/** Takes a letter a step further: why, who is next and until when, and how it was handed over. */
export function StepDialog({ letter, to, save, close }: StepDialogProps) {
  const t = useWords('letters')
  const format = useFormat()
  const refresh = useRefresh()
  const isHandOver = to === 'handed_over' && letter.status !== 'archived'
  const form = useForm<Values>({
    draft: null,
    isGuarded: false,
    initial: {
      note: null,
      with_id: null,
      due_on: null,
      handed_over_on: isHandOver ? format.today() : letter.handed_over_on,
      handed_over_how: isHandOver
        ? letter.medium === 'electronic'
          ? 'electronic'
          : 'collected'
        : letter.handed_over_how,
      handed_over_note: isHandOver ? null : letter.handed_over_note,
    },
    save: async ({ values }) => {
      await save()
      return post(`/letters/${letter.id}/steps`, { to, ...valuesFor(to, values) })
    },
    onSaved: async () => {
      notifyDone(t('process.nowIn', { status: t(`statuses.${to}`) }))
      close()
      await refresh('/letters')
    },
  })
  // Where something is to be filled in or considered, Enter twice would be too quick.
  const isQuick = !isHandOver && !needsNote.includes(to) && !isCorrection(letter.status, to)
  const name = t(`process.step.${stepName(letter.status, to)}`)
  return (
    <FormDialog form={form} title={name} action={name} close={close} isQuick={isQuick}>
      <Consequence from={letter.status} to={to} />
      {isHandOver && <HandOverFields form={form} />}
      <TextAreaField
        form={form}
        name="note"
        label={t('process.note')}
        hint={needsNote.includes(to) ? t('process.noteNeeded') : undefined}
        isRequired={needsNote.includes(to)}
        rows={2}
      />
      {to !== 'archived' && !isHandOver && (
        <FieldGrid>
          <MemberField
            form={form}
            name="with_id"
            label={t('process.next')}
            hint={t('process.nextHint')}
            current={{ id: null, name: undefined }}
          />
          <DateField form={form} name="due_on" label={t('fields.due_on')} />
        </FieldGrid>
      )}
    </FormDialog>
  )
}

const valuesFor = (to: Status, { note, with_id, due_on, ...handOver }: Values) => ({
  note,
  with_id,
  due_on,
  ...(to === 'handed_over' && handOver),
})

function HandOverFields({ form }: { form: Form<Values> }) {
  const t = useWords('letters')
  const format = useFormat()
  return (
    <FieldGrid>
      <DateField form={form} name="handed_over_on" label={t('fields.handed_over_on')} max={format.today()} isRequired />
      <SelectField
        form={form}
        name="handed_over_how"
        label={t('fields.handed_over_how')}
        options={optionsOf(t, 'process.ways', handOverWays)}
        isRequired
      />
      <Wide>
        <TextField
          form={form}
          name="handed_over_note"
          label={t('fields.handed_over_note')}
          hint={t('process.proofHint')}
          maxLength={500}
        />
      </Wide>
    </FieldGrid>
  )
}

/** What the step means for the letter, where somebody might not expect it. */
function Consequence({ from, to }: { from: Status; to: Status }) {
  const t = useWords('letters')
  if (isCorrection(from, to))
    return (
      <Alert
        color="orange"
        icon={<IconAlertTriangle size={18} />}
        title={t('process.correctionTitle')}
        styles={{ title: { color: 'var(--tone-warn)' } }}
      >
        <Text size="sm">{t('process.correctionText')}</Text>
      </Alert>
    )
  if (from === 'released' && to === 'draft') return <Text size="sm">{t('process.withdrawText')}</Text>
  if (!process[from].isOpen || process[to].isOpen) return null
  return (
    <Alert color="gray" icon={<IconInfoCircle size={18} />}>
      <Text size="sm">{t('process.closesText')}</Text>
    </Alert>
  )
}
