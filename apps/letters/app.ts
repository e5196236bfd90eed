import { defineApp } from '../../foundation/app.ts'
import { employeeRoutes } from './employees.ts'
import { exportRoutes } from './exports.ts'
import { importRoutes } from './imports.ts'
import { letterRoutes } from './letters.ts'
import { pdfRoutes } from './pdf.ts'
import { sample } from './sample.ts'
import { employee, letter } from './tables.ts'
import { textRoutes } from './texts.ts'

/** Letters of reference, and the employees whom they are about. */
export const letters = defineApp('letters', {
  tables: [employee, letter],
  areas: ['employee', 'letter'],
  routes: [...exportRoutes, ...importRoutes, ...employeeRoutes, ...textRoutes, ...pdfRoutes, ...letterRoutes],
  sample,
})
