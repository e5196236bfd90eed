import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { settingOf } from './installation.ts'

describe('What probes are told', () => {
  it('comes from the environment', () => {
    const { ports, ntpServers, dkimSelector, ca } = settingOf(
      readConfig({
        ATTEST_PORTS: '443, 80,22',
        ATTEST_NTP: 'ptbtime1.ptb.de,[2001:db8::1]:1123',
        ATTEST_DKIM_SELECTOR: 's1',
        ATTEST_CA: '/etc/ssl/own.pem',
      }),
    )
    expect({ ports, ntpServers, dkimSelector, ca }).toEqual({
      ports: [443, 80, 22],
      ntpServers: ['ptbtime1.ptb.de', '[2001:db8::1]:1123'],
      dkimSelector: 's1',
      ca: '/etc/ssl/own.pem',
    })
  })

  it('is nothing where nothing is set', () => {
    const { ports, ntpServers, dkimSelector, ca } = settingOf(readConfig({ ATTEST_PORTS: '', ATTEST_NTP: ' ' }))
    expect([ports, ntpServers, dkimSelector, ca]).toEqual([undefined, undefined, undefined, undefined])
  })

  it('is refused where it is no port', () => {
    for (const wrong of ['443,https', '0', '65536', '80-90'])
      expect(() => readConfig({ ATTEST_PORTS: wrong })).toThrow('ATTEST_PORTS must be a whole number from 1 to 65535')
  })

  it('cannot be turned to another machine', () => {
    const env = Object.fromEntries(
      ['PROC', 'SYS', 'BUILD', 'DNS', 'DNS_SERVERS'].map((name) => [`ATTEST_${name}`, '/tmp']),
    )
    const { proc, sys, build, dnsServers, root } = settingOf(readConfig(env))
    expect({ proc, sys, build, dnsServers }).toEqual({
      proc: '/proc',
      sys: '/sys',
      build: `${root}/dist`,
      dnsServers: undefined,
    })
  })
})
