import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { logins } from '../foundation/database/logins.ts'
import { passwords } from './installation.ts'

const data = mkdtempSync(path.join(tmpdir(), 'attest-passwords-'))
afterAll(() => rmSync(data, { recursive: true }))
const file = path.join(data, 'database-logins.json')

it('Each login of the database has a password of its own, which only this user can read', () => {
  const made = passwords(data)
  expect(Object.keys(made).toSorted()).toEqual(Object.keys(logins).toSorted())
  expect(new Set(Object.values(made)).size).toBe(Object.keys(logins).length)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(passwords(data)).toEqual(made)
})

it('A login that is new gets one, and the others keep theirs', () => {
  const { guest, ...others } = passwords(data)
  writeFileSync(file, JSON.stringify(others))
  const now = passwords(data)
  expect(now).toMatchObject(others)
  expect(now.guest).not.toBe(guest)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(now)
  expect(readdirSync(data)).toEqual(['database-logins.json'])
})
