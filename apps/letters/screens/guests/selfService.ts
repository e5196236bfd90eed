import type { Tone } from '../../../../web/kit/StateBadge.tsx'
import type { Letter } from '../letters/letter.ts'

/** What an employee asked for. `progress` is null where nothing follows any more. */
export type OwnRequest = {
  id: string
  kind: Letter['kind']
  extent: Letter['extent']
  status: 'open' | 'accepted' | 'declined' | 'withdrawn'
  progress: 'requested' | 'writing' | 'issuing' | 'done' | null
  wanted_by: string | null
  answer: string | null
  activities: string | null
  at: string
}

/** An employee's own page: the answer of `GET /guest/self`. */
export type Self = {
  employee: {
    first_name: string
    last_name: string
    position: string
    joined_on: string
    left_on: string | null
    company: string
  }
  requests: OwnRequest[]
  letters: Pick<Letter, 'id' | 'kind' | 'extent' | 'issued_on'>[]
}

export const selfPath = '/guest/self'

/** How far a request is, as the employee sees it. */
export const stateOf = ({ status, progress }: OwnRequest) => progress ?? status
export const stateTones: Record<ReturnType<typeof stateOf>, Tone> = {
  open: 'info',
  requested: 'info',
  writing: 'info',
  issuing: 'info',
  done: 'good',
  accepted: 'good',
  declined: 'bad',
  withdrawn: 'neutral',
}
