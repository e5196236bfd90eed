import { useNavigate, useParams } from '@tanstack/react-router'
import { patch, post } from '../../kit/client.ts'
import { notifyDone } from '../../kit/dialogs.tsx'
import { SelectField, TextAreaField, TextField } from '../../kit/fields.tsx'
import { FieldGrid, Form, FormBar, Wide } from '../../kit/Form.tsx'
import { type Form as FormState, useForm } from '../../kit/form.ts'
import { PageTitle } from '../../kit/PageTitle.tsx'
import { type Saved, useRefresh } from '../../kit/queries.ts'
import { RecordPage } from '../../kit/RecordPage.tsx'
import { ReferenceField } from '../../kit/ReferenceField.tsx'
import { PlainPage } from '../../kit/Section.tsx'
import { useHref } from '../../kit/session.ts'
import { useWords } from '../../kit/words.ts'
import { useCountryOptions } from '../options.ts'
import { nouns, useNoun } from './organisation.ts'

type Part = Saved & Record<string, unknown> & { name: string }
type Values = Record<string, string | null>

export default function OrganisationRecord() {
  const t = useWords('shell')
  const { id = '' } = useParams({ strict: false })
  const { path } = useNoun()
  const words = `organisation.${path.slice(1)}`
  if (id === 'new') {
    return (
      <PlainPage head={<PageTitle>{t(`${words}.create`)}</PageTitle>}>
        <PartForm key={path} />
      </PlainPage>
    )
  }
  return (
    <RecordPage<Part>
      path={path}
      id={id}
      title={(part) => part.name}
      back={{ label: t(`${words}.title`), to: `/settings/organisation${path}` }}
      deletion={(part) => ({
        title: t('organisation.deleteTitle', { name: part.name }),
        text: t('organisation.deleteText'),
        action: t('delete'),
      })}
      notes={(field) => ({ label: t(`columns.${field}`) })}
    >
      {(part) => <PartForm key={part.id} part={part} />}
    </RecordPage>
  )
}

function PartForm({ part }: { part?: Part }) {
  const t = useWords('shell')
  const { path, fields } = useNoun()
  const navigate = useNavigate()
  const href = useHref()
  const refresh = useRefresh()
  const form = useForm<Values, Part>({
    draft: `${path}/${part?.id ?? 'new'}`,
    initial: Object.fromEntries(
      fields.map(({ name, isRequired }) => [name, (part?.[name] as string) ?? (isRequired ? '' : null)]),
    ),
    version: part?.version,
    isReadOnly: part !== undefined && !part.actions.includes('update'),
    save: ({ changed, values, ifMatch, idempotencyKey }) =>
      part ? patch(`${path}/${part.id}`, changed, { ifMatch }) : post(path, filled(values), { idempotencyKey }),
    onSaved: async (saved) => {
      notifyDone(t('saved'))
      await refresh(path)
      if (!part) await navigate({ to: href(`/settings/organisation${path}/${saved.id}`), replace: true })
    },
  })
  return (
    <Form form={form} label={t(`organisation.${path.slice(1)}.title`)}>
      <FieldGrid>
        {fields.map((field) => (
          <PartField key={field.name} form={form} field={field} part={part} />
        ))}
      </FieldGrid>
      <FormBar form={form} />
    </Form>
  )
}

type PartFieldProps = {
  form: FormState<Values>
  field: (typeof nouns)[number]['fields'][number]
  part: Part | undefined
}

function PartField({ form, field, part }: PartFieldProps) {
  const t = useWords('shell')
  const countries = useCountryOptions()
  const shared = { form, name: field.name, label: t(`columns.${field.name}`), isRequired: field.isRequired ?? false }
  const { kind = 'text' } = field
  if (kind === 'country') return <SelectField {...shared} options={countries} />
  if (kind === 'company') {
    return <ReferenceField {...shared} source={{ path: '/companies' }} current={part?.labels?.[field.name]} />
  }
  if (kind === 'area') {
    return (
      <Wide>
        <TextAreaField {...shared} />
      </Wide>
    )
  }
  return <TextField {...shared} type={kind === 'url' ? 'text' : kind} />
}

const filled = (values: Values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
