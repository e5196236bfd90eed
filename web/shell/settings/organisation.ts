import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'

/** What is asked about a part of the organisation: `name` is the column, its word is `columns.<name>`. */
type Field = {
  name: string
  kind?: 'text' | 'area' | 'email' | 'tel' | 'url' | 'country' | 'company'
  isRequired?: boolean
  isInList?: boolean
}

const name: Field = { name: 'name', isRequired: true, isInList: true }
const company: Field = { name: 'company_id', kind: 'company', isRequired: true, isInList: true }
const address: Field[] = [{ name: 'street' }, { name: 'postal_code' }, { name: 'city', isInList: true }]

/** The parts of a tenant's organisation. `path` is the one in the API; words are `organisation.<path>`. */
export const nouns: { path: string; fields: Field[] }[] = [
  {
    path: '/companies',
    fields: [
      name,
      ...address,
      { name: 'country', kind: 'country', isInList: true },
      { name: 'phone', kind: 'tel' },
      { name: 'email', kind: 'email' },
      { name: 'website', kind: 'url' },
      { name: 'register_entry' },
      { name: 'letter_footer', kind: 'area' },
    ],
  },
  { path: '/sites', fields: [name, company, ...address] },
  { path: '/departments', fields: [name, company] },
  { path: '/units', fields: [name] },
]

/** The noun whose page is open. */
export function useNoun() {
  const pathname = useLocation({ select: (location) => location.pathname })
  // Kept: while the next page is fetched, the address is already that one's.
  const [noun] = useState(() => nouns.find(({ path }) => pathname.includes(`/settings/organisation${path}`)))
  if (!noun) throw new Error(`No part of the organisation: ${pathname}`)
  return noun
}
