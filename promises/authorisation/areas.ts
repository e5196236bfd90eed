import type { Canary } from '../../foundation/promises/live.ts'
import { accepted, pathOf } from '../../foundation/promises/rows.ts'
import type { Right, Route } from '../../foundation/route.ts'
import { uuid } from '../../foundation/uuid.ts'

/** The area and the level that a route asks for; nothing for doors and for what every member may. */
export function needed(right: Right): { area: string; level: 'read' | 'write' } | undefined {
  const [area, level] = right.split('.')
  return area && (level === 'read' || level === 'write') ? { area, level } : undefined
}

/** A call of a route with input that it accepts, about a record that isn't there: only the right decides on 403. */
export const attempt = (person: Canary, route: Route) =>
  person.call(route.method, pathOf(route, uuid()), accepted(route))
