import { Button, Group, Text } from '@mantine/core'
import { type Language, languages } from '../../../../web/kit/app.ts'
import { post } from '../../../../web/kit/client.ts'
import { notifyDone } from '../../../../web/kit/dialogs.tsx'
import {
  DateField,
  NumberField,
  SelectField,
  SwitchField,
  TextAreaField,
  TextField,
} from '../../../../web/kit/fields.tsx'
import { FieldGrid, Wide } from '../../../../web/kit/Form.tsx'
import { FormDialog } from '../../../../web/kit/FormDialog.tsx'
import { type Form, useForm } from '../../../../web/kit/form.ts'
import { useFormat } from '../../../../web/kit/format.ts'
import { useGet, useRefresh } from '../../../../web/kit/queries.ts'
import { useMembership, useRight } from '../../../../web/kit/session.ts'
import { useWords } from '../../../../web/kit/words.ts'
import { process } from '../../process/statuses.ts'
import type { Employee } from '../employees/employee.ts'
import type { Letter } from '../letters/letter.ts'
import { optionsOf } from '../options.ts'
import { type Access, type Preset, presets, type Wants } from './handover.ts'
import { SectionsField } from './SectionsField.tsx'

type Values = {
  name: string
  email: string
  language: Language
  wants: Wants
  sections: Access
  may_download: boolean
  message: string | null
  due_on: string | null
  valid_days: number | null
}
type HandoverDialogProps = { letter: Letter; save: () => Promise<void>; close: () => void }

/** Gives a letter to somebody without an account. Whoever rates the employee is suggested, where that is known. */
export function HandoverDialog(props: HandoverDialogProps) {
  const seesEmployee = useRight('employee.read')
  const path = seesEmployee ? `/employees/${props.letter.employee_id}` : null
  const { data: person, isError } = useGet<Employee>(path)
  if (path && !person && !isError) return null
  return <Dialog {...props} person={person} />
}

function Dialog({ letter, save, close, person }: HandoverDialogProps & { person: Employee | undefined }) {
  const t = useWords('letters')
  const refresh = useRefresh()
  const language = useMembership()?.language ?? 'de'
  const form = useForm<Values>({
    draft: null,
    isGuarded: false,
    initial: {
      name: person?.supervisor_name ?? '',
      email: person?.supervisor_email ?? '',
      language,
      ...presets[process[letter.status].isOpen ? 'rate' : 'read'],
      may_download: false,
      message: null,
      due_on: null,
      valid_days: null,
    },
    save: async ({ values: { valid_days, ...values }, idempotencyKey }) => {
      await save()
      const body = { ...values, ...(valid_days !== null && { valid_days }) }
      return post(`/letters/${letter.id}/handovers`, body, { idempotencyKey })
    },
    onSaved: async () => {
      notifyDone(t('process.handedOver'))
      close()
      await refresh('/letters')
    },
  })
  return (
    <FormDialog form={form} title={t('process.handOver')} action={t('process.handOverAction')} close={close} size="lg">
      <Recipient form={form} />
      <Presets form={form} />
      <SectionsField form={form} name="sections" label={t('process.sections')} />
      <SwitchField
        form={form}
        name="may_download"
        label={t('process.mayDownload')}
        hint={t('process.mayDownloadHint')}
      />
      <FieldGrid>
        <Wide>
          <TextAreaField form={form} name="message" label={t('process.message')} rows={2} />
        </Wide>
        <DateField form={form} name="due_on" label={t('fields.due_on')} />
        <NumberField
          form={form}
          name="valid_days"
          label={t('process.validDays')}
          hint={t('process.validDaysHint')}
          min={1}
        />
      </FieldGrid>
    </FormDialog>
  )
}

function Recipient({ form }: { form: Form<Values> }) {
  const t = useWords('letters')
  const format = useFormat()
  return (
    <FieldGrid>
      <TextField form={form} name="name" label={t('process.recipient')} maxLength={200} isRequired />
      <TextField form={form} name="email" type="email" label={t('fields.email')} isRequired />
      <SelectField
        form={form}
        name="wants"
        label={t('process.wantsLabel')}
        options={optionsOf(t, 'process.wants', ['rating', 'review', 'information'])}
        isRequired
      />
      <SelectField
        form={form}
        name="language"
        label={t('process.language')}
        options={languages.map((value) => ({ value, label: format.language(value) }))}
        isRequired
      />
    </FieldGrid>
  )
}

function Presets({ form }: { form: Form<Values> }) {
  const t = useWords('letters')
  const take = (preset: Preset) => {
    form.set('wants', presets[preset].wants)
    form.set('sections', presets[preset].sections)
    if (!presets[preset].sections.text) form.set('may_download', false)
  }
  return (
    <Group gap="xs" role="group" aria-label={t('process.presets')}>
      <Text size="sm">{t('process.presets')}</Text>
      {(Object.keys(presets) as Preset[]).map((preset) => (
        <Button key={preset} size="compact-sm" variant="default" onClick={() => take(preset)}>
          {t(`process.preset.${preset}`)}
        </Button>
      ))}
    </Group>
  )
}
