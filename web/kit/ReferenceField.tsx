import { MultiSelect, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Right } from './app.ts'
import { get, type Query } from './client.ts'
import { type FieldProps, type Option, useField } from './fields.tsx'
import { useFormat } from './format.ts'
import type { ListAnswer } from './queries.ts'
import { useTenantSlug, useWholeRight } from './session.ts'
import { useWords } from './words.ts'

/** Where references are found: a list of the API, how a row is called (default: its `name`), who may ask for it. */
export type Source = { path: string; query?: Query; text?: (row: SourceRow) => string; right?: Right }
export type SourceRow = { id: string; [column: string]: unknown }

type ReferenceProps = { source: Source; placeholder?: string }

/** One record of another list, found on the server while typing. `current` is its name, from the row's `labels`. */
export function ReferenceField<Values extends object>(
  props: FieldProps<Values, string | null | undefined> & ReferenceProps & { current?: string | undefined },
) {
  const { form, name, source } = props
  const t = useWords('kit')
  const [search, setSearch] = useState('')
  const value = (form.values[name] as unknown as string | null | undefined) || null
  const [first] = useState(form.isRestored ? null : value)
  const [picked, setPicked] = useState<Record<string, string>>({})
  const known = value === null ? undefined : (picked[value] ?? (value === first ? props.current : undefined))
  const names = useNames(source, value === null || known !== undefined ? [] : [value])
  const label = value === null ? '' : (known ?? names[value] ?? '…')
  const found = useFound(source, search === label ? '' : search)
  const nameOf = (id: unknown) => [{ value, label }, ...found.options].find((one) => one.value === id)?.label ?? '…'
  const field = useField<Values, string | null | undefined>(props, nameOf)
  return (
    <Select
      {...field.props}
      data={value === null ? found.options : merge([{ value, label }], found.options)}
      searchable
      filter={({ options }) => options}
      allowDeselect={false}
      clearable={!props.isRequired}
      placeholder={props.placeholder ?? t('form.searchPlaceholder')}
      nothingFoundMessage={found.isLoading ? t('loading') : t('list.nothingFound')}
      value={value}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(id, option) => {
        if (id !== null && option) setPicked((before) => ({ ...before, [id]: option.label }))
        field.write(id)
      }}
    />
  )
}

/** Several records of another list. */
export function ReferencesField<Values extends object>(props: FieldProps<Values, string[] | null> & ReferenceProps) {
  const [search, setSearch] = useState('')
  const t = useWords('kit')
  const format = useFormat()
  const value = props.form.values[props.name] as unknown as string[] | null
  const names = useNames(props.source, value ?? [])
  const found = useFound(props.source, search)
  const nameOf = (id: string) => names[id] ?? found.options.find((one) => one.value === id)?.label ?? '…'
  const field = useField<Values, string[] | null>(props, (ids) => format.list((ids as string[]).map(nameOf)))
  const chosen = (value ?? []).map((id) => ({ value: id, label: nameOf(id) }))
  return (
    <MultiSelect
      {...field.props}
      data={merge(chosen, found.options)}
      searchable
      clearable
      placeholder={value?.length ? '' : (props.placeholder ?? t('form.searchPlaceholder'))}
      nothingFoundMessage={t('list.nothingFound')}
      value={value ?? []}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(ids) => field.write(ids)}
    />
  )
}

/** The names of records by their ids, each fetched once. */
export function useNames(source: Source, ids: string[]): Record<string, string> {
  const tenant = useTenantSlug()
  const enabled = useWholeRight(source.right)
  return useQueries({
    queries: ids.map((id) => ({
      enabled,
      queryKey: [tenant ?? '', `${source.path}/${id}`, {}],
      queryFn: () => get<SourceRow>(`${source.path}/${id}`),
      staleTime: 60_000,
    })),
    combine: (answers) =>
      Object.fromEntries(answers.flatMap(({ data }) => (data ? [[data.id, nameOfRow(source, data)]] : []))),
  })
}

const atOnce = 200

/** Rows whose name fits, as options: short lists are fetched whole and searched here, long ones by the server. */
export function useFound(source: Source, search: string) {
  const tenant = useTenantSlug()
  const enabled = useWholeRight(source.right)
  const [typed] = useDebouncedValue(search.trim(), 200)
  const [isLong, setLong] = useState(false)
  const query = { ...source.query, search: isLong ? typed : '', limit: atOnce }
  const { data, isLoading } = useQuery({
    enabled,
    queryKey: [tenant ?? '', source.path, query],
    queryFn: ({ signal }) => get<ListAnswer<SourceRow>>(source.path, query, { signal }),
    placeholderData: keepPreviousData,
  })
  if (!isLong && data?.next) setLong(true)
  const options = (data?.items ?? []).map((row) => ({ value: row.id, label: nameOfRow(source, row) }))
  const fits = (label: string) => folded(label).includes(folded(search.trim()))
  return { options: isLong ? options : options.filter(({ label }) => fits(label)), isLoading }
}

/** Without case and marks, so that "lodz" finds Łódź and "muller" Müller. */
const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l')

const nameOfRow = (source: Source, row: SourceRow) =>
  source.text?.(row) ?? (typeof row.name === 'string' ? row.name : row.id)

const merge = (first: Option[], second: Option[]) => [
  ...first,
  ...second.filter((option) => !first.some((one) => one.value === option.value)),
]
