import type { Screens } from '../kit/app.ts'
import { settings } from './settings/index.ts'

const found = import.meta.glob<Record<string, Screens>>('../../apps/*/screens/index.ts', { eager: true })

/** What the shell shows: the screens of every app folder, then the settings. Rights decide who sees which. */
export const screens: Screens[] = [...Object.values(found).flatMap((module) => Object.values(module)), settings]
