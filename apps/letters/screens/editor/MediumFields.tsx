import { Alert, Radio, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, type Icon } from '@tabler/icons-react'
import { DateField, TextField, useField } from '../../../../web/kit/fields.tsx'
import { Wide } from '../../../../web/kit/Form.tsx'
import type { Form } from '../../../../web/kit/form.ts'
import { useFormat } from '../../../../web/kit/format.ts'
import { useWords } from '../../../../web/kit/words.ts'
import classes from './editor.module.css'
import { Fields } from './Fields.tsx'
import type { Values } from './values.ts'

type PartProps = { form: Form<Values> }

/** On paper or electronic (§ 109 (3) GewO, § 16 (1) BBiG, § 126a BGB), and what the electronic form needs. */
export function MediumFields({ form }: PartProps) {
  const t = useWords('letters')
  const field = useField<Values, Values['medium']>({ form, name: 'medium', label: t('fields.medium') }, (value) =>
    t(`media.${String(value)}`),
  )
  const { readOnly, ...props } = field.props
  return (
    <>
      <Radio.Group {...props} value={field.value} onChange={(value) => field.write(value as Values['medium'])}>
        <Stack gap="xs" mt="xs">
          {(['paper', 'electronic'] as const).map((medium) => (
            <Radio
              key={medium}
              value={medium}
              size="xs"
              label={t(`media.${medium}`)}
              description={t(`editor.medium.${medium}`)}
              disabled={readOnly}
            />
          ))}
        </Stack>
      </Radio.Group>
      {field.value === 'electronic' && <ElectronicForm form={form} />}
    </>
  )
}

function ElectronicForm({ form }: PartProps) {
  const t = useWords('letters')
  const { country } = form.values
  const isGerman = country === 'DE'
  return (
    <Alert mt="sm" color="gray" icon={<IconInfoCircle />} title={t('editor.medium.title')}>
      <Text size="sm">{t(isGerman ? 'editor.medium.law' : `editor.medium.law${country}`)}</Text>
      <ul className={classes.checklist}>
        {isGerman && <Consent form={form} />}
        <Dating form={form} />
        <Check icon={IconInfoCircle} text={t('editor.medium.signing')} />
      </ul>
      {isGerman && (
        <Fields>
          <DateField form={form} name="consented_on" label={t('fields.consented_on')} />
          <Wide>
            <TextField
              form={form}
              name="consent_note"
              label={t('fields.consent_note')}
              hint={t('editor.medium.noteHint')}
              maxLength={500}
            />
          </Wide>
        </Fields>
      )}
    </Alert>
  )
}

function Consent({ form }: PartProps) {
  const t = useWords('letters')
  const format = useFormat()
  const { consented_on } = form.values
  return consented_on ? (
    <Check icon={IconCircleCheck} text={t('editor.medium.consented', { date: format.date(consented_on) })} />
  ) : (
    <Check icon={IconAlertTriangle} text={t('editor.medium.notConsented')} />
  )
}

/** A qualified signature shows the moment of signing, so the letter can't bear an earlier day unnoticed. */
function Dating({ form }: PartProps) {
  const t = useWords('letters')
  const format = useFormat()
  const { issued_on } = form.values
  return issued_on && issued_on < format.today() ? (
    <Check icon={IconAlertTriangle} text={t('editor.medium.backdated', { date: format.date(issued_on) })} />
  ) : (
    <Check icon={IconCircleCheck} text={t('editor.medium.dated')} />
  )
}

function Check({ icon: Shape, text }: { icon: Icon; text: string }) {
  return (
    <li>
      <Shape size={16} aria-hidden />
      <Text size="sm">{text}</Text>
    </li>
  )
}
