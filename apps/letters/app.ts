import { defineApp } from '../../foundation/app.ts'
import { byNumberRoutes } from './by-number.ts'
import { employeeRoutes } from './employees.ts'
import { exportRoutes } from './exports.ts'
import { guestLetterRoutes } from './guests/routes.ts'
import { importRoutes } from './imports.ts'
import { letterRoutes } from './letters.ts'
import { libraryRoutes } from './library/routes.ts'
import { customField, jobProfile, letterFormat, letterText, mailTemplate, phrase } from './library/tables.ts'
import { documentRoutes } from './output/routes.ts'
import { reminderJob } from './process/reminders.ts'
import { processRoutes } from './process/routes.ts'
import { handover, letterComment, letterRequest, letterStep, letterVersion } from './process/tables.ts'
import { sample } from './sample.ts'
import { employee, letter } from './tables.ts'
import { textRoutes } from './texts.ts'

/** Letters of reference, and the employees whom they are about. */
export const letters = defineApp('letters', {
  tables: [
    employee,
    letter,
    letterStep,
    letterVersion,
    letterComment,
    handover,
    letterRequest,
    phrase,
    jobProfile,
    letterText,
    letterFormat,
    mailTemplate,
    customField,
  ],
  areas: [
    'employee',
    'letter',
    'letter_request',
    'phrase',
    'job_profile',
    'letter_text',
    'letter_format',
    'mail_template',
    'custom_field',
  ],
  routes: [
    ...exportRoutes,
    ...importRoutes,
    ...byNumberRoutes,
    ...employeeRoutes,
    ...processRoutes,
    ...textRoutes,
    ...documentRoutes,
    ...letterRoutes,
    ...guestLetterRoutes,
    ...libraryRoutes,
  ],
  jobs: [reminderJob],
  sample,
})
