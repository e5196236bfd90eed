import { hash } from '@node-rs/argon2'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../errors.ts'
import { refuseWeak } from './password-rule.ts'
import { hashPassword, needsRehash, verifyPassword } from './passwords.ts'

const free = { personal: [], composition: false }
const codeOf = async (password: string, rule = {}) => {
  try {
    await refuseWeak(password, { ...free, ...rule })
    return 'taken'
  } catch (error) {
    return (error as Refusal).fields[0]?.code
  }
}

describe('hashes', () => {
  it('verifies the right password only', async () => {
    const made = await hashPassword('river lantern orbit')
    expect(made).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await verifyPassword(made, 'river lantern orbit')).toBe(true)
    expect(await verifyPassword(made, 'river lantern orbi')).toBe(false)
  })

  it('takes composed and decomposed letters as the same', async () => {
    expect(await verifyPassword(await hashPassword('Gänseblümchen 7'), 'Gänseblümchen 7'.normalize('NFD'))).toBe(true)
  })

  it('never accepts without a hash, whatever is tried', async () => {
    expect(await verifyPassword(null, 'nobody has this password')).toBe(false)
  })

  it('sees hashes of other parameters', async () => {
    expect(needsRehash(await hashPassword('x'))).toBe(false)
    expect(needsRehash(await hash('x', { memoryCost: 9728, timeCost: 2, parallelism: 1 }))).toBe(true)
  })
})

describe('the rule', () => {
  it('counts characters, not bytes or UTF-16 units', async () => {
    expect(await codeOf('😀🎈🌍🚀🍀🐙')).toBe('too_short')
    expect(await codeOf('żółwia jaźń!')).toBe('taken')
    expect(await codeOf('żółwia jaźń'.normalize('NFD'))).toBe('too_short')
    expect(await codeOf('ab cd ef gh '.repeat(17).slice(0, 200))).not.toBe('too_long')
    expect(await codeOf(`${'ab cd ef gh '.repeat(17)}`)).toBe('too_long')
  })

  it.each([
    '1234567890123',
    'Password123!',
    'PASSWORD2026!!!',
    '!!!qwertyuiop!!!',
    'dragondragon',
    'aaaaaaaaaaaaaaa',
    'abababababab',
  ])('refuses %s as known to attackers', async (password) => {
    expect(await codeOf(password)).toBe('breached')
  })

  it('refuses words about the person, but not short ones', async () => {
    const personal = ['Dr. Łucja Ng', 'lucja.ng@nordlicht-werke.example', 'Nordlicht Werke GmbH']
    expect(await codeOf('moje NORDLICHT w nocy', { personal })).toBe('personal')
    expect(await codeOf('łucjałucja kwiaty', { personal })).toBe('personal')
    expect(await codeOf('attestattest rzeka', { personal })).toBe('personal')
    expect(await codeOf('rzeka, ngwe, lampa', { personal })).toBe('taken')
  })

  it('demands composition only where a company does', async () => {
    expect(await codeOf('river lantern orbit', { composition: true })).toBe('composition')
    expect(await codeOf('River lantern orbit 7', { composition: true })).toBe('taken')
    expect(await codeOf('river lantern orbit')).toBe('taken')
  })

  it('names the field', async () => {
    await expect(refuseWeak('short', { ...free, field: 'new_password' })).rejects.toMatchObject({
      kind: 'invalid',
      fields: [{ field: 'new_password', code: 'too_short', values: { min: 12 } }],
    })
  })
})
