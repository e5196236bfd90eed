import { Text } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconX } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { put } from '../../../../web/kit/client.ts'
import { useFormat } from '../../../../web/kit/format.ts'
import { TextLink } from '../../../../web/kit/links.tsx'
import { type RecordAction, RecordPage } from '../../../../web/kit/RecordPage.tsx'
import { Facts, Section } from '../../../../web/kit/Section.tsx'
import { useHref, useRight } from '../../../../web/kit/session.ts'
import { useWords, type Words } from '../../../../web/kit/words.ts'
import { AcceptDialog, RefuseDialog } from './RequestDialogs.tsx'
import classes from './process.module.css'
import { type LetterRequest, requestTones } from './request.ts'

type Open = 'accept' | 'refuse' | null

/** A request for a letter: what is wanted and why, and the decision on it. */
export default function RequestPage() {
  const t = useWords('letters')
  const { id = '' } = useParams({ strict: false })
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  return (
    <RecordPage<LetterRequest>
      path="/letter-requests"
      id={id}
      title={(one) => t('process.requestTitle', { name: one.labels?.employee_id ?? '…' })}
      subtitle={(one) => one.labels?.company_id}
      state={(one) => ({ label: t(`process.requestStatuses.${one.status}`), tone: requestTones[one.status] })}
      back={{ label: t('process.requests'), to: '/letter-requests' }}
      actions={(one) => actionsOf(t, one, setOpen)}
    >
      {(one) => (
        <>
          <Wish request={one} />
          {open === 'accept' && <AcceptDialog request={one} close={close} />}
          {open === 'refuse' && <RefuseDialog request={one} close={close} />}
        </>
      )}
    </RecordPage>
  )
}

function actionsOf(t: Words, { id }: LetterRequest, setOpen: (open: Open) => void): RecordAction[] {
  return [
    {
      label: t('process.accept'),
      action: 'accept',
      icon: IconCheck,
      isPrimary: true,
      run: () => Promise.resolve(setOpen('accept')),
    },
    { label: t('process.refuse'), action: 'refuse', icon: IconX, run: () => Promise.resolve(setOpen('refuse')) },
    {
      label: t('process.withdraw'),
      action: 'withdraw',
      icon: IconArrowBackUp,
      isInMenu: true,
      confirm: { title: t('process.withdrawTitle'), text: t('process.withdrawRequestText') },
      run: () => put(`/letter-requests/${id}/withdrawal`),
      done: t('process.withdrawn'),
    },
  ]
}

function Wish({ request }: { request: LetterRequest }) {
  const t = useWords('letters')
  const format = useFormat()
  return (
    <>
      <Section title={t('process.wish')}>
        <Facts
          items={[
            { label: t('fields.employee_id'), value: <EmployeeName request={request} /> },
            { label: t('fields.kind'), value: t(`kinds.${request.kind}`) },
            { label: t('fields.extent'), value: t(`extents.${request.extent}`) },
            { label: t('fields.wanted_by'), value: format.date(request.wanted_by) },
            { label: t('fields.requested_by'), value: t(`process.via.${request.via}`, { name: request.requested_by }) },
            { label: t('process.askedAt'), value: format.dateTime(request.created_at) },
            { label: t('process.why'), value: request.reason },
          ]}
        />
      </Section>
      {request.activities && (
        <Section title={t('fields.activities')}>
          <p className={classes.said}>{request.activities}</p>
        </Section>
      )}
      {request.status !== 'open' && <Decision request={request} />}
    </>
  )
}

function EmployeeName({ request }: { request: LetterRequest }) {
  const href = useHref()
  const seesEmployees = useRight('employee.read')
  const name = request.labels?.employee_id ?? '…'
  return seesEmployees ? (
    <TextLink to={href(`/employees/${request.employee_id}`)} size="sm">
      {name}
    </TextLink>
  ) : (
    name
  )
}

function Decision({ request }: { request: LetterRequest }) {
  const t = useWords('letters')
  const format = useFormat()
  const href = useHref()
  const seesLetters = useRight('letter.read')
  return (
    <Section title={t('process.decision')}>
      <Facts
        items={[
          { label: t('fields.status'), value: t(`process.requestStatuses.${request.status}`) },
          { label: t('process.decidedBy'), value: request.labels?.decided_by },
          { label: t('process.decidedAt'), value: format.dateTime(request.decided_at) },
          { label: t('process.answer'), value: request.answer },
        ]}
      />
      {request.letter_id && seesLetters && (
        <Text size="sm" mt="xs">
          <TextLink to={href(`/letters/${request.letter_id}`)}>{t('process.toLetter')}</TextLink>
        </Text>
      )}
    </Section>
  )
}
