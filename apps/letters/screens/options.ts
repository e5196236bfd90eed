import type { Option } from '../../../web/kit/fields.tsx'
import type { Filter } from '../../../web/kit/list.ts'
import type { Words } from '../../../web/kit/words.ts'

/** Choices whose words are `<group>.<value>`. */
export const optionsOf = (t: Words, group: string, values: readonly string[]): Option[] =>
  values.map((value) => ({ value, label: t(`${group}.${value}`) }))

/** Where somebody belongs in the organisation, and the lists that answer it. */
export const places = [
  { key: 'company_id', path: '/companies' },
  { key: 'site_id', path: '/sites' },
  { key: 'department_id', path: '/departments' },
  { key: 'unit_id', path: '/units' },
] as const

export const placeFilters = (t: Words, keys: readonly string[]): Filter[] =>
  places
    .filter(({ key }) => keys.includes(key))
    .map(({ key, path }) => ({
      key,
      label: t(`fields.${key}`),
      kind: 'reference',
      source: { path, right: 'company.read' },
    }))
