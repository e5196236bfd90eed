import { Type } from 'typebox'
import { type GuestRequest, guestRoute } from '../route.ts'
import { languages } from '../tenancy/tables.ts'

const GuestOut = Type.Object({
  purpose: Type.String(),
  record_id: Type.String(),
  name: Type.String(),
  email: Type.String(),
  language: Type.Enum([...languages]),
  expires_at: Type.String(),
  company_name: Type.String(),
  time_zone: Type.String(),
  state: Type.String(),
})

export const guestRoutes = [
  guestRoute(
    'GET',
    '/guest',
    { purpose: 'any', summary: 'Whom a link is for, what it opens, and until when', out: GuestOut },
    async ({ guest }: GuestRequest) => guest,
  ),
]
