import { useNavigate, useSearch } from '@tanstack/react-router'
import { PageTitle } from '../../../../../web/kit/PageTitle.tsx'
import { useGet } from '../../../../../web/kit/queries.ts'
import { PlainPage } from '../../../../../web/kit/Section.tsx'
import { useHref } from '../../../../../web/kit/session.ts'
import { ErrorState, Loading } from '../../../../../web/kit/states.tsx'
import { useWords } from '../../../../../web/kit/words.ts'
import { countries } from '../../../text/types.ts'
import { PhraseForm, type PhraseValues } from './PhraseForm.tsx'
import type { Wording } from './phrase.ts'
import { useOwnCountry } from './useBookState.ts'

type NewSearch = Partial<Record<'country' | 'topic' | 'key' | 'pool' | 'replaces', string>>

/** A wording of the company's own, from nothing or from one of ours that it takes the place of. */
export default function NewPhrasePage() {
  const t = useWords('letters')
  const href = useHref()
  const own = useOwnCountry()
  const navigate = useNavigate()
  const { country, topic = '', key = '', pool = '', replaces }: NewSearch = useSearch({ strict: false })
  const place = { country: countries.find((one) => one === country) ?? own, topic, key, pool }
  const book = useGet<{ items: Wording[] }>(replaces ? '/phrase-book' : null, place)
  if (replaces && !book.data)
    return book.error ? <ErrorState error={book.error} retry={() => void book.refetch()} /> : <Loading />
  const ours = book.data?.items.find(({ id }) => id === replaces)
  const initial: PhraseValues = {
    ...place,
    text: ours?.text ?? '',
    neutral: ours?.neutral ?? null,
    note: null,
    replaces: ours?.id ?? null,
  }
  return (
    <PlainPage
      head={<PageTitle>{t(ours ? 'library.phrase.adaptTitle' : 'library.phrase.create')}</PageTitle>}
      width={1280}
    >
      <PhraseForm
        initial={initial}
        onCreated={(saved) => void navigate({ to: href(`/library/phrases/${saved.id}`), replace: true })}
      />
    </PlainPage>
  )
}
