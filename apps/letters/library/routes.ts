import type { Route } from '../../../foundation/route.ts'
import { customFieldRoutes } from './custom-fields.ts'
import { jobProfileRoutes } from './job-profiles.ts'
import { letterFormatRoutes } from './letter-formats.ts'
import { letterTextRoutes } from './letter-texts.ts'
import { mailTemplateRoutes } from './mail-templates.ts'
import { phraseBookRoutes } from './phrase-book.ts'
import { phraseExchangeRoutes } from './phrase-exchange.ts'
import { phraseRoutes } from './phrases.ts'

/** What letters are written with: wordings, job profiles, texts, formats, mails and own fields. */
export const libraryRoutes: Route[] = [
  ...phraseExchangeRoutes,
  ...phraseBookRoutes,
  ...phraseRoutes,
  ...jobProfileRoutes,
  ...letterTextRoutes,
  ...letterFormatRoutes,
  ...mailTemplateRoutes,
  ...customFieldRoutes,
]
