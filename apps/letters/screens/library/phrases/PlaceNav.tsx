import { Select } from '@mantine/core'
import { useFormat } from '../../../../../web/kit/format.ts'
import { useWords } from '../../../../../web/kit/words.ts'
import classes from '../library.module.css'
import { type Topics, usePlaceNames } from './phrase.ts'
import type { BookState } from './useBookState.ts'

type Counts = { ours: number; own: number }
type NavProps = { topics: Topics['items']; state: BookState; change: (changes: Partial<BookState>) => void }
type Topic = Topics['items'][number]
type Key = Topic['keys'][number]

const sum = (counts: Counts[]): Counts => ({
  ours: counts.reduce((total, { ours }) => total + ours, 0),
  own: counts.reduce((total, { own }) => total + own, 0),
})
const inKey = ({ pools }: Key) => sum(pools)
const inTopic = ({ keys }: Topic) => sum(keys.map(inKey))

/** The topics in the order of a letter, with how many wordings there are. A list beside the book, on phones one field. */
export function TopicNav({ topics, state, change }: NavProps) {
  const t = useWords('letters')
  const names = usePlaceNames()
  const count = useCount()
  const choose = (topic: string) => change({ topic, key: '', pool: '', search: '' })
  return (
    <>
      <nav className={classes.topics} aria-label={t('phrase_fields.topic')}>
        {topics.map((topic) => (
          <button
            key={topic.topic}
            type="button"
            aria-current={topic.topic === state.topic && state.search === '' ? 'true' : undefined}
            onClick={() => choose(topic.topic)}
          >
            <span>{names.topic(topic.topic)}</span> <small>{count(inTopic(topic))}</small>
          </button>
        ))}
      </nav>
      <Select
        className={classes.topicField}
        label={t('phrase_fields.topic')}
        data={topics.map(({ topic }) => ({ value: topic, label: names.topic(topic) }))}
        value={state.topic}
        allowDeselect={false}
        onChange={(topic) => topic && choose(topic)}
      />
    </>
  )
}

/** Grades or cases of a topic, and whom a wording is for. */
export function KeyNav({ topic, state, change }: { topic: Topic } & Omit<NavProps, 'topics'>) {
  const t = useWords('letters')
  const names = usePlaceNames()
  const key = topic.keys.find((one) => one.key === state.key)
  const pools = key ? key.pools : poolsOf(topic)
  return (
    <>
      <Choice
        label={t('phrase_fields.key')}
        all={inTopic(topic)}
        chosen={state.key}
        options={topic.keys.map((one) => ({ value: one.key, label: names.key(one.key), counts: inKey(one) }))}
        choose={(chosen) => change({ key: chosen, pool: '' })}
      />
      <Choice
        label={t('phrase_fields.pool')}
        all={key ? inKey(key) : inTopic(topic)}
        chosen={state.pool}
        options={pools.map(({ pool, ...counts }) => ({ value: pool, label: names.pool(pool), counts }))}
        choose={(chosen) => change({ pool: chosen })}
      />
    </>
  )
}

/** Those of all grades together. */
function poolsOf({ keys }: Topic): Key['pools'] {
  const pools = keys.flatMap((key) => key.pools)
  return [...new Set(pools.map(({ pool }) => pool))].map((pool) => ({
    pool,
    ...sum(pools.filter((one) => one.pool === pool)),
  }))
}

type ChoiceProps = {
  label: string
  all: Counts
  chosen: string
  options: { value: string; label: string; counts: Counts }[]
  choose: (value: string) => void
}

function Choice({ label, all, chosen, options, choose }: ChoiceProps) {
  const t = useWords('letters')
  const count = useCount()
  if (options.length < 2) return null
  return (
    <div className={classes.chips} role="group" aria-label={label}>
      {[{ value: '', label: t('library.phrase.all'), counts: all }, ...options].map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === chosen}
          onClick={() => choose(option.value)}
        >
          {option.label} <small>{count(option.counts)}</small>
        </button>
      ))}
    </div>
  )
}

/** "12", or with own ones "12 + 2". */
function useCount() {
  const format = useFormat()
  return ({ ours, own }: Counts) => [format.number(ours), ...(own > 0 ? [format.number(own)] : [])].join(' + ')
}
