import { get } from '../../../../web/kit/client.ts'
import { useConfirm, useNotifyProblem } from '../../../../web/kit/dialogs.tsx'
import type { Form } from '../../../../web/kit/form.ts'
import { type Saved, useGet } from '../../../../web/kit/queries.ts'
import { useRight } from '../../../../web/kit/session.ts'
import { useWords } from '../../../../web/kit/words.ts'
import type { Row } from '../../../../foundation/table.ts'
import type { jobProfile } from '../../library/tables.ts'
import { countingCriteria } from '../letters/letter.ts'
import type { Values } from './values.ts'

type JobProfile = Saved & Row<typeof jobProfile>

export const linesOf = (text: string | null | undefined): string[] =>
  (text ?? '').split('\n').filter((line) => line.trim())

/** The profile of a job, for those who may see it. */
export function useJobProfile(id: string | null): JobProfile | undefined {
  const isSeen = useRight('job_profile.read')
  return useGet<JobProfile>(id && isSeen ? `/job-profiles/${id}` : null).data
}

/**
 * The form with a job profile that brings its activities and criteria once it is chosen; asks before anything that is
 * there already gives way. Strengths aren't taken over: they need a grade.
 */
export function useJobProfileForm(form: Form<Values>): Form<Values> {
  const t = useWords('letters')
  const confirm = useConfirm()
  const notifyProblem = useNotifyProblem()
  const take = async (id: string) => {
    const { name, activities, criteria } = await get<JobProfile>(`/job-profiles/${id}`)
    const { values } = form
    const choices = { ...values.choices, criteria: criteria.length > 0 ? criteria : undefined }
    const isNew = activities && activities !== values.activities
    const counts = (given: Values['choices']) => countingCriteria({ ...values, choices: given }).join()
    const isOther = values.choices.criteria && counts(values.choices) !== counts(choices as Values['choices'])
    const question = {
      title: t('editor.profileTitle', { name }),
      text: t('editor.profileText'),
      action: t('editor.profileTake'),
    }
    if (((isNew && values.activities?.trim()) || isOther) && !(await confirm(question))) return
    if (isNew) form.set('activities', activities)
    if (counts(values.choices) !== counts(choices as Values['choices']))
      form.set('choices', choices as Values['choices'])
  }
  return {
    ...form,
    set: (name, value) => {
      form.set(name, value)
      if (name === 'job_profile_id' && value) take(value as string).catch(notifyProblem)
    },
  }
}
