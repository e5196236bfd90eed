import { Select } from '@mantine/core'
import { type Option, useField } from '../../../../../web/kit/fields.tsx'
import { FieldGrid } from '../../../../../web/kit/Form.tsx'
import type { Form } from '../../../../../web/kit/form.ts'
import { useGet } from '../../../../../web/kit/queries.ts'
import { useWords } from '../../../../../web/kit/words.ts'
import { countries } from '../../../text/types.ts'
import { type Place, type Topics, usePlaceNames } from './phrase.ts'
import type { PhraseValues } from './PhraseForm.tsx'

type PlaceKey = keyof Place

/** Where a wording stands. What is chosen decides what can be chosen below it. */
export function PlaceFields({ form }: { form: Form<PhraseValues> }) {
  const names = usePlaceNames()
  const { country, topic, key } = form.values
  const { data } = useGet<Topics>('/phrase-book/topics', { country })
  const topics = data?.items ?? []
  const keys = topics.find((one) => one.topic === topic)?.keys ?? []
  const pools = keys.find((one) => one.key === key)?.pools ?? []
  const options: Record<PlaceKey, Option[]> = {
    country: countries.map((value) => ({ value, label: names.country(value) })),
    topic: topics.map(({ topic: value }) => ({ value, label: names.topic(value) })),
    key: keys.map(({ key: value }) => ({ value, label: names.key(value) })),
    pool: pools.map(({ pool: value }) => ({ value, label: names.pool(value) })),
  }
  return (
    <FieldGrid>
      {(['country', 'topic', 'key', 'pool'] as const).map((name) => (
        <PlaceField key={name} form={form} name={name} options={options[name]} />
      ))}
    </FieldGrid>
  )
}

const below: Record<PlaceKey, PlaceKey[]> = { country: [], topic: ['key', 'pool'], key: ['pool'], pool: [] }

function PlaceField({ form, name, options }: { form: Form<PhraseValues>; name: PlaceKey; options: Option[] }) {
  const t = useWords('letters')
  const labelOf = (value: unknown) => options.find((option) => option.value === value)?.label ?? String(value)
  const field = useField<PhraseValues, string>(
    { form, name, label: t(`phrase_fields.${name}`), isRequired: true },
    labelOf,
  )
  return (
    <Select
      {...field.props}
      data={options}
      searchable={options.length > 7}
      allowDeselect={false}
      value={field.value || null}
      onChange={(value) => {
        if (value === null || value === field.value) return
        field.write(value)
        for (const other of below[name]) form.set(other, '' as never)
      }}
    />
  )
}
