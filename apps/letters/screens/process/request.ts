import type { Saved } from '../../../../web/kit/queries.ts'
import type { Tone } from '../../../../web/kit/StateBadge.tsx'
import type { Row } from '../../../../foundation/table.ts'
import type { letterRequest } from '../../process/tables.ts'

export type LetterRequest = Saved & Row<typeof letterRequest>

export const requestTones: Record<LetterRequest['status'], Tone> = {
  open: 'info',
  accepted: 'good',
  declined: 'bad',
  withdrawn: 'neutral',
}
export const requestStatuses = Object.keys(requestTones) as LetterRequest['status'][]
