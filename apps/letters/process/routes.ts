import { acknowledgementRoutes } from './acknowledgements.ts'
import { boardRoutes } from './board.ts'
import { commentRoutes } from './comments.ts'
import { requestRoutes } from './requests.ts'
import { stepRoutes } from './steps.ts'
import { versionRoutes } from './versions.ts'

/** The way of a letter, from the request to the archive. */
export const processRoutes = [
  ...boardRoutes,
  ...requestRoutes,
  ...stepRoutes,
  ...acknowledgementRoutes,
  ...versionRoutes,
  ...commentRoutes,
]
