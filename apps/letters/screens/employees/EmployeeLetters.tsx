import { Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useFormat } from '../../../../web/kit/format.ts'
import { ButtonLink, TextLink } from '../../../../web/kit/links.tsx'
import { type ListAnswer, useGet } from '../../../../web/kit/queries.ts'
import { Section } from '../../../../web/kit/Section.tsx'
import { useHref } from '../../../../web/kit/session.ts'
import { StateBadge } from '../../../../web/kit/StateBadge.tsx'
import { ErrorState, Loading } from '../../../../web/kit/states.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import { type LetterRow, statusTones } from '../letters/letter.ts'
import classes from './employee.module.css'

/** The letters of an employee, newest first, with the way to a new one. */
export function EmployeeLetters({ employeeId }: { employeeId: string }) {
  const t = useWords('letters')
  const href = useHref()
  const { data, error, refetch } = useLetters(employeeId)
  return (
    <Section
      title={t('letters')}
      end={
        data?.actions?.includes('create') && (
          <ButtonLink
            to={href('/letters/new')}
            search={{ employee: employeeId }}
            size="compact-sm"
            variant="light"
            leftSection={<IconPlus size={14} aria-hidden />}
          >
            {t('letter.create')}
          </ButtonLink>
        )
      }
    >
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : data.items.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('letter.noneOfEmployee')}
        </Text>
      ) : (
        <LetterLines letters={data.items} />
      )}
    </Section>
  )
}

/** What there is already, for whoever is about to begin another letter. Silent where there is nothing. */
export function PresentLetters({ employeeId }: { employeeId: string }) {
  const t = useWords('letters')
  const { data } = useLetters(employeeId)
  if (!data?.items.length) return null
  return (
    <div>
      <Text size="sm">{t('letter.present', { count: data.items.length })}</Text>
      <LetterLines letters={data.items} />
    </div>
  )
}

const useLetters = (employeeId: string) =>
  useGet<ListAnswer<LetterRow>>('/letters', { employee_id: employeeId, limit: 50 })

function LetterLines({ letters }: { letters: LetterRow[] }) {
  return (
    <ul className={classes.letters}>
      {letters.map((letter) => (
        <LetterLine key={letter.id} letter={letter} />
      ))}
    </ul>
  )
}

function LetterLine({ letter }: { letter: LetterRow }) {
  const t = useWords('letters')
  const format = useFormat()
  const href = useHref()
  return (
    <li>
      <TextLink to={href(`/letters/${letter.id}`)} size="sm" fw={600}>
        {t(`kinds.${letter.kind}`)}
      </TextLink>
      <StateBadge tone={statusTones[letter.status]} label={t(`statuses.${letter.status}`)} />
      <Text size="xs" c="dimmed">
        {format.date(letter.issued_on ?? letter.updated_at.slice(0, 10))}
      </Text>
    </li>
  )
}
