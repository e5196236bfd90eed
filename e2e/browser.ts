import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access, lstat, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const USUAL_PLACES = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/google/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS',
  '/Applications/Chromium.app/Contents/MacOS',
]

/**
 * Starts a headless Chromium: the one named by ATTEST_CHROMIUM, else an installed one that really starts, else the one
 * that comes inside the npm package @sparticuz/chromium. Works as root and as an ordinary user. The caller closes it.
 * Throws an error that lists what was tried and how each attempt failed.
 */
export async function launchBrowser(): Promise<Browser> {
  const failures: string[] = []
  for await (const candidate of candidates(failures)) {
    try {
      return await start(candidate)
    } catch (error) {
      failures.push(`${candidate.executablePath}: ${firstLine(error)}`)
    }
  }
  throw new Error(
    `No browser starts here. Install Chromium, or set ATTEST_CHROMIUM to one.\nTried:\n  ${failures.join('\n  ')}`,
  )
}

async function* candidates(failures: string[]): AsyncGenerator<LaunchOptions> {
  if (process.env.ATTEST_CHROMIUM) {
    yield { executablePath: process.env.ATTEST_CHROMIUM }
    return
  }
  for (const executablePath of await installed()) yield { executablePath }
  try {
    yield await bundled()
  } catch (error) {
    failures.push(`@sparticuz/chromium: ${firstLine(error)}`)
  }
}

/** Opens a page too, because a browser with missing libraries or a broken sandbox may start and die at its first page. */
async function start(options: LaunchOptions): Promise<Browser> {
  // Without a UTF-8 locale Chromium can't save files whose names have umlauts.
  const env = { ...process.env, ...options.env, LC_ALL: 'C.UTF-8' }
  const browser = await chromium.launch({ ...options, env, headless: true, timeout: 30_000 })
  try {
    const page = await browser.newPage()
    await page.close()
    return browser
  } catch (error) {
    await browser.close()
    throw error
  }
}

async function installed(): Promise<string[]> {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean), ...USUAL_PLACES]
  const files = new Set(
    folders.flatMap((folder) => [...NAMES, 'Google Chrome', 'Chromium'].map((name) => path.join(folder, name))),
  )
  const found = await Promise.all([...files].map(async (file) => ((await isExecutable(file)) ? file : undefined)))
  return found.filter((file) => file !== undefined)
}

/** The browser of @sparticuz/chromium, unpacked once per user, with its own fonts and NSS libraries. */
async function bundled(): Promise<LaunchOptions> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const { version } = JSON.parse(await readFile(path.join(entry, '../../../package.json'), 'utf8')) as {
    version: string
  }
  const { uid } = userInfo()
  const folder = path.join(tmpdir(), `attest-chromium-${version}-${uid}`)
  if (!(await isExecutable(path.join(folder, 'chromium')))) await unpack(entry, folder)
  if ((await lstat(folder)).uid !== uid) throw new Error(`${folder} belongs to another user`)
  const env = {
    ...process.env,
    FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
    LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'),
  }
  return { executablePath: path.join(folder, 'chromium'), args: ['--no-zygote'], env }
}

/**
 * The package unpacks into TMPDIR, not atomically, and its libraries only where it believes to be on AWS. So it does this
 * in a process of its own, into a private folder that takes its final name when complete: parallel runs can't meet half
 * a browser.
 */
async function unpack(entry: string, folder: string): Promise<void> {
  const fresh = await mkdtemp(`${folder}-`)
  try {
    const script = 'require(process.argv[1]).executablePath()'
    const env = { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
    await promisify(execFile)(process.execPath, ['-e', script, entry], { env })
    await writeFile(path.join(fresh, 'fonts.conf'), fontsOf(folder))
    await rename(fresh, folder)
  } catch (error) {
    await rm(fresh, { recursive: true, force: true })
    if (!(await isExecutable(path.join(folder, 'chromium')))) throw error
  }
}

const fontsOf = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${path.join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`

const isExecutable = (file: string) =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  )

const firstLine = (error: unknown) => String(error instanceof Error ? error.message : error).split('\n')[0]
