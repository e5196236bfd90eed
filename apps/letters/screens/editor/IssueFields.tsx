import { get } from '../../../../web/kit/client.ts'
import { useNotifyProblem } from '../../../../web/kit/dialogs.tsx'
import { DateField, SwitchField, TextField } from '../../../../web/kit/fields.tsx'
import { Wide } from '../../../../web/kit/Form.tsx'
import type { Form } from '../../../../web/kit/form.ts'
import { ReferenceField, type SourceRow } from '../../../../web/kit/ReferenceField.tsx'
import { Section } from '../../../../web/kit/Section.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import { type Employee, fullName } from '../employees/employee.ts'
import type { Letter } from '../letters/letter.ts'
import { Fields, Place } from './Fields.tsx'
import { MediumFields } from './MediumFields.tsx'
import type { Values } from './values.ts'

type IssueFieldsProps = { form: Form<Values>; letter: Letter }

/** Where, when and how the letter is issued, and by whom. */
export function IssueFields({ form, letter }: IssueFieldsProps) {
  const t = useWords('letters')
  return (
    <Section title={t('editor.issue')}>
      <Fields>
        <TextField form={form} name="place" label={t('fields.place')} maxLength={100} />
        <div data-field="issued_on">
          <DateField form={form} name="issued_on" label={t('fields.issued_on')} />
        </div>
        <ReferenceField
          form={form}
          name="format_id"
          label={t('fields.format_id')}
          source={{ path: '/letter-formats', right: 'letter_format.read' }}
          current={letter.labels?.format_id}
        />
        <Place of="medium">
          <MediumFields form={form} />
        </Place>
        <Place of="signers">
          <Fields>
            <SignerFields form={form} letter={letter} of="signer" />
            <SignerFields form={form} letter={letter} of="second_signer" />
          </Fields>
        </Place>
        <Wide>
          <SwitchField form={form} name="is_private" label={t('fields.is_private')} hint={t('letter.privateHint')} />
        </Wide>
      </Fields>
    </Section>
  )
}

const describe = (row: SourceRow) => {
  const person = row as unknown as Employee
  return [fullName(person), person.position].filter(Boolean).join(' · ')
}

/** Who signs: an employee whose name and position are taken over, or anybody by name. */
function SignerFields({ form, letter, of }: IssueFieldsProps & { of: 'signer' | 'second_signer' }) {
  const t = useWords('letters')
  const notifyProblem = useNotifyProblem()
  const id = `${of}_id` as const
  const takeOver = async (employeeId: string) => {
    const person = await get<Employee>(`/employees/${employeeId}`)
    form.set(`${of}_name`, fullName(person))
    form.set(`${of}_role`, person.position)
  }
  const picking: Form<Values> = {
    ...form,
    set: (name, value) => {
      form.set(name, value)
      if (value) takeOver(value as string).catch(notifyProblem)
    },
  }
  return (
    <>
      <Wide>
        <ReferenceField
          form={picking}
          name={id}
          label={t(`fields.${id}`)}
          hint={of === 'signer' ? t('editor.signerHint') : undefined}
          source={{ path: '/employees', text: describe, right: 'employee.read' }}
          current={letter.labels?.[id]}
        />
      </Wide>
      <TextField form={form} name={`${of}_name`} label={t(`fields.${of}_name`)} maxLength={200} />
      <TextField form={form} name={`${of}_role`} label={t(`fields.${of}_role`)} maxLength={200} />
    </>
  )
}
