import { generateKeyPairSync } from 'node:crypto'
import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { NotSetUp } from '../promises/promise.ts'
import { liesOn } from './disk.ts'
import { compareLibraries } from './libraries.ts'
import { dkim, dmarc, domainOf, resolverOf, spf } from './mail-records.ts'
import { isContainer, mountOf, mountsOf } from './mounts.ts'
import { openPorts } from './sockets.ts'
import { askTime } from './time.ts'
import { dnsServer } from './worlds/dns-server.ts'
import { makeFolder } from './worlds/folder.ts'
import { type Machine, machineFolder } from './worlds/machine.ts'
import { timeServer } from './worlds/time-server.ts'

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})
const folderOf = (files: Record<string, string>) => {
  const folder = makeFolder(files)
  ends.push(folder.remove)
  return folder.at
}
const kernel = (machine: Machine) => {
  const folder = machineFolder(machine)
  ends.push(folder.remove)
  return { proc: path.join(folder.at, 'proc'), sys: path.join(folder.at, 'sys') }
}

describe('Disks', () => {
  const luks = { name: 'dm-0', uuid: 'CRYPT-LUKS2-0123-data', on: ['vda2'] }
  const disk = [{ name: 'vda' }, { name: 'vda2', partOf: 'vda' }]

  it('are encrypted below LVM, above a partition', () => {
    const top = { name: 'dm-1', uuid: 'LVM-abc', on: ['dm-0'] }
    const { devices, plain, file_system } = liesOn('/', kernel({ devices: [top, luks, ...disk] }))
    expect({ devices, plain, file_system }).toEqual({
      devices: ['dm-1 (LVM-abc)', 'dm-0 (CRYPT-LUKS2)'],
      plain: [],
      file_system: 'ext4',
    })
  })

  it('are plain where one of several is', () => {
    const top = { name: 'dm-1', uuid: 'LVM-abc', on: ['dm-0', 'vdb'] }
    expect(liesOn('/', kernel({ devices: [top, luks, ...disk, { name: 'vdb' }] })).plain).toEqual(['vdb'])
  })

  it.each([
    ['a partition', [disk[1], disk[0]]],
    ['what is only checked', [{ ...luks, uuid: 'CRYPT-VERITY-0123-data' }, ...disk]],
    ['logical volumes', [{ ...luks, uuid: 'LVM-CRYPT-LUKS2' }, ...disk]],
  ])('are plain: %s', (_, devices) => {
    expect(liesOn('/', kernel({ devices: devices as Machine['devices'] })).plain).toEqual(['vda'])
  })

  it('of a folder that is not there are unknown', () => {
    expect(() => liesOn('/no such folder', kernel({ devices: [luks, ...disk] }))).toThrow('ENOENT')
  })

  it('are not looked at where nobody can see them', () => {
    expect(() => liesOn('/', kernel({ fileSystem: 'overlay' }))).toThrow(NotSetUp)
    expect(() => liesOn('/', kernel({ fileSystem: 'tmpfs' }))).toThrow(NotSetUp)
    expect(() => liesOn('/', kernel({ devices: [] }))).toThrow(NotSetUp)
    expect(() => liesOn('/', kernel({ fileSystem: 'zfs' }))).toThrow('does not tell on which device')
    expect(() => liesOn('/', { proc: '/no such folder', sys: '/sys' })).toThrow('ENOENT')
  })

  it('of this machine are followed, or it is said why not', () => {
    try {
      expect(liesOn('/', { proc: '/proc', sys: '/sys' }).devices.length).toBeGreaterThan(0)
    } catch (error) {
      expect((error as Error).message).toMatch(/container|not visible|does not tell|ENOENT/)
    }
  })

  it('lie under the deepest and last mounted file system', () => {
    const line = (device: string, at: string, type: string) => `1 1 ${device} / ${at} rw shared:1 - ${type} /dev/x rw\n`
    const at = folderOf({
      'self/mountinfo':
        line('8:1', '/', 'ext4') + line('8:2', '/srv/my\\040data', 'xfs') + line('8:3', '/srv/my\\040data', 'ext4'),
    })
    const mounts = mountsOf(at)
    expect(mountOf(mounts, '/srv/my data/postgres')?.device).toBe('8:3')
    expect(mountOf(mounts, '/srv/my database')?.device).toBe('8:1')
    expect(isContainer(mounts)).toBe(false)
  })
})

describe('Open ports', () => {
  it('are those that others than this machine reach', () => {
    const ipv6 = (last: string) => `${'0'.repeat(24)}${last}`
    const { proc } = kernel({
      listening: [
        '00000000:01BB',
        '0100007F:0BB8',
        '0B00A8C0:1538',
        `${ipv6('00000000')}:0016`,
        `${ipv6('01000000')}:0050`,
        '0000000000000000FFFF00000100007F:0051',
      ],
    })
    expect([...openPorts(proc)]).toEqual([
      [443, ['0.0.0.0']],
      [5432, ['192.168.0.11']],
      [22, ['0:0:0:0:0:0:0:0']],
    ])
  })

  it('of connections are not listening ones', () => {
    const connection = ' 0: 0B00A8C0:01BB 0C00A8C0:D431 01 0:0\n'
    const listener = ' 1: 0100007F:0BB8 00000000:0000 0A 0:0\n'
    expect([...openPorts(folderOf({ 'net/tcp': `sl\n${connection}${listener}` }))]).toEqual([])
    expect(() => openPorts(folderOf({ 'net/tcp': `sl\n${connection}` }))).toThrow('not even of our own')
    expect(() => openPorts('/no such folder')).toThrow('ENOENT')
  })
})

describe('Records of mail', () => {
  async function records(texts: Record<string, string[]>) {
    const server = await dnsServer(texts)
    ends.push(server.stop)
    return resolverOf([server.address])
  }

  it('sender', () => {
    expect(domainOf('Attest <attest@Example.com>')).toBe('example.com')
    expect(domainOf('attest@example.com')).toBe('example.com')
    expect(domainOf('Attest')).toBe('')
  })

  it.each([
    [['v=spf1 mx -all'], undefined],
    [['v=spf1 mx ~all', 'google-site-verification=x'], undefined],
    [['v=spf1 redirect=_spf.example.net'], undefined],
    [['v=spf1 mx +all'], /lets everybody send/],
    [['v=spf1 all -all'], /lets everybody send/],
    [['v=spf1 mx ?all'], /lets everybody send/],
    [['v=spf1 mx'], /says nothing/],
    [['v=spf1 -all', 'v=spf1 mx -all'], /2 SPF records/],
    [['v=spf10 -all'], /0 SPF records/],
    [['v=spf1 redirect=example.com'], /says nothing/],
  ])('SPF %j', async (texts, fault) => {
    const resolver = await records({ 'example.com': texts, '_spf.example.net': ['v=spf1 ip4:192.0.2.1 -all'] })
    const found = await spf(resolver, 'example.com')
    if (fault) expect(found.fault).toMatch(fault)
    else expect(found.fault).toBeUndefined()
  })

  it.each([
    ['example.com', 'v=DMARC1; p=reject', undefined],
    ['mail.example.com', 'v=DMARC1; p=quarantine; pct=100', undefined],
    ['mail.example.com', 'v=DMARC1; p=reject; sp=none', /forged mail pass \(none\)/],
    ['example.com', 'v=DMARC1; p=none; rua=mailto:a@example.com', /forged mail pass \(none\)/],
    ['example.com', 'v=DMARC1; p=reject; pct=10', /10 %/],
    ['example.com', 'p=reject', /no DMARC record/],
  ])('DMARC of %s: %s', async (domain, text, fault) => {
    const found = await dmarc(await records({ '_dmarc.example.com': [text] }), domain)
    if (fault) expect(found.fault).toMatch(fault)
    else expect(found.fault).toBeUndefined()
  })

  it('DKIM', async () => {
    const rsa = (modulusLength: number) =>
      generateKeyPairSync('rsa', { modulusLength }).publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
    const resolver = await records({
      'good._domainkey.example.com': [`v=DKIM1; k=rsa; p=${rsa(2048)}`],
      'short._domainkey.example.com': [`p=${rsa(1024)}`],
      'revoked._domainkey.example.com': ['v=DKIM1; p='],
      'broken._domainkey.example.com': ['v=DKIM1; p=abc'],
      'curve._domainkey.example.com': [`v=DKIM1; k=ed25519; p=${Buffer.alloc(32, 7).toString('base64')}`],
    })
    const fault = async (selector: string) => (await dkim(resolver, 'example.com', selector)).fault
    expect(await fault('good')).toBeUndefined()
    expect(await fault('curve')).toBeUndefined()
    expect(await fault('short')).toMatch(/1024 bits/)
    expect(await fault('revoked')).toMatch(/no key/)
    expect(await fault('broken')).toMatch(/0 bits/)
    expect(await fault('missing')).toMatch(/no key/)
  })

  it('are unknown if nobody answers', async () => {
    const server = await dnsServer({})
    await server.stop()
    await expect(spf(resolverOf([server.address]), 'example.com')).rejects.toThrow('Nobody tells')
  })
})

describe('Time', () => {
  it.each([0, 3_600_000, -90_000])('a server that is ahead by %d ms', async (ahead) => {
    const server = await timeServer(ahead)
    ends.push(server.stop)
    const { offset, uncertain } = await askTime(server.address)
    expect(Math.abs(offset - ahead)).toBeLessThan(200)
    expect(uncertain).toBeLessThan(200)
  })

  it('also after 2036, when the counter begins anew', async () => {
    const ahead = Date.parse('2040-01-01T00:00:00Z') - Date.now()
    const server = await timeServer(ahead)
    ends.push(server.stop)
    expect(Math.abs((await askTime(server.address)).offset - ahead)).toBeLessThan(200)
  })

  it('is unknown of a server without time, and of none', async () => {
    const server = await timeServer(0, 16)
    await expect(askTime(server.address)).rejects.toThrow('no time itself')
    await server.stop()
    await expect(askTime(server.address)).rejects.toThrow('tells no time')
  })
})

describe('Libraries', () => {
  const name = (version: string) => JSON.stringify({ version })
  const lock = (packages: Record<string, unknown>) =>
    JSON.stringify({ lockfileVersion: 3, packages: { '': {}, ...packages } })

  it('as locked', () => {
    const at = folderOf({
      'package-lock.json': lock({
        'node_modules/a': { version: '1.0.0' },
        'node_modules/@s/b': { version: '2.0.0' },
        'node_modules/@s/b/node_modules/a': { version: '0.9.0' },
        'node_modules/tool': { version: '1.0.0', dev: true },
        'node_modules/other-platform': { version: '1.0.0', optional: true },
      }),
      'node_modules/a/package.json': name('1.0.0'),
      'node_modules/@s/b/package.json': name('2.0.0'),
      'node_modules/@s/b/node_modules/a/package.json': name('0.9.0'),
      'node_modules/.bin/': '',
    })
    expect(compareLibraries(at)).toEqual({ installed: 3, missing: [], surplus: [], other: [] })
  })

  it('missing, surplus and of another version', () => {
    const at = folderOf({
      'package-lock.json': lock({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } }),
      'node_modules/a/package.json': name('1.0.1'),
      'node_modules/a/node_modules/c/package.json': name('3.0.0'),
    })
    expect(compareLibraries(at)).toEqual({
      installed: 2,
      missing: ['node_modules/b'],
      surplus: ['node_modules/a/node_modules/c'],
      other: ['node_modules/a: 1.0.1 instead of 1.0.0'],
    })
  })

  it('of this checkout', () => {
    const { missing, other, surplus } = compareLibraries(process.cwd())
    expect({ missing, other, surplus }).toEqual({ missing: [], other: [], surplus: [] })
  })

  it('through a link to node_modules', () => {
    const real = folderOf({ 'a/package.json': name('1.0.0') })
    const at = folderOf({ 'package-lock.json': lock({ 'node_modules/a': { version: '1.0.0' } }) })
    symlinkSync(real, path.join(at, 'node_modules'))
    expect(compareLibraries(at)).toEqual({ installed: 1, missing: [], surplus: [], other: [] })
  })

  it('without a lockfile are unknown', () => {
    expect(() => compareLibraries(folderOf({ 'a/': '' }))).toThrow('ENOENT')
  })
})
