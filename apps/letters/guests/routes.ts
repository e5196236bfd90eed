import type { Route } from '../../../foundation/route.ts'
import { givingBackRoutes } from './giving-back.ts'
import { guestLetterPageRoutes } from './guest-letter.ts'
import { handoverRoutes } from './handovers.ts'
import { selfServiceLinkRoutes } from './self-service-links.ts'
import { selfServiceRoutes } from './self-service.ts'

/** Letters in the hands of people without an account, and employees who come for their own. */
export const guestLetterRoutes: Route[] = [
  ...handoverRoutes,
  ...guestLetterPageRoutes,
  ...givingBackRoutes,
  ...selfServiceLinkRoutes,
  ...selfServiceRoutes,
]
