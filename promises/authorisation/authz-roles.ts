import { codeOf } from '../../foundation/promises/http.ts'
import type { Canary, Live } from '../../foundation/promises/live.ts'
import { must, promise, together } from '../../foundation/promises/promise.ts'
import { uuid } from '../../foundation/uuid.ts'
import { attempt, needed } from './areas.ts'

const ROLES = 40
const levels = ['none', 'read', 'write'] as const
/** Up and down again: what was taken away must be gone as soon as what was given is there. */
const course = [...levels, 'none'] as const

export const authzRoles = promise(import.meta.url, 'authz-roles', {
  kind: 'enforced',
  takesLong: true,
  says: {
    en: 'Each company makes as many roles as it needs and gives each of them, area by area, no access, reading, or reading and changing. A change takes effect with the next request. The role of the administrator cannot be restricted or deleted, and the last administrator can neither be deactivated nor given another role.',
    de: 'Jedes Unternehmen legt beliebig viele Rollen an und gibt jeder davon je Bereich keinen Zugriff, Leserecht oder Lese- und Schreibrecht. Änderungen gelten ab der nächsten Anfrage. Die Rolle der Administration lässt sich weder einschränken noch löschen; die letzte Person mit dieser Rolle kann nicht deaktiviert werden und keine andere erhalten.',
    pl: 'Każda firma tworzy tyle ról, ilu potrzebuje, i dla każdego obszaru ustala w nich: brak dostępu, odczyt albo odczyt i zmiany. Zmiana działa od następnego żądania. Roli administratora nie da się ograniczyć ani usunąć, a ostatniego administratora nie można dezaktywować ani przypisać mu innej roli.',
  },
  maps: {
    iso27001: ['A.5.15', 'A.5.18', 'A.8.2', 'A.8.3'],
    gdpr: ['25(2)', '32(1)(b)'],
    asvs: ['8.2.1', '8.3.1', '8.3.2'],
    c5: ['IDM-01', 'IDM-02', 'PSS-08'],
    grundschutz: ['BER.4.1'],
  },
  check: (live) => together([unlimited(live), levelByLevel(live), administrator(live)]),
  sabotage: [
    {
      file: 'foundation/access/rights.ts',
      replace: 'return rank[levelOf(membership, area)] >= rank[level]',
      by: 'return rank[levelOf(membership, area)] >= rank.read',
      alsoBreaks: {
        'auth-invite': 'The right to read is enough to invite.',
        'support-grant': 'The right to read is enough to change rights, for support too.',
      },
    },
    {
      file: 'foundation/access/changes.ts',
      replace: 'if (isLastAdministrator && !role.is_administrator)',
      by: 'if (isLastAdministrator && role.is_administrator)',
    },
    {
      file: 'foundation/access/roles.ts',
      replace: 'if (before?.is_administrator && values.rights)',
      by: 'if (before?.is_administrator && !values)',
    },
    {
      sql: `create or replace function app.enter(tenant uuid, membership uuid, session uuid, stamp text, request uuid, ip text) returns void
        language sql security definer set search_path = pg_catalog as $$
          select app.set_context(tenant, membership, (select s.account_id from auth.session s where s.id = session), request, ip) $$`,
      alsoBreaks: {
        'support-grant': 'The database lets in whoever has a session, also support whose time is over.',
      },
    },
  ],
})

async function unlimited(live: Live) {
  const admin = await live.join(live.two, 'administrator')
  for (let nth = 0; nth < ROLES; nth++) {
    const { status } = await admin.call('POST', '/roles', { body: { name: `Role ${nth} ${uuid()}` } })
    must(status === 201, `Role number ${nth + 1} was refused (${status}).`)
  }
  return { roles: ROLES }
}

/** A person's role is changed area by area through the API; the same session is tried on each real route. */
async function levelByLevel(live: Live) {
  const admin = await live.join(live.one, 'administrator')
  let tried = 0
  for (const { area } of live.house.areas) {
    // Another one for each area, before the limit of requests is reached.
    const person = await live.join(live.one, {})
    for (const level of course) {
      await setRight(admin, person, area, level)
      for (const route of live.house.routes) {
        const need = needed(route.right)
        if (need?.area !== area) continue
        const { status, json } = await attempt(person, route)
        const may = levels.indexOf(level) >= levels.indexOf(need.level)
        const what = `${route.method} ${route.path} with ${level} in ${area} was answered with ${status}.`
        // What goes beyond the own rights is refused for itself, not for lack of this one.
        const isBeyond = (json as { code?: string } | undefined)?.code === 'beyond_own_rights'
        must(may ? ![401, 403, 500].includes(status) || isBeyond : status === 403 && !isBeyond, what)
        tried++
      }
    }
  }
  return { areas: live.house.areas.map(({ area }) => area), calls: tried }
}

async function setRight(admin: Canary, { role_id }: Canary, area: string, level: string) {
  const { status } = await admin.call('PATCH', `/roles/${role_id}`, { body: { rights: { [area]: level } } })
  must(status === 200, `The right to ${area} could not be set to ${level} (${status}).`)
}

const ROUNDS = 3

/** Of two administrators who deactivate each other at the same time one stays: the last, beside deactivated ones. */
async function survivor(live: Live, alone: string): Promise<Canary> {
  let last = await live.join(alone, 'administrator')
  for (let round = 0; round < ROUNDS; round++) {
    const two = [last, await live.join(alone, 'administrator')] as [Canary, Canary]
    const deactivate = (by: Canary, other: Canary) => by.call('PUT', `/people/${other.membership_id}/deactivation`)
    const answers = await Promise.all([deactivate(...two), deactivate(two[1], two[0])])
    const stayed = two.filter((_, nth) => answers[nth]?.status === 200)
    must(stayed.length === 1, `Of two administrators who deactivated each other ${stayed.length} did.`)
    last = stayed[0] as Canary
  }
  return last
}

async function administrator(live: Live) {
  const alone = await live.alone()
  const admin = await survivor(live, alone)
  const clerk = await live.join(alone, { people: 'write', roles: 'write' })
  const { role_id } = clerk
  const role = `/roles/${admin.role_id}`
  const self = `/people/${admin.membership_id}`
  const tries: [string, Canary, string, string, object | undefined, number, string][] = [
    ['its rights were restricted', admin, 'PATCH', role, { rights: { log: 'none' } }, 409, 'administrator_role'],
    ['its role was deleted', admin, 'DELETE', role, undefined, 409, 'administrator_role'],
    ['the last one took another role', admin, 'PATCH', self, { role_id }, 409, 'last_administrator'],
    ['a clerk took the role away', clerk, 'PATCH', self, { role_id }, 403, 'beyond_own_rights'],
    ['a clerk deactivated the last one', clerk, 'PUT', `${self}/deactivation`, undefined, 403, 'beyond_own_rights'],
    [
      'a clerk made itself administrator',
      clerk,
      'PATCH',
      `/people/${clerk.membership_id}`,
      { role_id: admin.role_id },
      403,
      'beyond_own_rights',
    ],
    [
      'a clerk gave its role more',
      clerk,
      'PATCH',
      `/roles/${role_id}`,
      { rights: { log: 'read' } },
      403,
      'beyond_own_rights',
    ],
  ]
  for (const [what, who, method, path, body, status, code] of tries) {
    const answer = await who.call(method, path, body ? { body } : {})
    must(
      answer.status === status && codeOf(answer) === code,
      `The administrator is not protected, ${what}: ${answer.status} ${codeOf(answer)}.`,
    )
  }
  const deactivation = await admin.call('PUT', `${self}/deactivation`)
  must(deactivation.status === 409, `The last administrator could be deactivated (${deactivation.status}).`)
  const still = await admin.call('PATCH', role, { body: { name: `Renamed ${uuid()}` } })
  must(still.status === 200, `The administrator could not even rename the role (${still.status}).`)
  return { administrator: tries.length + 1 }
}
