import { readFileSync } from 'node:fs'
import path from 'node:path'

/** A file system as this process sees it: a line of /proc/self/mountinfo, see proc_pid_mountinfo(5). */
interface Mount {
  /** `major:minor` of its device; major 0 where none stands behind it. */
  device: string
  at: string
  type: string
}

/** All file systems that this process sees. Throws where there is no such file: not Linux. */
export function mountsOf(proc: string): Mount[] {
  return readFileSync(path.join(proc, 'self/mountinfo'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [left = '', right = ''] = line.split(' - ')
      const [, , device = '', , at = ''] = left.split(' ')
      return { device, at: unescape(at), type: right.split(' ')[0] as string }
    })
}

/** Spaces and the like are written as octal numbers. */
const unescape = (text: string) =>
  text.replace(/\\([0-7]{3})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 8)))

/** The file system on which a path lies: the last mounted of those that lie deepest. */
export function mountOf(mounts: Mount[], file: string): Mount | undefined {
  const above = mounts.filter(({ at }) => at === '/' || file === at || file.startsWith(`${at}/`))
  const deepest = Math.max(...above.map(({ at }) => at.length))
  return above.findLast(({ at }) => at.length === deepest)
}

/** Whether this process lives in a container, from which the machine isn't seen: its root is laid over images. */
export const isContainer = (mounts: Mount[]): boolean =>
  ['overlay', 'fuse-overlayfs', 'aufs'].includes(mountOf(mounts, '/')?.type ?? '')
