import { Button, Text } from '@mantine/core'
import { useHref } from '../../../../../web/kit/session.ts'
import { ButtonLink } from '../../../../../web/kit/links.tsx'
import { StateBadge } from '../../../../../web/kit/StateBadge.tsx'
import { useWords } from '../../../../../web/kit/words.ts'
import { type Country, personForms } from '../../../text/types.ts'
import classes from '../library.module.css'
import { type Example, fateOf, newPhraseSearch, statusTones, usePlaceNames, type Wording } from './phrase.ts'
import type { usePhraseActions } from './usePhraseActions.ts'

type Actions = ReturnType<typeof usePhraseActions>
type CardProps = {
  wording: Wording
  all: readonly Wording[]
  country: Country
  /** The place is only said where wordings of several places stand together. */
  isPlaceShown: boolean
  /** Nothing to do for whoever may only look. */
  actions: Actions | undefined
}

/** A wording with what it says of a woman, of a man and of somebody without salutation. */
export function WordingCard(props: CardProps) {
  const { wording, isPlaceShown, actions } = props
  const t = useWords('letters')
  const names = usePlaceNames()
  const place = [names.topic(wording.topic), names.key(wording.key), names.pool(wording.pool)].join(' › ')
  return (
    <li className={classes.wording} aria-busy={actions?.busy === wording.id || undefined}>
      <div className={classes.wordingHead}>
        <Text size="xs" fw={600}>
          {t(`library.phrase.${wording.source}`)}
        </Text>
        <WordingState {...props} />
        <Text size="xs" c="dimmed">
          {isPlaceShown && `${place} · `}
          {t('library.phrase.version', { number: wording.version })}
        </Text>
        {actions && <WordingActions {...props} actions={actions} />}
      </div>
      <Sentences example={wording.example} />
    </li>
  )
}

/** The three sentences; where they are the same, they stand there once. */
export function Sentences({ example }: { example: Example }) {
  const t = useWords('letters')
  const said = [...new Set(personForms.map((form) => example[form]))]
  return (
    <dl className={classes.sentences}>
      {said.map((sentence) => {
        const forms = personForms.filter((form) => example[form] === sentence)
        const isForAll = forms.length === personForms.length
        return (
          <div key={sentence}>
            <dt>
              {isForAll ? t('library.phrase.forAll') : forms.map((form) => t(`library.forms.${form}`)).join(', ')}
            </dt>
            <dd lang="de">{sentence}</dd>
          </div>
        )
      })}
    </dl>
  )
}

function WordingState({ wording, all }: CardProps) {
  const t = useWords('letters')
  if (wording.source === 'own')
    return <StateBadge tone={statusTones[wording.status]} label={t(`library.statuses.${wording.status}`)} />
  const { status } = fateOf(wording, all)
  return status === 'used' ? null : <StateBadge tone="warn" label={t(`library.fates.${status}`)} />
}

function WordingActions({ wording, all, country, actions }: CardProps & { actions: Actions }) {
  const t = useWords('letters')
  const href = useHref()
  const isBusy = actions.busy !== null
  const button = (label: string, run: () => unknown, variant = 'subtle') => (
    <Button size="compact-xs" variant={variant} disabled={isBusy} onClick={() => void run()}>
      {label}
    </Button>
  )
  const link = (label: string, to: string, search?: Record<string, string>) => (
    <ButtonLink size="compact-xs" variant="subtle" to={href(to)} {...(search && { search })}>
      {label}
    </ButtonLink>
  )
  if (wording.source === 'own') {
    return (
      <span className={classes.wordingActions}>
        {wording.status === 'draft' && button(t('library.phrase.approve'), () => actions.approve(wording), 'light')}
        {wording.status !== 'retired' && button(t('library.phrase.retire'), () => actions.retireOwn(wording))}
        {link(t('library.phrase.edit'), `/library/phrases/${wording.record_id}`)}
      </span>
    )
  }
  const { status, by } = fateOf(wording, all)
  if (status === 'retired' && by) {
    return (
      <span className={classes.wordingActions}>
        {button(t('library.phrase.restore'), () => actions.restoreOurs(wording, by))}
      </span>
    )
  }
  const { topic, key, pool } = wording
  return (
    <span className={classes.wordingActions}>
      {status === 'used' &&
        link(
          t('library.phrase.adapt'),
          '/library/phrases/new',
          newPhraseSearch({ country, topic, key, pool }, wording.id),
        )}
      {status === 'used' && button(t('library.phrase.retire'), () => actions.retireOurs(wording))}
    </span>
  )
}
