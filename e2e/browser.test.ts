import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { launchBrowser } from './browser.ts'

afterEach(() => vi.unstubAllEnvs())

const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="content-security-policy" content="script-src 'none'">
<script>document.title = 'ran'</script><h1 style="display:inline">Größe, Łódź, żółć</h1>`

test('renders letters of all three languages, and obeys a content security policy', async () => {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(page))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await launchBrowser()
  try {
    const tab = await browser.newPage()
    await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    expect(await tab.title()).toBe('')
    const box = await tab.locator('h1').boundingBox()
    expect(box?.width).toBeGreaterThan(150)
    expect((await tab.screenshot()).length).toBeGreaterThan(2_000)
    await (await browser.newContext()).close()
  } finally {
    await browser.close()
    server.close()
  }
})

test('a browser that does not start is named in the error', async () => {
  vi.stubEnv('ATTEST_CHROMIUM', '/bin/false')
  await expect(launchBrowser()).rejects.toThrow(/set ATTEST_CHROMIUM[^]*\/bin\/false: /)
})

test('starts also where no browser is on the path', async () => {
  vi.stubEnv('PATH', '/nonexistent')
  const browser = await launchBrowser()
  expect(browser.version()).toMatch(/^\d+\./)
  await browser.close()
})
