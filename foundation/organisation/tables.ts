import { email, ref, table, text } from '../table.ts'

const address = {
  street: text(200).about('nobody').optional(),
  postal_code: text(20).about('nobody').optional(),
  city: text(100).about('nobody').optional(),
}
const kept = {
  area: 'company',
  keep: { while: 'contract' },
  log: 'outlives the record',
  label: ['name'],
  guests: [{ rows: 'all', may: ['select'] }],
} as const

/** A legal entity: what stands on the letterhead. */
export const company = table('company', {
  ...kept,
  columns: {
    name: text(200).about('nobody'),
    ...address,
    country: text(2, { pattern: '^[A-Z]{2}$' }).about('nobody').optional(),
    phone: text(50).about('nobody').optional(),
    email: email().about('nobody').optional(),
    website: text(200).about('nobody').optional(),
    register_entry: text(200).about('nobody').optional(),
    letter_footer: text(500).about('nobody').optional(),
  },
  unique: [['name']],
  sorted: ['name', 'city'],
  scope: { company: 'id' },
  alsoFor: [{ login: 'auth', may: ['insert'] }],
})

export const site = table('site', {
  ...kept,
  columns: { company_id: ref(company), name: text(200).about('nobody'), ...address },
  unique: [['company_id', 'name']],
  sorted: ['name', 'city'],
  scope: { company: 'company_id', site: 'id' },
})

export const department = table('department', {
  ...kept,
  columns: { company_id: ref(company), name: text(200).about('nobody') },
  unique: [['company_id', 'name']],
  sorted: ['name'],
  scope: { company: 'company_id', department: 'id' },
})

/** An organisational unit across companies and departments: a cost centre, a project house. */
export const unit = table('unit', {
  ...kept,
  columns: { name: text(200).about('nobody') },
  unique: [['name']],
  sorted: ['name'],
  scope: { unit: 'id' },
})
