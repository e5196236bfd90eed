import { CloseButton, SegmentedControl, Text, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconPlus, IconSearch, IconTableImport } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useFormat } from '../../../../../web/kit/format.ts'
import { ButtonLink } from '../../../../../web/kit/links.tsx'
import { PageTitle } from '../../../../../web/kit/PageTitle.tsx'
import { useGet } from '../../../../../web/kit/queries.ts'
import { useHref, useRight } from '../../../../../web/kit/session.ts'
import { EmptyState, ErrorState, Loading } from '../../../../../web/kit/states.tsx'
import { useWords } from '../../../../../web/kit/words.ts'
import { countries, type Country } from '../../../text/types.ts'
import { LibraryTabs } from '../LibraryTabs.tsx'
import classes from '../library.module.css'
import { ExportMenu } from './ExportMenu.tsx'
import { KeyNav, TopicNav } from './PlaceNav.tsx'
import { isMark, newPhraseSearch, type Topics, type Wording } from './phrase.ts'
import { type BookState, useBookState } from './useBookState.ts'
import { usePhraseActions } from './usePhraseActions.ts'
import { WordingCard } from './WordingCard.tsx'

/** The book of phrases: country → topic → grade or case → whom it is for, ours and own side by side. */
export default function PhraseBookPage() {
  const t = useWords('letters')
  const [state, change] = useBookState()
  const topics = useGet<Topics>('/phrase-book/topics', { country: state.country })
  const items = topics.data?.items ?? []
  const topic = items.find((one) => one.topic === state.topic) ?? items.find((one) => one.topic === 'willingness')
  const open = { ...state, topic: topic?.topic ?? '' }
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <PageTitle>{t('library.areas.phrases.title')}</PageTitle>
        <BookTools state={open} />
      </header>
      <LibraryTabs />
      {topics.error ? (
        <ErrorState error={topics.error} retry={() => void topics.refetch()} />
      ) : !topic ? (
        <Loading />
      ) : (
        <div className={classes.book}>
          <div>
            <SegmentedControl
              fullWidth
              size="xs"
              mb="xs"
              aria-label={t('phrase_fields.country')}
              value={state.country}
              onChange={(country) => change({ country: country as Country, key: '', pool: '' })}
              data={countries.map((value) => ({ value, label: t(`countries.${value}`) }))}
            />
            <TopicNav topics={items} state={open} change={change} />
          </div>
          <section className={classes.bookBody} aria-label={t('library.phrase.wordings')}>
            <BookSearch state={state} change={change} />
            {state.search === '' && <KeyNav topic={topic} state={open} change={change} />}
            <Wordings state={open} />
          </section>
        </div>
      )}
    </div>
  )
}

function BookTools({ state }: { state: BookState }) {
  const t = useWords('letters')
  const href = useHref()
  const canWrite = useRight('phrase.write')
  const { country, topic, key, pool } = state
  return (
    <div className={classes.headEnd}>
      <ButtonLink to={href('/library/phrases/own')} variant="default">
        {t('library.phrase.ownList')}
      </ButtonLink>
      <ExportMenu country={country} />
      {canWrite && (
        <>
          <ButtonLink
            to={href('/library/phrases/import')}
            variant="default"
            leftSection={<IconTableImport size={16} aria-hidden />}
          >
            {t('import.action')}
          </ButtonLink>
          <ButtonLink
            to={href('/library/phrases/new')}
            search={newPhraseSearch({ country, topic, key, pool })}
            leftSection={<IconPlus size={16} aria-hidden />}
          >
            {t('library.phrase.create')}
          </ButtonLink>
        </>
      )}
    </div>
  )
}

function BookSearch({ state, change }: { state: BookState; change: (changes: Partial<BookState>) => void }) {
  const t = useWords('letters')
  const kit = useWords('kit')
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(state.search)
  useEffect(() => {
    if (document.activeElement !== input.current) setText(state.search)
  }, [state.search])
  const search = useDebouncedCallback((typed: string) => change({ search: typed.trim() }), 300)
  return (
    <TextInput
      ref={input}
      type="search"
      maxLength={100}
      leftSection={<IconSearch size={16} aria-hidden />}
      aria-label={t('library.phrase.search')}
      placeholder={t('library.phrase.search')}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value)
        search(event.currentTarget.value)
      }}
      rightSection={
        text && (
          <CloseButton
            size="sm"
            aria-label={kit('list.clearSearch')}
            onClick={() => {
              setText('')
              change({ search: '' })
            }}
          />
        )
      }
    />
  )
}

const AT_ONCE = 60

function Wordings({ state }: { state: BookState }) {
  const { country, search } = state
  const t = useWords('letters')
  const format = useFormat()
  const canWrite = useRight('phrase.write')
  const query = search === '' ? { country, topic: state.topic, key: state.key, pool: state.pool } : { country, search }
  const { data, error, refetch } = useGet<{ items: Wording[] }>('/phrase-book', query)
  const all = data?.items ?? []
  const actions = usePhraseActions(country, all)
  const [shownOf, setShownOf] = useState({ query: '', most: AT_ONCE })
  const asked = JSON.stringify(query)
  const most = shownOf.query === asked ? shownOf.most : AT_ONCE
  if (error) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  const visible = all.filter((wording) => !isMark(wording, all))
  // The own ones first: they are fewer, and the ones to work on.
  const shown = [
    ...visible.filter(({ source }) => source === 'own'),
    ...visible.filter(({ source }) => source === 'ours'),
  ]
  const isPlaceShown = search !== '' || state.key === '' || state.pool === ''
  return (
    <>
      <Text size="sm" c="dimmed" role="status">
        {t('library.phrase.count', { count: shown.length, number: format.number(shown.length) })}
      </Text>
      {shown.length === 0 && <EmptyState title={t('library.phrase.none')} text={t('library.phrase.noneText')} />}
      <ul className={classes.wordings}>
        {shown.slice(0, most).map((wording) => (
          <WordingCard
            key={wording.id}
            {...{ wording, all, country, isPlaceShown }}
            actions={canWrite ? actions : undefined}
          />
        ))}
      </ul>
      {shown.length > most && (
        <button
          type="button"
          className={classes.more}
          onClick={() => setShownOf({ query: asked, most: most + AT_ONCE * 3 })}
        >
          {t('library.phrase.more', { number: format.number(shown.length - most) })}
        </button>
      )}
    </>
  )
}
