import { TextLink } from '../../../../web/kit/links.tsx'
import { DateField, SelectField, SwitchField, TextAreaField, TextField } from '../../../../web/kit/fields.tsx'
import { FieldGrid, Wide } from '../../../../web/kit/Form.tsx'
import type { Form } from '../../../../web/kit/form.ts'
import { Section } from '../../../../web/kit/Section.tsx'
import { useHref, useRight } from '../../../../web/kit/session.ts'
import { useWords } from '../../../../web/kit/words.ts'
import { germany } from '../../text/profiles.ts'
import { kinds } from '../../text/types.ts'
import { employeeKinds, salutations } from '../employees/employee.ts'
import { optionsOf } from '../options.ts'
import { PlaceFields } from '../PlaceFields.tsx'
import type { Letter } from '../letters/letter.ts'
import { ChoiceFields } from './ChoiceFields.tsx'
import type { Values } from './composing.ts'

type PartProps = { form: Form<Values> }

/** Everything of a letter but grades and text. */
export function DetailsPanel({ form, letter }: PartProps & { letter: Letter }) {
  const t = useWords('letters')
  return (
    <>
      <Employment form={form} />
      <Reason form={form} />
      <ChoiceFields form={form} />
      <Issue form={form} />
      <Person form={form} letter={letter} />
      <Section title={t('editor.belongs')}>
        <FieldGrid>
          <PlaceFields form={form} labels={letter.labels} />
          <SelectField
            form={form}
            name="employee_kind"
            label={t('fields.employee_kind')}
            options={optionsOf(t, 'employee_kinds', employeeKinds)}
            isRequired
          />
        </FieldGrid>
      </Section>
    </>
  )
}

function Employment({ form }: PartProps) {
  const t = useWords('letters')
  return (
    <Section title={t('employee.employment')}>
      <FieldGrid>
        <SelectField
          form={form}
          name="kind"
          label={t('fields.kind')}
          options={optionsOf(t, 'kinds', kinds)}
          isRequired
        />
        <TextField
          form={form}
          name="position"
          label={t('fields.position')}
          hint={t('editor.positionHint')}
          maxLength={200}
          isRequired
        />
        <DateField form={form} name="period_from" label={t('fields.period_from')} isRequired />
        <DateField
          form={form}
          name="period_until"
          label={t('fields.period_until')}
          min={form.values.period_from || undefined}
        />
        <Wide>
          <TextAreaField
            form={form}
            name="activities"
            label={t('fields.activities')}
            hint={t('editor.activitiesHint')}
            rows={4}
            lang="de"
          />
        </Wide>
      </FieldGrid>
    </Section>
  )
}

function Reason({ form }: PartProps) {
  const t = useWords('letters')
  return (
    <Section title={t('editor.reason')}>
      <FieldGrid>
        <Wide>
          <SelectField
            form={form}
            name="reason"
            label={t('fields.reason')}
            options={optionsOf(t, 'reasons', germany.reasons[form.values.kind])}
          />
        </Wide>
        <Wide>
          <TextAreaField
            form={form}
            name="reason_text"
            label={t('fields.reason_text')}
            hint={t('editor.reasonTextHint')}
            rows={2}
            lang="de"
          />
        </Wide>
      </FieldGrid>
    </Section>
  )
}

function Issue({ form }: PartProps) {
  const t = useWords('letters')
  return (
    <Section title={t('editor.issue')}>
      <FieldGrid>
        <TextField form={form} name="place" label={t('fields.place')} maxLength={100} />
        <DateField form={form} name="issued_on" label={t('fields.issued_on')} />
        <TextField form={form} name="signer_name" label={t('fields.signer_name')} maxLength={200} />
        <TextField form={form} name="signer_role" label={t('fields.signer_role')} maxLength={200} />
        <TextField form={form} name="second_signer_name" label={t('fields.second_signer_name')} maxLength={200} />
        <TextField form={form} name="second_signer_role" label={t('fields.second_signer_role')} maxLength={200} />
        <Wide>
          <SwitchField form={form} name="is_private" label={t('fields.is_private')} hint={t('letter.privateHint')} />
        </Wide>
      </FieldGrid>
    </Section>
  )
}

function Person({ form, letter }: PartProps & { letter: Letter }) {
  const t = useWords('letters')
  const href = useHref()
  const seesEmployee = useRight('employee.read')
  return (
    <Section
      title={t('employee.person')}
      end={
        seesEmployee && (
          <TextLink to={href(`/employees/${letter.employee_id}`)} size="sm">
            {t('editor.toEmployee')}
          </TextLink>
        )
      }
    >
      <FieldGrid>
        <SelectField
          form={form}
          name="salutation"
          label={t('fields.salutation')}
          options={optionsOf(t, 'salutations', salutations)}
          isRequired
        />
        <TextField form={form} name="title" label={t('fields.title')} maxLength={50} />
        <TextField form={form} name="first_name" label={t('fields.first_name')} maxLength={100} isRequired />
        <TextField form={form} name="last_name" label={t('fields.last_name')} maxLength={100} isRequired />
        <DateField form={form} name="born_on" label={t('fields.born_on')} />
        <TextField form={form} name="born_in" label={t('fields.born_in')} maxLength={100} />
      </FieldGrid>
    </Section>
  )
}
