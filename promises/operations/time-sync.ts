import { milliseconds } from '../../foundation/figures.ts'
import { askTime, type ClockOffset } from '../../foundation/probes/time.ts'
import { timeServer } from '../../foundation/probes/worlds/time-server.ts'
import { must, NotSetUp, promise, type World } from '../../foundation/promises/promise.ts'

export const timeSync = promise(import.meta.url, 'time-sync', {
  kind: 'deployed',
  figures: ['clock.drift'],
  says: {
    en: 'The server’s clock, from which all logs take their time, differs by at most {clock.drift|second|seconds} from the time servers that its operator has named.',
    de: 'Die Uhr des Servers, nach der alle Protokolle ihre Zeit angeben, weicht höchstens um {clock.drift|Sekunde|Sekunden} von den Zeitservern ab, die sein Betreiber genannt hat.',
    pl: 'Zegar serwera, z którego czas biorą wszystkie dzienniki, różni się najwyżej o {clock.drift|sekundę|sekundy|sekund} od serwerów czasu wskazanych przez operatora.',
  },
  maps: { iso27001: ['A.8.17'], gdpr: ['32(1)(b)'], asvs: ['16.2.2'] },
  check: async ({ setting: { ntpServers } }) => {
    if (!ntpServers) throw new NotSetUp('ATTEST_NTP names no time server.')
    const answers = await Promise.allSettled(ntpServers.map(askTime))
    const told = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
    const silent = answers.flatMap((answer) => (answer.status === 'rejected' ? [(answer.reason as Error).message] : []))
    if (told.length === 0) throw new Error(silent.join(' '))
    told.forEach(mustAgree)
    return { milliseconds: told, silent }
  },
  world: () => timeWorld(0),
  sabotage: [
    { world: () => timeWorld(3_600_000) },
    { world: () => timeWorld(-milliseconds('clock.drift') - 500) },
    { world: () => timeWorld(0, -3_600_000) },
  ],
})

/** A way too long to tell leaves it unknown. */
function mustAgree({ server, offset, uncertain }: ClockOffset) {
  const drift = milliseconds('clock.drift')
  const off = Math.abs(offset)
  must(off - uncertain <= drift, `The clock differs from ${server} by ${off} ms.`, { offset, uncertain })
  if (off + uncertain > drift) throw new Error(`${server} answers too slowly to tell: ${off} ± ${uncertain} ms.`)
}

/** Time servers that are ahead of this machine by so many milliseconds. */
async function timeWorld(...ahead: number[]): Promise<World> {
  const servers = await Promise.all(ahead.map((by) => timeServer(by)))
  return {
    env: { ATTEST_NTP: servers.map(({ address }) => address).join(',') },
    stop: async () => {
      await Promise.all(servers.map((server) => server.stop()))
    },
  }
}
