import { mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import type { World } from '../../promises/promise.ts'
import { type Folder, makeFolder } from './folder.ts'

/** A device as sysfs shows it. */
interface Device {
  name: string
  /** `CRYPT-LUKS2-…`, `LVM-…` */
  uuid?: string
  /** The devices that it stands on. */
  on?: string[]
  /** The disk of which it is a partition. */
  partOf?: string
}

/** A machine as the kernel would tell of it: its devices, the topmost of which holds everything, and listening ports. */
export interface Machine {
  devices?: Device[]
  fileSystem?: string
  /** Rows of /proc/net/tcp and tcp6: `00000000:01BB` listens at all addresses of IPv4 at port 443. */
  listening?: string[]
}

const HEAD = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n'

/** Files as in /proc and /sys; `proc` and `sys` lie in the folder. */
export function machineFolder({ devices = [], fileSystem = 'ext4', listening = [] }: Machine): Folder {
  const rows = (isWide: boolean) =>
    listening.filter((local) => local.length > 13 === isWide).map((local, nth) => `${nth}: ${local} 00:0 0A 0:0\n`)
  const number = fileSystem === 'ext4' ? '253:1' : '0:30'
  const blocks = (name: string) => `sys/devices/${devices.find((one) => one.name === name)?.partOf ?? ''}/${name}`
  const folder = makeFolder({
    'proc/self/mountinfo': `22 1 ${number} / / rw,relatime shared:1 - ${fileSystem} /dev/x rw\n`,
    'proc/net/tcp': HEAD + rows(false).join(''),
    'proc/net/tcp6': HEAD + rows(true).join(''),
    'sys/dev/block/': '',
    ...Object.fromEntries(
      devices.flatMap(({ name, uuid, partOf }) => [
        [`${blocks(name)}/slaves/`, ''],
        ...(uuid ? [[`${blocks(name)}/dm/uuid`, `${uuid}\n`]] : []),
        ...(partOf ? [[`${blocks(name)}/partition`, '1\n']] : []),
      ]),
    ),
  })
  const at = (name: string) => path.join(folder.at, blocks(name))
  for (const { name, on = [] } of devices)
    for (const below of on) symlinkSync(at(below), path.join(at(name), 'slaves', below))
  mkdirSync(path.join(folder.at, 'sys/dev/block'), { recursive: true })
  if (devices[0]) symlinkSync(at(devices[0].name), path.join(folder.at, 'sys/dev/block', number))
  return folder
}

/** The world of an installation on such a machine. */
export async function machineWorld(machine: Machine, env: Record<string, string> = {}): Promise<World> {
  const folder = machineFolder(machine)
  const setting = { proc: path.join(folder.at, 'proc'), sys: path.join(folder.at, 'sys') }
  return { env, setting, stop: async () => folder.remove() }
}
