import { membership } from '../access/tables.ts'
import { date, identifier, integer, oneOf, ref, systemTable, table, text, time } from '../table.ts'

const kept = { area: 'privacy', keep: { while: 'contract' }, log: 'outlives the record' } as const
const count = integer(0, 2_147_483_647)

/** A figure that this company set for itself; what isn't here is as by default. */
export const tenantFigure = table('tenant_figure', {
  ...kept,
  columns: { name: text(60).about('nobody'), value: count, set_by: ref(membership).optional() },
  label: ['name'],
  unique: [['name']],
})

/** Who answers for a task of the company; see `duties.ts`. */
export const duty = table('duty', {
  ...kept,
  columns: { kind: text(40).about('nobody'), membership_id: ref(membership) },
  label: ['kind'],
  unique: [['kind']],
})

/** What a purge erased: how many rows of which table, by which rule. It tells nothing of the rows themselves. */
export const erasure = table('erasure', {
  ...kept,
  columns: {
    table_name: text(50).about('nobody'),
    row_count: count,
    figure: text(60).about('nobody'),
    /** The figure as it was then. */
    value: count,
    unit: oneOf('hours', 'days', 'months'),
    /** The column from which the time was counted. */
    counted_from: text(50).about('nobody'),
  },
  label: ['table_name'],
})

/** How many rows that go on a day were announced by mail, so that nobody is told twice. */
export const erasureNotice = systemTable('erasure_notice', {
  schema: 'app',
  columns: {
    tenant_id: identifier(),
    id: identifier(),
    table_name: text(50).about('nobody'),
    day: date().about('nobody'),
    row_count: count,
    created_at: time(),
  },
  tenantColumn: 'tenant_id',
  grants: { jobs: ['select', 'insert', 'delete'] },
  keep: { for: 'privacy.erasure_notice', from: 'day' },
})
