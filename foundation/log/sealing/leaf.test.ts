import { describe, expect, it } from 'vitest'
import { canonicalize } from './canonical.ts'
import { contentOf, contentText, hashOfStub, stubOf, withhold } from './leaf.ts'
import { leafHash, sha256Text } from './merkle.ts'
import { type Fields, sourceNamed } from './sources.ts'

const fields = sourceNamed.get('change_log')?.fields as Fields
const entry = {
  id: '0198c0de-0000-7000-8000-000000000001',
  at: '2026-03-29T01:30:00.123456Z',
  tenant_id: '0198c0de-0000-7000-8000-000000000002',
  record_id: '0198c0de-0000-7000-8000-000000000003',
  table_name: 'unit',
  action: 'update',
  record_version: 7,
  actor_id: null,
  guest_name: 'Zażółć "Ä" \\ \u{1f512}',
  before: '{"name": "Müller"}',
  after: null,
  salt: Buffer.alloc(16, 3),
}

const salt = entry.salt.toString('base64')
const other = Buffer.alloc(16, 4).toString('base64')

describe('a leaf', () => {
  it('is the canonical form of what stays, over the canonical form of the content', () => {
    const text = contentText(fields, entry, salt)
    expect(text).toBe(canonicalize(JSON.parse(text)))
    const stub = stubOf(fields, entry)
    const { source, id, at, record } = stub
    expect(stub.content).toEqual(sha256Text(text))
    const canonical = canonicalize({ source, id, at, record, content: stub.content })
    expect(hashOfStub(stub)).toEqual(leafHash(Buffer.from(canonical)))
  })

  it('holds personal data as commitments only, which another salt changes', () => {
    const text = contentText(fields, entry, salt)
    for (const value of ['Müller', 'Zażółć']) expect(text).not.toContain(value)
    expect(JSON.parse(text)).toMatchObject({
      table_name: 'unit',
      record_version: 7,
      salted: { before: expect.any(String) },
    })
    expect(contentOf(fields, entry, other)).not.toEqual(contentOf(fields, entry, salt))
  })

  it('is the same without the values, by their commitments', () => {
    const { before: _before, guest_name: _name, ...bare } = entry
    const withheld = withhold(fields, entry, salt)
    expect(contentOf(fields, bare, withheld)).toEqual(contentOf(fields, entry, salt))
    expect(JSON.stringify(withheld)).not.toContain(salt)
  })

  it('can be guessed by nobody without its salt, also where there is nothing personal in it', () => {
    const bare = { ...entry, before: null, guest_name: null }
    const text = contentText(fields, bare, salt)
    expect(JSON.parse(text)).toMatchObject({ salted: { blind: expect.any(String) } })
    expect(contentOf(fields, bare, withhold(fields, bare, salt))).toEqual(sha256Text(text))
    expect(contentOf(fields, bare, other)).not.toEqual(sha256Text(text))
  })

  it('is changed by no column that is added later, as long as that is null', () => {
    const later = { ...fields, plain: [...fields.plain, 'zone'], members: [...fields.members, 'zone'].sort() }
    expect(contentOf(later, { ...entry, zone: null }, salt)).toEqual(contentOf(fields, entry, salt))
    expect(contentOf(later, { ...entry, zone: 'x' }, salt)).not.toEqual(contentOf(fields, entry, salt))
  })
})
