import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { NotSetUp } from '../promises/promise.ts'
import { isContainer, mountOf, mountsOf } from './mounts.ts'

/** Where the kernel tells of processes and devices. */
interface Kernel {
  proc: string
  sys: string
}

/** On what a folder lies. */
interface Lies {
  folder: string
  file_system: string
  /** The device of the file system and what it stands on, as the kernel names them. */
  devices: string[]
  /** The devices without encryption at the bottom; none if each way down leads through an encrypted one. */
  plain: string[]
}

/** Kinds of dm-crypt that encrypt: cryptsetup also names verity and integrity devices CRYPT-…, which only check. */
const ENCRYPTS = /^CRYPT-(LUKS1|LUKS2|PLAIN|LOOPAES|TCRYPT|BITLK|FVAULT2)-/

/**
 * Follows a folder to its file system and that one's device down to the disks: partitions, LVM, RAID (sysfs). Throws
 * `NotSetUp` where the machine's devices can't be seen, and an error where the file system has no device of its own.
 */
export function liesOn(folder: string, { proc, sys }: Kernel): Lies {
  const mounts = mountsOf(proc)
  const mount = mountOf(mounts, realpathSync(folder))
  if (!mount) throw new Error(`No file system is known for ${folder}.`)
  if (mount.type === 'overlay' || (isContainer(mounts) && mount.device.startsWith('0:')))
    throw new NotSetUp('The server runs in a container, from which its disk is not visible.')
  if (['tmpfs', 'ramfs'].includes(mount.type)) throw new NotSetUp('The data lies in memory, on no disk.')
  if (mount.device.startsWith('0:'))
    throw new Error(`The data lies on ${mount.type}, which does not tell on which device.`)
  const start = path.join(sys, 'dev/block', mount.device)
  if (!existsSync(start))
    throw new NotSetUp('The device of the data is not visible: a container, or a virtual machine.')
  const lies: Lies = { folder, file_system: mount.type, devices: [], plain: [] }
  descend(realpathSync(start), lies)
  return lies
}

function descend(device: string, lies: Lies) {
  const name = path.basename(device)
  const uuid = read(device, 'dm/uuid')
  lies.devices.push(uuid ? `${name} (${uuid.split('-').slice(0, 2).join('-')})` : name)
  if (ENCRYPTS.test(uuid)) return
  const below = slavesOf(device)
  if (below.length > 0) return below.forEach((one) => descend(one, lies))
  if (existsSync(path.join(device, 'partition'))) return descend(path.dirname(device), lies)
  const backing = read(device, 'loop/backing_file')
  if (backing) throw new Error(`${name} is a file (${backing}); on what that lies is not looked at.`)
  lies.plain.push(name)
}

const read = (device: string, file: string) =>
  existsSync(path.join(device, file)) ? readFileSync(path.join(device, file), 'utf8').trim() : ''

function slavesOf(device: string): string[] {
  const folder = path.join(device, 'slaves')
  return existsSync(folder) ? readdirSync(folder).map((name) => realpathSync(path.join(folder, name))) : []
}
