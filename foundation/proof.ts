import { afterAll, beforeAll } from 'vitest'
import { apps } from '../server/apps.ts'
import type { App, House } from './app.ts'
import { systemTables } from './database/tables.ts'
import { foundation } from './foundation.ts'
import { answerTooMuch } from './proof/outcome.ts'
import { proveGuestAccess } from './proof/guests.ts'
import { proveRetention } from './proof/retention.ts'
import { proveRoute } from './proof/routes.ts'
import { proveSystemTable } from './proof/system-tables.ts'
import { proveTable } from './proof/tables.ts'
import { proveVisibility } from './proof/visibility.ts'
import { enterStage, type Stage } from './proof/stage.ts'
import { startTestInstallation, type TestInstallation } from './testing/installation.ts'

/**
 * The tests that follow from declarations alone: every table and every route, without a list by hand. An app's test is
 * `prove(app)` and what is special to its nouns.
 */
export function prove(app: App | House): void {
  let at: TestInstallation
  let stage: Stage
  beforeAll(async () => {
    app.routes.forEach(answerTooMuch)
    const missing = ('apps' in app ? app.apps : [app]).filter(({ name }) => !apps.some((known) => known.name === name))
    at = await startTestInstallation({ ATTEST_TRUST_PROXY: '127.0.0.1' }, missing)
    stage = await enterStage(at)
  })
  afterAll(() => at?.stop())
  for (const table of app.tables) {
    proveTable(table, () => stage)
    proveVisibility(table, () => stage)
    proveGuestAccess(table, () => stage)
    proveRetention(table, () => stage)
  }
  // What the foundation stores outside of areas of rights is declared beside it.
  if (app === foundation) for (const table of systemTables) proveSystemTable(table, () => stage)
  for (const route of app.routes) proveRoute(route, () => stage)
}
