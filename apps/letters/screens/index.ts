import { IconFileCertificate, IconUsersGroup } from '@tabler/icons-react'
import { defineScreens, type Found, type WordFile } from '../../../web/kit/app.ts'

type AppWords = { letters: { fields: WordFile; screens: WordFile } & WordFile }

/** The screens find their words and those of the server side by side; the shell asks for names of columns. */
const wordsFor = async (load: Promise<{ default: AppWords }>) => {
  const { letters } = (await load).default
  return { default: { ...letters, ...letters.screens, columns: letters.fields } }
}

const fullName = (row: Found) => `${String(row.first_name)} ${String(row.last_name)}`

export const letters = defineScreens({
  app: 'letters',
  menu: [
    { path: 'employees', icon: IconUsersGroup, words: 'employees', right: 'employee.read' },
    { path: 'letters', icon: IconFileCertificate, words: 'letters', right: 'letter.read' },
  ],
  pages: [
    { path: 'employees', load: () => import('./employees/EmployeeList.tsx'), right: 'employee.read' },
    { path: 'employees/new', load: () => import('./employees/NewEmployeePage.tsx'), right: 'employee.write' },
    { path: 'employees/import', load: () => import('./import/ImportPage.tsx'), right: 'employee.write' },
    { path: 'employees/$id', load: () => import('./employees/EmployeePage.tsx'), right: 'employee.read' },
    { path: 'letters', load: () => import('./letters/LetterList.tsx'), right: 'letter.read' },
    { path: 'letters/new', load: () => import('./letters/NewLetterPage.tsx'), right: 'letter.write' },
    { path: 'letters/$id', load: () => import('./letters/LetterPage.tsx'), right: 'letter.read' },
  ],
  words: {
    en: () => wordsFor(import('../words/en.json')),
    de: () => wordsFor(import('../words/de.json')),
    pl: () => wordsFor(import('../words/pl.json')),
  },
  create: [
    { path: 'letters/new', words: 'letter.create', right: 'letter.write' },
    { path: 'employees/new', words: 'employee.create', right: 'employee.write' },
  ],
  find: [
    {
      path: '/employees',
      words: 'employees',
      right: 'employee.read',
      text: (row) => `${fullName(row)} · ${String(row.position)}`,
      to: (row) => `/employees/${row.id}`,
    },
    {
      path: '/letters',
      words: 'letters',
      right: 'letter.read',
      text: (row) => `${fullName(row)} · ${String(row.position)}`,
      to: (row) => `/letters/${row.id}`,
    },
  ],
})
