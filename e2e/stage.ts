import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { launchBrowser } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'

/** A device that nobody used before; `session` is the token of somebody who is signed in on it. */
export type Device = BrowserContextOptions & { session?: string }

/** One server and one browser for the journeys of a file. */
export interface Stage {
  server: RunningServer
  /** Opens a page on a new device, in German unless `locale` says otherwise. */
  open(address: string, device?: Device): Promise<Page>
  /** Answers that belong to this journey: `412 PATCH /letters/`, compared with the beginning below `/api/v1`. */
  expectAnswers(...answers: string[]): void
}

const patience = 20_000

/**
 * Prepares a stage for the tests of the file. After each test all devices are closed, and it fails if a page logged an
 * error, broke the content security policy, lost a request or got a refusal that nobody expected.
 */
export function prepareStage(): Stage {
  let server: RunningServer
  let browser: Browser
  let contexts: BrowserContext[] = []
  let troubles: string[] = []
  let expected: string[] = []
  beforeAll(async () => {
    ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await keepPictures(task.name, contexts)
    await Promise.all(contexts.map((context) => context.close()))
    const unexpected = troubles.filter((trouble) => !expected.some((answer) => trouble.startsWith(answer)))
    ;[contexts, troubles, expected] = [[], [], []]
    expect(unexpected).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  return {
    get server() {
      return server
    },
    open: async (address, { session, ...options } = {}) => {
      const context = await browser.newContext({ locale: 'de-DE', baseURL: server.url, ...options })
      contexts.push(context)
      context.setDefaultTimeout(patience)
      context.on('page', (page) => watch(page, troubles))
      if (session) await context.addCookies([{ name: 'attest-session', value: session, url: server.url }])
      const page = await context.newPage()
      await page.goto(address)
      return page
    },
    expectAnswers: (...answers) => void expected.push(...answers),
  }
}

/** Writes down whatever a person at the page would call broken. */
function watch(page: Page, troubles: string[]): void {
  page.on('pageerror', (error) => troubles.push(`error ${error.message}`))
  page.on('console', (message) => {
    // Refused requests are written down below, with their status.
    const isAnswer = message.text().startsWith('Failed to load resource: the server responded')
    if (['error', 'warning'].includes(message.type()) && !isAnswer) troubles.push(`console ${message.text()}`)
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // Left pages and outdated searches stop waiting for their answers.
    if (reason !== 'net::ERR_ABORTED') troubles.push(`${reason} ${request.method()} ${pathOf(request.url())}`)
  })
  page.on('response', (response) => {
    const answer = `${response.status()} ${response.request().method()} ${pathOf(response.url())}`
    // Asking who is signed in is no trouble, whatever the answer.
    if (response.status() >= 400 && answer !== '401 GET /me') troubles.push(answer)
  })
}

const pathOf = (url: string) => new URL(url).pathname.replace(/^\/api\/v1/, '')

/** What the pages of a failed test showed, for whoever looks into it. */
async function keepPictures(name: string, contexts: BrowserContext[]): Promise<void> {
  const folder = path.join(tmpdir(), 'attest-e2e-failed')
  await mkdir(folder, { recursive: true })
  for (const [index, page] of contexts.flatMap((context) => context.pages()).entries()) {
    const file = path.join(folder, `${name.replaceAll(/[^\w]+/g, '-')}-${index}.png`)
    await page.screenshot({ path: file }).then(
      () => console.error(`${page.url()}: ${file}`),
      () => undefined,
    )
  }
}
