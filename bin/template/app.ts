import { defineApp } from '../../foundation/app.ts'
import { records } from '../../foundation/records.ts'
import { date, table, text } from '../../foundation/table.ts'

export const sprocket = table('sprocket', {
  area: 'sprocket',
  columns: {
    name: text(200).about('nobody'),
    due_on: date().about('nobody').optional(),
  },
  label: ['name'],
  search: ['name'],
  sorted: ['name'],
  keep: { while: 'contract' },
  log: 'outlives the record',
})

export const workshop = defineApp('workshop', {
  tables: [sprocket],
  areas: ['sprocket'],
  routes: records(sprocket, { path: '/sprockets', sort: ['name', 'due_on'] }),
})
