import { ActionIcon, Autocomplete, Button, Input, Text } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useField } from '../../../../web/kit/fields.tsx'
import type { Form } from '../../../../web/kit/form.ts'
import { useGet } from '../../../../web/kit/queries.ts'
import { useRight } from '../../../../web/kit/session.ts'
import { useWords } from '../../../../web/kit/words.ts'
import type { Grade, Quality } from '../../text/types.ts'
import { writeQualities } from '../letters/letter.ts'
import classes from './editor.module.css'
import { GradeLine } from './GradeLine.tsx'
import { linesOf, useJobProfile } from './useJobProfile.ts'
import type { Values } from './values.ts'

const most = 20

/** Single strengths, each with a grade; those that the job profile names are offered. */
export function QualitiesField({ form }: { form: Form<Values> }) {
  const t = useWords('letters')
  const field = useField<Values, Quality[]>({ form, name: 'qualities', label: t('fields.qualities') }, (value) =>
    writeQualities(value as Quality[]),
  )
  const qualities = field.value
  const add = (typed: string) => {
    const name = typed.trim().slice(0, 80)
    if (!name || isAmong(qualities, name) || qualities.length >= most) return
    field.write([...qualities, { name, grade: form.values.ratings.overall ?? 2 }])
  }
  const rate = (name: string, grade: Grade | null) =>
    field.write(qualities.map((one) => (one.name === name && grade ? { ...one, grade } : one)))
  if (form.isReadOnly && qualities.length === 0) return null
  return (
    <div role="group" aria-label={t('fields.qualities')} className={classes.qualities} data-field="qualities">
      <Text size="sm" fw={600} className={classes.qualitiesTitle}>
        {t('fields.qualities')}
      </Text>
      {qualities.map(({ name, grade }) => (
        <GradeLine
          key={name}
          label={name}
          value={grade}
          onChange={(next) => rate(name, next)}
          isReadOnly={form.isReadOnly}
          isGraded
        >
          {!form.isReadOnly && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('editor.removeQuality', { name })}
              onClick={() => field.write(qualities.filter((one) => one.name !== name))}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          )}
        </GradeLine>
      ))}
      {field.props.error && <Input.Error>{field.props.error}</Input.Error>}
      {!form.isReadOnly && <NewQuality profileId={form.values.job_profile_id} present={qualities} add={add} />}
    </div>
  )
}

type NewQualityProps = { profileId: string | null; present: readonly Quality[]; add: (name: string) => void }

function NewQuality({ profileId, present, add }: NewQualityProps) {
  const t = useWords('letters')
  const [typed, setTyped] = useState('')
  const profile = useJobProfile(profileId)
  const usual = useGet<{ qualities: string[] }>(useRight('job_profile.read') ? '/job-profiles/suggestions' : null)
  const free = (names: readonly string[]) => names.filter((name) => !isAmong(present, name))
  const ofJob = free(linesOf(profile?.qualities))
  const take = (name: string) => {
    add(name)
    // The field writes the chosen option into itself after this.
    setTimeout(() => setTyped(''))
  }
  return (
    <>
      {ofJob.length > 0 && (
        <div className={classes.offers}>
          {ofJob.map((name) => (
            <Button
              key={name}
              size="compact-xs"
              variant="default"
              leftSection={<IconPlus size={12} aria-hidden />}
              onClick={() => add(name)}
              lang="de"
            >
              {name}
            </Button>
          ))}
        </div>
      )}
      <Autocomplete
        size="xs"
        mt="xs"
        aria-label={t('editor.addQuality')}
        placeholder={t('editor.addQuality')}
        description={t('editor.qualityHint')}
        maxLength={80}
        lang="de"
        disabled={present.length >= most}
        data={free(usual.data?.qualities ?? [])}
        value={typed}
        onChange={setTyped}
        onOptionSubmit={take}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.defaultPrevented) return
          event.preventDefault()
          take(typed)
        }}
        rightSection={
          typed.trim() && (
            <ActionIcon variant="subtle" size="sm" aria-label={t('editor.addQuality')} onClick={() => take(typed)}>
              <IconPlus size={14} aria-hidden />
            </ActionIcon>
          )
        }
      />
    </>
  )
}

const isAmong = (qualities: readonly Quality[], name: string) =>
  qualities.some((one) => one.name.toLowerCase() === name.toLowerCase())
