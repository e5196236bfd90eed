import type { TenantDb } from '../../../foundation/database/tenant-db.ts'
import { type FieldError, invalid, notFound, Refusal } from '../../../foundation/errors.ts'
import { type GuestRequest, guestRoute } from '../../../foundation/route.ts'
import { contradictions, type LetterRow, type Values } from '../letter-rules.ts'
import { checkCustom } from '../library/custom-fields.ts'
import { misplaced, namesPlace } from '../places.ts'
import { keepVersion } from '../process/keeping.ts'
import { closed, propertiesWithout } from '../schema.ts'
import { letter } from '../tables.ts'
import { type Access, columns, gradedChoices, openColumns, seen, seesGrades } from './access.ts'
import { handed, type Handed, onHanded, Page, pageOf, refuseClosed, shown, textOf, TextOut } from './handed.ts'

const values = (options = {}) => {
  const others = Object.keys(letter.columns).filter((key) => !columns.some((column) => column === key))
  return closed(propertiesWithout(letter.patch, ...others), options)
}

const find = async (request: GuestRequest) => pageOf(request, await handed(request))

/** Changes what the guest may change; who it was stands in the change log, and how it read before is kept. */
const change = onHanded(async (request, given) => {
  const { db, guest, ifMatch } = request
  const { now, access } = given
  const changes = await permitted(db, request.body as unknown as Values, given)
  refuseClosed(given)
  if (ifMatch !== undefined && ifMatch !== now.version)
    throw new Refusal('stale', 'stale', { extra: { current: shown(now, access), changes: [] } })
  await db.run(db.update(letter, await withText(db, now, changes)).where('letter.id', '=', now.id))
  await keepVersion({ db }, now, guest.name)
  return pageOf(request, await handed(request))
})

/** A saved text that is what grades and facts make goes on following them, also where the guest doesn't see it. */
async function withText(db: TenantDb, now: LetterRow, changes: Values): Promise<Values> {
  if ('body' in changes || now.body === null) return changes
  const before = await textOf(db, now, {})
  if (before.body !== now.body) return changes
  const { body } = await textOf(db, { ...now, ...changes } as LetterRow, {})
  return { ...changes, body }
}

/** The text with these values instead of the stored ones. */
async function tryText(request: GuestRequest) {
  const given = await handed(request)
  if (!given.access.text) throw notFound()
  const changes = await permitted(request.db, (request.body ?? {}) as Values, given)
  return textOf(request.db, { ...given.now, ...changes } as LetterRow, given.access)
}

/** What is to be written if the guest may write it. An error names nothing that is hidden, nor follows from it. */
async function permitted(db: TenantDb, given: Values, { now, access }: Handed): Promise<Values> {
  const surplus = surplusIn(given, access)
  if (surplus.length > 0) throw invalid(...surplus)
  const changes = { ...given, ...kept(given, now, access) }
  const after = { ...now, ...changes }
  const wrong = [
    ...contradictions({ ...whatReasonsFit(after), ...(seen(after, access) as Values) }),
    ...(namesPlace(given) ? await misplaced(db, after) : []),
    ...(given.custom ? await checkCustom(db, 'letter', given.custom, now.custom) : []),
  ]
  if (wrong.length > 0) throw invalid(...wrong)
  return changes
}

/** A reason is one of a list, which is no secret: whoever may choose one is told where it doesn't fit. */
const whatReasonsFit = ({ country, kind, employee_kind }: LetterRow): Values => ({ country, kind, employee_kind })

function surplusIn(given: Values, access: Access): FieldError[] {
  const open: readonly string[] = openColumns(access)
  const graded = seesGrades(access) ? [] : gradedChoices.filter((key) => given.choices && key in given.choices)
  return [...Object.keys(given).filter((key) => !open.includes(key)), ...graded.map((key) => `choices.${key}`)].map(
    (field) => ({ field, code: 'surplus' }),
  )
}

/** What goes with a change although the guest doesn't see it. */
function kept(given: Values, now: LetterRow, access: Access): Values {
  const more: Values = {}
  if (given.choices && !seesGrades(access)) {
    const graded = gradedChoices.filter((key) => key in now.choices).map((key) => [key, now.choices[key]])
    more.choices = { ...given.choices, ...Object.fromEntries(graded) }
  }
  // Another name is another person than the employee who was chosen.
  if (given.signer_name !== undefined && given.signer_name !== now.signer_name) more.signer_id = null
  if (given.second_signer_name !== undefined && given.second_signer_name !== now.second_signer_name)
    more.second_signer_id = null
  // A reason to leave has no meaning in a letter of another kind, and without it the letter has a text.
  const isOff = contradictions({ ...now, ...given }).some(({ code }) => code === 'reason_of_other_kind')
  if (isOff && !access.further) more.reason = null
  return more
}

const about = { purpose: 'handover', table: letter } as const

export const guestLetterPageRoutes = [
  guestRoute(
    'GET',
    '/guest/letter',
    { ...about, summary: 'Shows a letter that was handed over, as far as it is to be seen', out: Page },
    find,
  ),
  guestRoute(
    'PATCH',
    '/guest/letter',
    {
      ...about,
      summary: 'Changes what may be changed in a letter that was handed over',
      in: values({ minProperties: 1 }),
      out: Page,
    },
    change,
  ),
  guestRoute(
    'POST',
    '/guest/letter/text',
    {
      ...about,
      summary: 'Composes the text of a letter that was handed over',
      in: values(),
      out: TextOut,
      readsOnly: true,
    },
    tryText,
  ),
]
