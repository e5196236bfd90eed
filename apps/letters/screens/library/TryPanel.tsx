import { Alert, SegmentedControl, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Problem, post } from '../../../../web/kit/client.ts'
import { useTenantSlug } from '../../../../web/kit/session.ts'
import { problemText } from '../../../../web/kit/states.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import { type Tense, tenses } from '../../text/types.ts'
import type { Example, Place } from './phrases/phrase.ts'
import { Sentences } from './phrases/WordingCard.tsx'

type Tried = Example & { warnings: { code: string; message: string }[] }
type TryPanelProps = { text: string; neutral?: string | null; place?: Partial<Place> }

/** What a wording would say, while it is being written. */
export function TryPanel({ text, neutral = null, place = {} }: TryPanelProps) {
  const t = useWords('letters')
  const kit = useWords('kit')
  const [tense, setTense] = useState<Tense>('past')
  const { data, error, isEmpty } = useTry({ ...place, text, neutral: neutral?.trim() ? neutral : null, tense })
  const problems = error instanceof Problem && error.errors.length > 0 ? error.errors : undefined
  return (
    <>
      <SegmentedControl
        size="xs"
        mb="xs"
        aria-label={t('library.try.tense')}
        value={tense}
        onChange={(value) => setTense(value as Tense)}
        data={tenses.map((value) => ({ value, label: t(`library.tenses.${value}`) }))}
      />
      <div aria-live="polite">
        {isEmpty ? (
          <Text size="sm" c="dimmed">
            {t('library.try.empty')}
          </Text>
        ) : error ? (
          <Alert color="red" icon={<IconAlertTriangle />}>
            {problems
              ? problems.map(({ field, message }) => <div key={field}>{message}</div>)
              : problemText(kit, error)}
          </Alert>
        ) : (
          data && (
            <>
              <Sentences example={data} />
              {data.warnings.map(({ code, message }) => (
                <Alert key={code} color="yellow" mt="xs" icon={<IconAlertTriangle />}>
                  {message}
                </Alert>
              ))}
            </>
          )
        )}
      </div>
    </>
  )
}

type Wish = Partial<Place> & { text: string; neutral: string | null; tense: Tense }

/** Asked a moment after the last key, so that each letter doesn't ask anew. */
function useTry(wish: Wish) {
  const tenant = useTenantSlug()
  const [body] = useDebouncedValue(JSON.stringify(wish), 350)
  const isEmpty = wish.text.trim() === ''
  const query = useQuery({
    queryKey: [tenant ?? '', '/phrase-book/try', body],
    queryFn: ({ signal }) => post<Tried>('/phrase-book/try', JSON.parse(body), { signal }),
    enabled: (JSON.parse(body) as Wish).text.trim() !== '',
    placeholderData: keepPreviousData,
    retry: false,
  })
  return { data: query.data, error: query.error, isEmpty }
}
