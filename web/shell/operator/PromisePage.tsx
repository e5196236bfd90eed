import { Alert, Text } from '@mantine/core'
import { IconInfoCircle, IconPlayerPlay, IconPlus } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { notifyDone } from '../../kit/dialogs.tsx'
import { useFormat } from '../../kit/format.ts'
import { TextLink } from '../../kit/links.tsx'
import { type ListAnswer, useGet } from '../../kit/queries.ts'
import { type RecordAction, RecordPage } from '../../kit/RecordPage.tsx'
import { Facts, Section } from '../../kit/Section.tsx'
import { StateBadge } from '../../kit/StateBadge.tsx'
import { ErrorState } from '../../kit/states.tsx'
import { useWords } from '../../kit/words.ts'
import { useSpan } from '../settings/privacy.ts'
import shell from '../shell.module.css'
import { CheckResults } from './CheckResults.tsx'
import { useChecks } from './checks.ts'
import { type Evidence, evidenceTones, useEvidenceWords } from './evidence.ts'
import classes from './operator.module.css'
import { isByEvidence, type PromiseDetail, promiseTones, usePromiseWords } from './promise.ts'

/** A promise: what is published of it, what keeps it, and what its last checks saw. */
export default function PromisePage() {
  const t = useWords('shell')
  const words = usePromiseWords()
  const navigate = useNavigate()
  const { id = '' } = useParams({ strict: false })
  const { progress, run } = useChecks()
  const tryNow = async (one: PromiseDetail) => {
    const ended = await run([one])
    if (ended !== 'left') notifyDone(t(ended === 'done' ? 'desk.promises.tried' : 'desk.promises.slow'))
  }
  const actions = (one: PromiseDetail): RecordAction[] => [
    ...(one.has_check
      ? [
          {
            label: t('desk.promises.try'),
            icon: IconPlayerPlay,
            isPrimary: true,
            run: () => tryNow(one),
          },
        ]
      : []),
    ...(one.kind === 'limit' || (one.has_check && one.kind === 'enforced')
      ? []
      : [
          {
            label: t('desk.evidence.create'),
            icon: IconPlus,
            isPrimary: isByEvidence(one),
            run: () => navigate({ to: '/operator/evidence/new', search: { promise: one.id } as never }),
          },
        ]),
  ]
  return (
    <RecordPage<PromiseDetail>
      path="/operator/promises"
      id={id}
      title={(one) => one.id}
      state={({ state }) => ({ tone: promiseTones[state], label: words.state(state) })}
      back={{ label: t('desk.promises.title'), to: '/operator/promises' }}
      actions={actions}
      renderSide={(one) => <Background promise={one} />}
    >
      {(one) => (
        <>
          <p className={classes.says}>{one.says}</p>
          {progress && (
            <Text size="sm" role="status" mb="md">
              {t('desk.promises.tryingOne')}
            </Text>
          )}
          <Missing promise={one} />
          {one.kind !== 'limit' && <Proofs promise={one} />}
          {one.has_check && <CheckResults results={one.results} />}
        </>
      )}
    </RecordPage>
  )
}

/** Why it can't be claimed as it stands, and what would help. */
function Missing({ promise }: { promise: PromiseDetail }) {
  const t = useWords('shell')
  const format = useFormat()
  const { state, why, expires_on } = promise
  if (state === 'kept' || state === 'declared') return null
  const reason = isByEvidence(promise)
    ? expires_on
      ? t('desk.promises.evidenceOver', { day: format.longDate(expires_on) })
      : t('desk.promises.noEvidence')
    : t(`desk.promises.reasons.${state.replaceAll(' ', '_')}`)
  return (
    <Alert color={state === 'not set up' ? 'gray' : 'orange'} icon={<IconInfoCircle />} mb="md">
      <Text size="sm">{reason}</Text>
      {why && !isByEvidence(promise) && (
        <Text size="sm" c="dimmed" lang="en">
          {why}
        </Text>
      )}
    </Alert>
  )
}

/** The documents that prove it. */
function Proofs({ promise }: { promise: PromiseDetail }) {
  const t = useWords('shell')
  const format = useFormat()
  const words = useEvidenceWords()
  const { data, error, refetch } = useGet<ListAnswer<Evidence>>('/operator/evidence')
  const proofs = data?.items.filter(({ promises }) => promises.includes(promise.id)) ?? []
  if (!promise.expects && proofs.length === 0) return null
  return (
    <Section title={t('desk.evidence.title')}>
      {promise.expects && (
        <Text size="sm" mb="xs">
          {t('desk.promises.expects', { what: promise.expects })}
        </Text>
      )}
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {data && proofs.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('desk.promises.noProofs')}
        </Text>
      )}
      <ul className={shell.lines}>
        {proofs.map(({ id, title, state, effective_on, expires_on }) => (
          <li key={id}>
            <TextLink to={`/operator/evidence/${id}`} size="sm">
              {title}
            </TextLink>
            <StateBadge tone={evidenceTones[state]} label={words.state(state)} />
            <span className={classes.end}>
              {format.date(effective_on)} – {format.date(expires_on)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const frameworkNames: Record<string, string> = {
  iso27001: 'ISO/IEC 27001:2022',
  asvs: 'OWASP ASVS 5.0',
  c5: 'BSI C5:2020',
  grundschutz: 'BSI Grundschutz++',
}

function Background({ promise }: { promise: PromiseDetail }) {
  const t = useWords('shell')
  const { i18n } = useTranslation()
  const format = useFormat()
  const words = usePromiseWords()
  const span = useSpan()
  const { kind, owner, group, fresh, figures, sabotages, seen_red_at, checked_at, outside } = promise
  const maps = Object.entries(promise.maps).filter(([, numbers]) => numbers.length > 0)
  const isChecked = promise.has_check
  return (
    <>
      <Section title={t('desk.promises.about')}>
        <Facts
          items={[
            { label: t('desk.promises.kind'), value: words.kind(kind) },
            { label: t('desk.promises.owner'), value: words.owner(owner) },
            { label: t('desk.promises.group'), value: words.group(group) },
            { label: t('desk.promises.fresh'), value: kind === 'limit' ? null : span(fresh.value, fresh.unit) },
            { label: t('desk.promises.checked'), value: isChecked && (format.dateTime(checked_at) || t('desk.never')) },
            {
              label: t('desk.promises.seenRed'),
              value: isChecked && (format.dateTime(seen_red_at) || t('desk.never')),
            },
            { label: t('desk.promises.sabotages'), value: isChecked && format.number(sabotages) },
          ].map(({ label, value }) => ({ label, value: value || null }))}
        />
      </Section>
      {figures.length > 0 && (
        <Section title={t('desk.promises.figures')}>
          <ul className={shell.lines}>
            {figures.map(({ name, value, unit }) => (
              <li key={name}>
                {i18n.exists(`shell:figures.${name}.label`) ? (
                  <span>{t(`figures.${name}.label`)}</span>
                ) : (
                  <code className={classes.code}>{name}</code>
                )}
                <span className={classes.end}>{span(value, unit)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {maps.length > 0 && (
        <Section title={t('desk.promises.frameworks')}>
          <Facts
            items={maps.map(([name, numbers]) => ({
              label: frameworkNames[name] ?? t('desk.promises.gdpr'),
              value: numbers.join(', '),
            }))}
          />
        </Section>
      )}
      {outside && (
        <Section title={t('desk.promises.outside')}>
          <code className={classes.code}>{outside}</code>
        </Section>
      )}
    </>
  )
}
