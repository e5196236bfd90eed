import { complete } from './complete.ts'
import { type Found, isSignedBy, type Pieces } from './pieces.ts'
import { rebuild } from './rebuild.ts'
import { some, type Verdict, type Verdicts } from './verdict.ts'

/** By which keys, at what moment, from which position on. */
interface Asked {
  keys: readonly string[]
  now: Date
  from: number
}

/** Judges one log from its pieces. */
export function judge(log: string, pieces: Pieces, { keys, now, from }: Asked): Verdicts {
  const all = [...pieces.checkpoints.values()]
  const valid = (keys.length > 0 ? all.filter((one) => isSignedBy(one, keys)) : [...all]).sort(
    (a, b) => a.says.size - b.says.size || a.says.at.localeCompare(b.says.at),
  )
  const newest = valid.at(-1)?.says
  return {
    intact: intact(pieces, valid),
    ...complete(pieces, { log, newest, now, from }),
    signed: signed(all, valid, keys),
    covers: newest ? { size: newest.size, at: newest.at } : null,
    entries: pieces.entries,
  }
}

function signed(all: Found[], valid: Found[], keys: readonly string[]): Verdict {
  const forged = all.filter((one) => !valid.includes(one))
  const because = forged.map(
    ({ says, file }) => `The checkpoint of ${says.at} over ${says.size} entries in ${file} is not signed by that key.`,
  )
  if (forged.length > 0) return { holds: 'no', because: some(because) }
  if (valid.length === 0) return { holds: 'unproven', because: ['There is no checkpoint.'] }
  return keys.length > 0
    ? { holds: 'yes', because: [`${valid.length} checkpoints are signed by the key.`] }
    : { holds: 'unproven', because: ['Whose signatures they are was not asked. Give the key that you know: --key.'] }
}

/** Rebuilds the tree and holds it against every checkpoint. */
function intact(pieces: Pieces, valid: Found[]): Verdict {
  const wrong = [...pieces.altered, ...forks(valid)]
  const tree = rebuild(pieces, valid)
  wrong.push(...tree.wrong)
  if (wrong.length > 0) return { holds: 'no', because: some(wrong) }
  if (valid.length === 0)
    return { holds: 'unproven', because: ['There is no signed checkpoint to hold the entries against.'] }
  const doubtful = pieces.entries - tree.proven
  return doubtful > 0
    ? {
        holds: 'unproven',
        because: [
          `${doubtful} entries can't be held against a checkpoint: beside them something is missing, or they are not signed yet.`,
        ],
      }
    : tree.checked === 0
      ? { holds: 'unproven', because: ['There are no entries that lead to a signed checkpoint.'] }
      : { holds: 'yes', because: [`${tree.proven} entries are as they were sealed, by ${tree.checked} checkpoints.`] }
}

/** Two roots for one size: two histories were told. */
function forks(valid: Found[]): string[] {
  return valid.flatMap((one, i) => {
    const before = valid[i - 1]
    const isFork = before && before.says.size === one.says.size && !before.says.root.equals(one.says.root)
    return isFork
      ? [
          `Two histories: the checkpoints over ${one.says.size} entries in ${before.file} (${before.says.at}) and ${one.file} (${one.says.at}) differ.`,
        ]
      : []
  })
}
