import { letters } from '../../apps/letters/screens/index.ts'
import type { Screens } from '../kit/app.ts'
import { settings } from './settings/index.ts'

/** What the shell shows: each app's screens, then the settings. The only list of apps in the web. */
export const screens: Screens[] = [letters, settings]
