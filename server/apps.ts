import { letters } from '../apps/letters/app.ts'
import { foundation } from '../foundation/foundation.ts'
import { desk } from './desk.ts'

/** The only list of apps. Deleting an app's folder and its line here removes the app. */
export const apps = [foundation, letters, desk]
