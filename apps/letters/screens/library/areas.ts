import {
  IconBriefcase,
  IconFileTypography,
  IconForms,
  IconMail,
  IconQuote,
  IconTextCaption,
  type Icon,
} from '@tabler/icons-react'
import type { Found, Page, Right, Screens } from '../../../../web/kit/app.ts'

type Area = { name: string; path: string; icon: Icon; read: Right; write: Right }

const area = (name: string, of: string, icon: Icon): Area => ({
  name,
  path: `library/${name}`,
  icon,
  read: `${of}.read`,
  write: `${of}.write`,
})

/** The parts of the library, each with a right of its own. */
export const areas = [
  area('phrases', 'phrase', IconQuote),
  area('job-profiles', 'job_profile', IconBriefcase),
  area('texts', 'letter_text', IconTextCaption),
  area('formats', 'letter_format', IconFileTypography),
  area('mails', 'mail_template', IconMail),
  area('fields', 'custom_field', IconForms),
]

/** Who has any of it sees the library. */
export const libraryRights: Right[] = areas.map(({ read }) => read)

export const libraryPages: Page[] = [
  { path: 'library', load: () => import('./LibraryHome.tsx'), right: libraryRights },
  { path: 'library/phrases', load: () => import('./phrases/PhraseBookPage.tsx'), right: 'phrase.read' },
  { path: 'library/phrases/own', load: () => import('./phrases/OwnPhraseList.tsx'), right: 'phrase.read' },
  { path: 'library/phrases/import', load: () => import('./phrases/PhraseImportPage.tsx'), right: 'phrase.write' },
  { path: 'library/phrases/new', load: () => import('./phrases/NewPhrasePage.tsx'), right: 'phrase.write' },
  { path: 'library/phrases/$id', load: () => import('./phrases/PhrasePage.tsx'), right: 'phrase.read' },
  { path: 'library/job-profiles', load: () => import('./jobs/JobProfileList.tsx'), right: 'job_profile.read' },
  { path: 'library/job-profiles/$id', load: () => import('./jobs/JobProfilePage.tsx'), right: 'job_profile.read' },
  { path: 'library/texts', load: () => import('./texts/LetterTextList.tsx'), right: 'letter_text.read' },
  { path: 'library/texts/$id', load: () => import('./texts/LetterTextPage.tsx'), right: 'letter_text.read' },
  { path: 'library/formats', load: () => import('./formats/FormatList.tsx'), right: 'letter_format.read' },
  { path: 'library/formats/$id', load: () => import('./formats/FormatPage.tsx'), right: 'letter_format.read' },
  { path: 'library/mails', load: () => import('./mails/MailOverview.tsx'), right: 'mail_template.read' },
  { path: 'library/mails/$use', load: () => import('./mails/MailPage.tsx'), right: 'mail_template.read' },
  { path: 'library/fields', load: () => import('./fields/FieldsPage.tsx'), right: 'custom_field.read' },
]

const nameOf = (row: Found) => String(row.name)
const found = (name: string, of: string, path: string) => ({
  path,
  words: `library.areas.${name}.title`,
  right: `${of}.read` as const,
  text: nameOf,
  to: (row: Found) => `/library/${name}/${row.id}`,
})

/** What has a name of its own and is found by it. */
export const libraryFinds: NonNullable<Screens['find']> = [
  found('job-profiles', 'job_profile', '/job-profiles'),
  found('texts', 'letter_text', '/letter-texts'),
  found('formats', 'letter_format', '/letter-formats'),
]
