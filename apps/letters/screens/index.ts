import { IconBooks, IconFileCertificate, IconFileText, IconInbox, IconUsersGroup } from '@tabler/icons-react'
import { defineScreens, type Found, type WordFile } from '../../../web/kit/app.ts'
import { libraryFinds, libraryPages, libraryRights } from './library/areas.ts'

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
    { path: 'letter-requests', icon: IconInbox, words: 'process.requests', right: 'letter_request.read' },
    { path: 'library', icon: IconBooks, words: 'library.menu', right: libraryRights },
  ],
  pages: [
    { path: 'employees', load: () => import('./employees/EmployeeList.tsx'), right: 'employee.read' },
    { path: 'employees/new', load: () => import('./employees/NewEmployeePage.tsx'), right: 'employee.write' },
    { path: 'employees/import', load: () => import('./import/ImportPage.tsx'), right: 'employee.write' },
    { path: 'employees/$id', load: () => import('./employees/EmployeePage.tsx'), right: 'employee.read' },
    { path: 'letters', load: () => import('./letters/LetterList.tsx'), right: 'letter.read' },
    { path: 'letters/board', load: () => import('./process/LetterBoard.tsx'), right: 'letter.read' },
    { path: 'letters/new', load: () => import('./letters/NewLetterPage.tsx'), right: 'letter.write' },
    { path: 'letters/$id', load: () => import('./letters/LetterPage.tsx'), right: 'letter.read' },
    { path: 'letter-requests', load: () => import('./process/RequestList.tsx'), right: 'letter_request.read' },
    { path: 'letter-requests/new', load: () => import('./process/NewRequestPage.tsx'), right: 'letter_request.write' },
    { path: 'letter-requests/$id', load: () => import('./process/RequestPage.tsx'), right: 'letter_request.read' },
    ...libraryPages,
    { path: 'my-letters', load: () => import('./guests/MyLettersPage.tsx'), right: 'member' },
  ],
  own: [{ path: 'my-letters', icon: IconFileText, words: 'guests.ownLetters' }],
  guestPages: [
    { purpose: 'handover', load: () => import('./guests/HandedLetterPage.tsx') },
    { purpose: 'self_service', load: () => import('./guests/SelfServicePage.tsx') },
  ],
  words: {
    en: () => wordsFor(import('../words/en.json')),
    de: () => wordsFor(import('../words/de.json')),
    pl: () => wordsFor(import('../words/pl.json')),
  },
  create: [
    { path: 'letters/new', words: 'letter.create', right: 'letter.write' },
    { path: 'employees/new', words: 'employee.create', right: 'employee.write' },
    { path: 'letter-requests/new', words: 'process.newRequest', right: 'letter_request.write' },
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
    ...libraryFinds,
  ],
})
