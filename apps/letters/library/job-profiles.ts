import { Type } from 'typebox'
import { type FieldError, invalid } from '../../../foundation/errors.ts'
import { records } from '../../../foundation/records.ts'
import { get, post, type Route, type TenantRequest } from '../../../foundation/route.ts'
import type { Insert } from '../../../foundation/table.ts'
import { cleanList } from '../text/facts.ts'
import { exampleProfiles, suggestedQualities } from './seed.ts'
import { jobProfile } from './tables.ts'

type Values = Partial<Insert<typeof jobProfile>>

/** As many as a letter takes, and as long as it takes them. */
const MOST_QUALITIES = 20
const LONGEST_QUALITY = 80

/** One per line: without bullets, empty lines and repetitions. */
const tidyLines = (text: string): string[] => [...new Set(cleanList(text.split('\n')))]

function qualityErrors(qualities: readonly string[]): FieldError[] {
  const field = 'qualities'
  if (qualities.length > MOST_QUALITIES) return [{ field, code: 'too_many', values: { max: MOST_QUALITIES } }]
  const isTooLong = qualities.some((quality) => quality.length > LONGEST_QUALITY)
  return isTooLong ? [{ field, code: 'too_long', values: { max: LONGEST_QUALITY } }] : []
}

function prepare(_: TenantRequest, given: Values): Values {
  const values = { ...given }
  for (const key of ['activities', 'qualities'] as const)
    if (given[key] != null) values[key] = tidyLines(given[key]).join('\n') || null
  const wrong = qualityErrors(values.qualities?.split('\n') ?? [])
  if (wrong.length > 0) throw invalid(...wrong)
  return values
}

/** Adds the examples whose names aren't there yet: pressed twice, or by two people at once, it adds them once. */
async function addExamples({ db }: TenantRequest) {
  const inserted = await db.run(
    ...exampleProfiles.map((values) => db.insert(jobProfile, values).onConflict((on) => on.doNothing())),
  )
  return { created: inserted.filter(({ count }) => count === 1).length }
}

export const jobProfileRoutes: Route[] = [
  post(
    '/job-profiles/examples',
    {
      right: 'job_profile.write',
      summary: 'Adds example job profiles, but for those whose names are taken',
      out: Type.Object({ created: Type.Integer() }),
      table: jobProfile,
    },
    addExamples,
  ),
  get(
    '/job-profiles/suggestions',
    {
      right: 'job_profile.read',
      summary: 'Lists qualities that letters often name',
      out: Type.Object({ qualities: Type.Array(Type.String()) }),
    },
    async () => ({ qualities: [...suggestedQualities] }),
  ),
  ...records(jobProfile, { path: '/job-profiles', sort: ['name'], filter: ['employee_kind'], prepare }),
]
