import { Text } from '@mantine/core'
import { DateField, SelectField, TextAreaField, TextField } from '../../kit/fields.tsx'
import { FieldGrid, Wide } from '../../kit/Form.tsx'
import type { Form } from '../../kit/form.ts'
import { type ListAnswer, useGet } from '../../kit/queries.ts'
import { useWords } from '../../kit/words.ts'
import { useLanguageOptions } from '../options.ts'
import { type EvidenceFacts, useEvidenceWords } from './evidence.ts'
import type { ListedPromise } from './promise.ts'
import { PromisesField } from './PromisesField.tsx'
import type { Subprocessor } from './subprocessor.ts'

/** What is said of a document: what it proves, since when, and who answers for it. */
export function EvidenceFields({ form }: { form: Form<EvidenceFacts> }) {
  const t = useWords('shell')
  const words = useEvidenceWords()
  const { data: promises } = useGet<ListAnswer<ListedPromise>>('/operator/promises')
  const { data: processors } = useGet<ListAnswer<Subprocessor>>('/operator/subprocessors')
  const provable = promises?.items.filter(({ kind }) => kind !== 'limit') ?? []
  const expected = provable.flatMap(({ id, expects }) =>
    expects && form.values.promises.includes(id) ? [{ id, what: expects }] : [],
  )
  const label = (name: string) => t(`desk.evidence.${name}`)
  return (
    <FieldGrid>
      <Wide>
        <PromisesField form={form} name="promises" label={label('proves')} promises={provable} isRequired />
        {expected.map(({ id, what }) => (
          <Text key={id} size="xs" c="dimmed" mt={4}>
            {t('desk.promises.expects', { what })} (<code>{id}</code>)
          </Text>
        ))}
      </Wide>
      <Wide>
        <TextField form={form} name="title" label={label('name')} maxLength={200} isRequired />
      </Wide>
      <SelectField form={form} name="kind" label={label('kind')} options={words.kinds} isRequired />
      <DateField form={form} name="effective_on" label={label('effective_on')} isRequired />
      <DateField form={form} name="expires_on" label={label('expires_on')} hint={label('expires_onHint')} />
      <TextField form={form} name="reviewer_name" label={label('reviewer_name')} maxLength={200} isRequired />
      <DateField form={form} name="reviewed_on" label={label('reviewed_on')} isRequired />
      {processors && processors.items.length > 0 && (
        <SelectField
          form={form}
          name="subprocessor_id"
          label={label('subprocessor')}
          options={processors.items.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextField
        form={form}
        name="owner_name"
        label={label('owner_name')}
        hint={label('owner_nameHint')}
        maxLength={200}
        isRequired
      />
      <TextField form={form} name="owner_email" type="email" label={label('owner_email')} isRequired />
      <SelectField
        form={form}
        name="owner_language"
        label={label('owner_language')}
        options={useLanguageOptions()}
        isRequired
      />
      <Wide>
        <TextAreaField form={form} name="note" label={label('note')} />
      </Wide>
    </FieldGrid>
  )
}
