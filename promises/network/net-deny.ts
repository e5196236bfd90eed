import { isContainer, mountsOf } from '../../foundation/probes/mounts.ts'
import { openPorts } from '../../foundation/probes/sockets.ts'
import { machineWorld } from '../../foundation/probes/worlds/machine.ts'
import { must, NotSetUp, promise } from '../../foundation/promises/promise.ts'

const declared = { ATTEST_PORTS: '443,22' }
const expected = ['00000000:01BB', `${'0'.repeat(32)}:0016`, '0100007F:0BB8']

export const netDeny = promise(import.meta.url, 'net-deny', {
  kind: 'deployed',
  says: {
    en: 'On the server no program waits for TCP connections from other machines, except at the ports that its operator has declared.',
    de: 'Auf dem Server wartet kein Programm auf TCP-Verbindungen anderer Rechner, außer an den Ports, die sein Betreiber angegeben hat.',
    pl: 'Na serwerze żaden program nie oczekuje połączeń TCP z innych komputerów, z wyjątkiem portów zadeklarowanych przez operatora.',
  },
  maps: { iso27001: ['A.8.20', 'A.8.9'], gdpr: ['32(1)(b)'], c5: ['COS-01', 'COS-02'] },
  check: async ({ setting: { proc, ports } }) => {
    if (!ports) throw new NotSetUp('ATTEST_PORTS declares no open ports.')
    if (isContainer(mountsOf(proc)))
      throw new NotSetUp('The server runs in a container, from which the sockets of the machine are not visible.')
    const open = openPorts(proc)
    const undeclared = [...open].filter(([port]) => !ports.includes(port))
    const list = undeclared.map(([port, addresses]) => `${port} (${addresses.join(', ')})`)
    must(undeclared.length === 0, `Programs listen at undeclared ports: ${list.join('; ')}.`, { declared: ports })
    return { declared: ports, listening: [...open.keys()].sort((a, b) => a - b) }
  },
  world: () => machineWorld({ listening: expected }, declared),
  sabotage: [
    { world: () => machineWorld({ listening: [...expected, '00000000:1538'] }, declared) },
    { world: () => machineWorld({ listening: [...expected, `${'0'.repeat(32)}:1538`] }, declared) },
    { world: () => machineWorld({ listening: expected }, { ATTEST_PORTS: '443' }) },
  ],
  outside: 'nmap -Pn -p- $(echo {address} | cut -d/ -f3)',
})
