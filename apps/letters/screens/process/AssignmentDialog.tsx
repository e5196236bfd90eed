import { put } from '../../../../web/kit/client.ts'
import { notifyDone } from '../../../../web/kit/dialogs.tsx'
import { DateField } from '../../../../web/kit/fields.tsx'
import { FormDialog } from '../../../../web/kit/FormDialog.tsx'
import { useForm } from '../../../../web/kit/form.ts'
import { useRefresh } from '../../../../web/kit/queries.ts'
import { useWords } from '../../../../web/kit/words.ts'
import type { Letter } from '../letters/letter.ts'
import { MemberField } from './MemberField.tsx'

/** With whom a letter is and until when, without a step. */
export function AssignmentDialog({ letter, close }: { letter: Letter; close: () => void }) {
  const t = useWords('letters')
  const refresh = useRefresh()
  const form = useForm({
    draft: null,
    isGuarded: false,
    initial: { with_id: letter.with_id, due_on: letter.due_on },
    save: ({ values }) => put(`/letters/${letter.id}/assignment`, values),
    onSaved: async () => {
      notifyDone(t('saved'))
      close()
      await refresh('/letters')
    },
  })
  return (
    <FormDialog form={form} title={t('process.assign')} action={t('process.assignAction')} close={close}>
      <MemberField
        form={form}
        name="with_id"
        label={t('fields.with_id')}
        current={{ id: letter.with_id, name: letter.labels?.with_id }}
      />
      <DateField form={form} name="due_on" label={t('fields.due_on')} />
    </FormDialog>
  )
}
