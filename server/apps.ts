import { letters } from '../apps/letters/app.ts'
import { foundation } from '../foundation/foundation.ts'

/** The only list of apps. Deleting an app's folder and its line here removes the app. */
export const apps = [foundation, letters]
