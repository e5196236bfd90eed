import { Text } from '@mantine/core'
import { useFormat } from '../../../../web/kit/format.ts'
import { PageTitle } from '../../../../web/kit/PageTitle.tsx'
import { Facts } from '../../../../web/kit/Section.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import { fullName } from '../employees/employee.ts'
import classes from './guests.module.css'
import type { Handed } from './handed.ts'

/** Whose letter it is as far as the guest may know, who asks for what, and until when; on a phone `isShort` only whose. */
export function HandedHead({ page, isShort }: { page: Handed; isShort: boolean }) {
  const t = useWords('letters')
  const format = useFormat()
  const { handover, letter } = page
  const { sender, company, wants, message, due_on, expires_at } = handover
  const { first_name = '', last_name = '', title = null } = letter
  const name = fullName({ first_name, last_name, title })
  const kind = letter.kind ? t(`kinds.${letter.kind}`) : t('guests.letter')
  return (
    <header className={classes.head}>
      <PageTitle name={kind}>{name ? t('guests.letterOf', { kind, name }) : kind}</PageTitle>
      <div className={classes.headMore} data-short={isShort}>
        <Text mt={4}>
          {t('guests.greeting', { name: handover.name })}. {t(`guests.wants.${wants}`, { sender: sender ?? company })}
        </Text>
        {message && (
          <blockquote className={classes.message}>
            <Text className={classes.lines}>{message}</Text>
          </blockquote>
        )}
        <Facts
          items={[
            { label: t('guests.from'), value: [sender, company].filter(Boolean).join(', ') },
            { label: t('guests.due'), value: format.longDate(due_on) },
            { label: t('guests.validUntil'), value: format.longDate(lastDay(expires_at, format.timeZone)) },
          ]}
        />
      </div>
    </header>
  )
}

/** Links work to the end of a day: the moment after it belongs to the next one. */
const lastDay = (moment: string, timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(Date.parse(moment) - 1))
