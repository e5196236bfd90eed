import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useFormat } from '../../../../web/kit/format.ts'
import { isGone, useGuestGet } from '../../../../web/kit/guest.ts'
import { PageTitle } from '../../../../web/kit/PageTitle.tsx'
import { Section } from '../../../../web/kit/Section.tsx'
import { EmptyState, ErrorState, Loading } from '../../../../web/kit/states.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import { fullName } from '../employees/employee.ts'
import { DownloadButton } from './DownloadButton.tsx'
import { GonePage } from './GonePage.tsx'
import classes from './guests.module.css'
import { OwnRequests } from './OwnRequests.tsx'
import { RequestForm } from './RequestForm.tsx'
import { type Self, selfPath } from './selfService.ts'

/** An employee's own page: what they asked for, and their letters. */
export default function SelfServicePage() {
  const { data: self, error, refetch } = useGuestGet<Self>(selfPath)
  if (isGone(error)) return <GonePage />
  if (self) return <SelfService self={self} />
  if (error) return <ErrorState error={error} retry={() => void refetch()} />
  return <Loading />
}

function SelfService({ self }: { self: Self }) {
  const t = useWords('letters')
  const [isAsking, { open, close }] = useDisclosure()
  const { requests, letters } = self
  return (
    <>
      <SelfHead employee={self.employee} />
      {isAsking ? (
        <Section title={t('guests.ask')}>
          <RequestForm close={close} />
        </Section>
      ) : (
        <Button size="sm" mb="md" leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
          {t('guests.ask')}
        </Button>
      )}
      <Section title={t('guests.requests')}>
        {requests.length === 0 ? (
          <EmptyState title={t('guests.noRequests')} text={t('guests.noRequestsText')} />
        ) : (
          <OwnRequests requests={requests} />
        )}
      </Section>
      <Section title={t('guests.letters')}>
        {letters.length === 0 ? (
          <EmptyState title={t('guests.noLetters')} text={t('guests.noLettersText')} />
        ) : (
          <OwnLetters letters={letters} />
        )}
      </Section>
    </>
  )
}

function SelfHead({ employee }: { employee: Self['employee'] }) {
  const t = useWords('letters')
  const format = useFormat()
  const { position, company, joined_on, left_on } = employee
  const span = left_on
    ? t('guests.employedUntil', { from: format.longDate(joined_on), until: format.longDate(left_on) })
    : t('guests.employedSince', { from: format.longDate(joined_on) })
  return (
    <header className={classes.head}>
      <PageTitle>{t('guests.ownLetters')}</PageTitle>
      <Text mt={4}>
        <strong>{fullName({ ...employee, title: null })}</strong>, {position}
      </Text>
      <Text c="dimmed">
        {company}, {span}
      </Text>
    </header>
  )
}

function OwnLetters({ letters }: Pick<Self, 'letters'>) {
  const t = useWords('letters')
  const format = useFormat()
  return (
    <ul className={classes.cards}>
      {letters.map(({ id, kind, issued_on }) => (
        <li key={id} className={classes.card}>
          <div className={classes.cardHead}>
            <div>
              <Text fw={600}>{t(`kinds.${kind}`)}</Text>
              {issued_on && <Text c="dimmed">{t('guests.issued', { on: format.longDate(issued_on) })}</Text>}
            </div>
            <DownloadButton path={`/guest/letters/${id}/pdf`} of={`${t(`kinds.${kind}`)} ${format.date(issued_on)}`} />
          </div>
        </li>
      ))}
    </ul>
  )
}
