import { Button, Checkbox, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { patch, post } from '../../../../../web/kit/client.ts'
import { notifyDone } from '../../../../../web/kit/dialogs.tsx'
import { SelectField, TextAreaField, TextField, useField } from '../../../../../web/kit/fields.tsx'
import { FieldGrid, Form, FormBar } from '../../../../../web/kit/Form.tsx'
import { type Form as FormState, useForm } from '../../../../../web/kit/form.ts'
import { useFormat } from '../../../../../web/kit/format.ts'
import { useGet, useRefresh } from '../../../../../web/kit/queries.ts'
import { Section } from '../../../../../web/kit/Section.tsx'
import { useHref } from '../../../../../web/kit/session.ts'
import { useWords } from '../../../../../web/kit/words.ts'
import { type Criterion, criteria } from '../../../text/types.ts'
import { employeeKinds } from '../../employees/employee.ts'
import { optionsOf } from '../../options.ts'
import classes from '../library.module.css'
import { type JobProfile, type JobProfileValues, linesOf } from './jobProfile.ts'

const blank: JobProfileValues = {
  name: '',
  employee_kind: 'employee',
  criteria: criteria.filter((one) => one !== 'leadership'),
  activities: null,
  qualities: null,
}

const valuesOf = ({ name, employee_kind, criteria, activities, qualities }: JobProfile): JobProfileValues => ({
  name,
  employee_kind,
  criteria,
  activities,
  qualities,
})

export function JobProfileForm({ profile }: { profile?: JobProfile }) {
  const t = useWords('letters')
  const href = useHref()
  const navigate = useNavigate()
  const refresh = useRefresh()
  const form = useForm<JobProfileValues, JobProfile>({
    draft: `job-profiles/${profile?.id ?? 'new'}`,
    initial: profile ? valuesOf(profile) : blank,
    version: profile?.version,
    isReadOnly: profile !== undefined && !profile.actions.includes('update'),
    save: ({ values, changed, ifMatch, idempotencyKey }) =>
      profile
        ? patch(`/job-profiles/${profile.id}`, changed, { ifMatch })
        : post('/job-profiles', values, { idempotencyKey }),
    onSaved: async (saved) => {
      notifyDone(t('saved'))
      await refresh('/job-profiles')
      if (!profile) await navigate({ to: href(`/library/job-profiles/${saved.id}`), replace: true })
    },
  })
  return (
    <Form form={form} label={t('library.job.title')}>
      <Section title={t('library.job.title')}>
        <FieldGrid>
          <TextField form={form} name="name" label={t('library.name')} maxLength={200} isRequired />
          <SelectField
            form={form}
            name="employee_kind"
            label={t('library.job.employee_kind')}
            options={optionsOf(t, 'employee_kinds', employeeKinds)}
            isRequired
          />
        </FieldGrid>
      </Section>
      <Section title={t('library.job.criteria')}>
        <CriteriaField form={form} />
      </Section>
      <Section title={t('library.job.content')}>
        <FieldGrid>
          <div className={classes.wide}>
            <TextAreaField
              form={form}
              name="activities"
              label={t('library.job.activities')}
              hint={t('library.job.activitiesHint')}
              lang="de"
              rows={6}
            />
          </div>
          <div className={classes.wide}>
            <TextAreaField
              form={form}
              name="qualities"
              label={t('library.job.qualities')}
              hint={t('library.job.qualitiesHint')}
              lang="de"
            />
            {!form.isReadOnly && <Suggestions form={form} />}
          </div>
        </FieldGrid>
      </Section>
      <FormBar form={form} action={profile ? undefined : t('library.job.createAction')} />
    </Form>
  )
}

/** What counts, in the order in which a letter says it. */
function CriteriaField({ form }: { form: FormState<JobProfileValues> }) {
  const t = useWords('letters')
  const format = useFormat()
  const field = useField<JobProfileValues, Criterion[]>(
    { form, name: 'criteria', label: t('library.job.criteria'), isLabelHidden: true },
    (value) => format.list((value as string[]).map((one) => t(`criteria.${one}`))),
  )
  return (
    <Checkbox.Group
      aria-label={t('library.job.criteria')}
      description={t('library.job.criteriaHint')}
      error={field.props.error}
      value={field.value}
      readOnly={form.isReadOnly}
      onChange={(chosen) => field.write(criteria.filter((one) => chosen.includes(one)))}
    >
      <div className={classes.checks}>
        {criteria.map((one) => (
          <Checkbox key={one} value={one} label={t(`criteria.${one}`)} />
        ))}
      </div>
    </Checkbox.Group>
  )
}

/** What letters often name; a click adds it as a line. */
function Suggestions({ form }: { form: FormState<JobProfileValues> }) {
  const t = useWords('letters')
  const { data } = useGet<{ qualities: string[] }>('/job-profiles/suggestions')
  const present = linesOf(form.values.qualities)
  const open = (data?.qualities ?? []).filter((quality) => !present.includes(quality))
  if (open.length === 0) return null
  return (
    <div className={classes.suggestions} role="group" aria-label={t('library.job.suggestions')}>
      <Text size="xs" c="dimmed">
        {t('library.job.suggestions')}:
      </Text>
      {open.map((quality) => (
        <Button
          key={quality}
          size="compact-xs"
          variant="default"
          lang="de"
          onClick={() => form.set('qualities', [...present, quality].join('\n'))}
        >
          {quality}
        </Button>
      ))}
    </div>
  )
}
