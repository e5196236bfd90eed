import { Text } from '@mantine/core'
import { put } from '../../kit/client.ts'
import { notifyDone } from '../../kit/dialogs.tsx'
import { FieldGrid, Form, FormBar } from '../../kit/Form.tsx'
import { useForm } from '../../kit/form.ts'
import { useFormat } from '../../kit/format.ts'
import { useRefresh } from '../../kit/queries.ts'
import { ReferenceField } from '../../kit/ReferenceField.tsx'
import { useRight } from '../../kit/session.ts'
import { useWords } from '../../kit/words.ts'
import type { Duties, Duty } from './privacy.ts'

/** Who answers for deletions and is told beforehand; without a name the administrators do. */
export function ResponsibleForm({ duties }: { duties: Duties }) {
  const t = useWords('shell')
  const format = useFormat()
  const seesPeople = useRight('people.read')
  const duty = duties.items.find(({ kind }) => kind === 'deletion')
  if (!duty) return null
  const names = format.list(duty.responsible.map(({ name }) => name))
  const isAbsent = duty.membership_id !== null && !duty.responsible.some(({ id }) => id === duty.membership_id)
  return (
    <>
      <Text size="sm" mb="sm">
        {duty.responsible.length > 0 ? t('privacy.responsibleNow', { names }) : t('privacy.nobody')}{' '}
        {isAbsent && t('privacy.absent', { name: duty.person ?? '' })}
      </Text>
      {seesPeople && duties.actions.includes('update') && <NameForm key={duty.membership_id} duty={duty} />}
    </>
  )
}

function NameForm({ duty }: { duty: Duty }) {
  const t = useWords('shell')
  const refresh = useRefresh()
  const form = useForm({
    draft: null,
    initial: { membership_id: duty.membership_id },
    save: ({ values }) => put('/duties/deletion', values),
    onSaved: async () => {
      notifyDone(t('saved'))
      await Promise.all([refresh('/duties'), refresh('/erasures')])
    },
  })
  return (
    <Form form={form} label={t('privacy.responsible')}>
      <FieldGrid>
        <ReferenceField
          form={form}
          name="membership_id"
          label={t('privacy.named')}
          hint={t('privacy.namedHint')}
          source={{ path: '/people', query: { status: 'active' } }}
          current={duty.person ?? undefined}
        />
      </FieldGrid>
      {form.isDirty && <FormBar form={form} />}
    </Form>
  )
}
