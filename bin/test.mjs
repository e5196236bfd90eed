import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build, checkNode, install, root } from './prepare.mjs'

const npmBin = path.join(root, 'node_modules/.bin')
const chosen = process.argv.slice(2)

checkNode()
install()
if (chosen.length > 0) {
  if (chosen.some((argument) => argument.includes('e2e'))) build()
  process.exit(run('vitest', ['run', ...chosen]))
}

step('build', build)
step('types', () => run('tsc', ['--noEmit']))
step('lint', () => run('oxlint', ['--type-aware', '--deny-warnings']))
step('format', () => run('biome', ['format']))
const report = step('tests', test)
console.log(`${report.numPassedTests} passed, ${report.numFailedTests} failed`)

/** Prints how long it took; ends the process with the step's exit code if that isn't 0. */
function step(name, work) {
  const started = Date.now()
  console.log(`── ${name}`)
  const result = work()
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  if (typeof result === 'number' && result !== 0) {
    console.log(`── ${name} failed after ${seconds} s`)
    process.exit(result)
  }
  console.log(`── ${name} ${seconds} s`)
  return result
}

function test() {
  const folder = mkdtempSync(path.join(tmpdir(), 'attest-report-'))
  try {
    const file = path.join(folder, 'report.json')
    const reporters = ['default', './foundation/testing/table-reporter.ts', 'json'].map((name) => `--reporter=${name}`)
    const status = run('vitest', ['run', ...reporters, `--outputFile.json=${file}`])
    return status === 0 ? JSON.parse(readFileSync(file, 'utf8')) : status
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(command, args) {
  const { status, error } = spawnSync(path.join(npmBin, command), args, { cwd: root, stdio: 'inherit' })
  if (error) console.error(error.message)
  return status ?? 1
}
