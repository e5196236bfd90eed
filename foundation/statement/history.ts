import type { Language } from '../tenancy/tables.ts'
import { type Change, markedWords } from './changes.ts'
import type { Document, Facts, Part, Text } from './document.ts'
import type { Published } from './facts.ts'
import { type Speech, speech } from './speech.ts'

/** Every wording that was in force, the newest first, with what changed in it word by word. */
export function historyOf(
  { history, address, now }: Pick<Published, 'history' | 'address' | 'now'>,
  language: Language,
): Document {
  const spoken = speech(language)
  const { words, moment, day } = spoken
  return {
    language,
    title: words('history.page'),
    subtitle: words('history.intro'),
    facts: [
      [words('head.for'), words('head.for_all', { address })],
      [words('head.date'), moment(now.toISOString())],
    ],
    parts: [
      { paragraph: words(history.length > 0 ? 'history.legend' : 'history.none') },
      ...history.flatMap(({ number, at, digest, changes }): Part[] => [
        { heading: words('history.entry', { number, date: day(at) }), level: 2, id: `version-${number}` },
        {
          facts: [
            [words('history.date'), moment(at)],
            [words('history.digest'), { code: digest }],
          ],
        },
        ...(number === 1 ? [{ paragraph: words('history.first') }] : []),
        ...changes.map((change): Part => ({ entry: entryOf(change, number, spoken) })),
      ]),
    ],
  }
}

function entryOf(change: Change, number: number, spoken: Speech) {
  const { words } = spoken
  const { id, verdicts, kind, figures } = change
  const facts: Facts = [
    ...(kind
      ? [
          [
            words('history.kind'),
            words('history.kind_changed', {
              before: words(`kinds.${kind.before}`),
              after: words(`kinds.${kind.after}`),
            }),
          ] as [string, Text],
        ]
      : []),
    ...figures.map(({ name, before, after, verdict }): [string, Text] => [
      words('history.figure', { name }),
      words('history.figure_changed', { before, after, verdict: words(`history.verdicts.${verdict}`) }),
    ]),
  ]
  const found = verdicts.map((verdict) => words(`history.verdicts.${verdict}`)).join(', ')
  return {
    id: `version-${number}-${id}`,
    title: [{ code: id }, ` · ${found}`],
    says: marked(change, spoken.language),
    facts,
  }
}

function marked({ before, after }: Change, language: Language): Text {
  if (!before) return [{ added: after?.[language] ?? '' }]
  if (!after) return [{ removed: before[language] }]
  return markedWords(before[language], after[language]).map((part) => ('kept' in part ? part.kept : part))
}
