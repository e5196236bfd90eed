import { useNavigate } from '@tanstack/react-router'
import { put } from '../../../../web/kit/client.ts'
import { notifyDone } from '../../../../web/kit/dialogs.tsx'
import { SelectField, SwitchField, TextAreaField } from '../../../../web/kit/fields.tsx'
import { FieldGrid } from '../../../../web/kit/Form.tsx'
import { FormDialog } from '../../../../web/kit/FormDialog.tsx'
import { useForm } from '../../../../web/kit/form.ts'
import { useRefresh } from '../../../../web/kit/queries.ts'
import { useHref } from '../../../../web/kit/session.ts'
import { useWords } from '../../../../web/kit/words.ts'
import { extents, kinds } from '../../text/types.ts'
import { optionsOf } from '../options.ts'
import type { LetterRequest } from './request.ts'

type DialogProps = { request: LetterRequest; close: () => void }

/** Begins the letter that was asked for, and goes there. */
export function AcceptDialog({ request, close }: DialogProps) {
  const t = useWords('letters')
  const refresh = useRefresh()
  const navigate = useNavigate()
  const href = useHref()
  const form = useForm({
    draft: null,
    isGuarded: false,
    initial: { kind: request.kind, extent: request.extent, is_private: false },
    save: ({ values }) => put<{ letter_id: string }>(`/letter-requests/${request.id}/acceptance`, values),
    onSaved: async ({ letter_id }) => {
      notifyDone(t('process.accepted'))
      close()
      await Promise.all([refresh('/letter-requests'), refresh('/letters')])
      await navigate({ to: href(`/letters/${letter_id}`) })
    },
  })
  return (
    <FormDialog form={form} title={t('process.accept')} action={t('process.acceptAction')} close={close}>
      <FieldGrid>
        <SelectField
          form={form}
          name="kind"
          label={t('fields.kind')}
          options={optionsOf(t, 'kinds', kinds)}
          isRequired
        />
        <SelectField
          form={form}
          name="extent"
          label={t('fields.extent')}
          options={optionsOf(t, 'extents', extents)}
          isRequired
        />
      </FieldGrid>
      <SwitchField form={form} name="is_private" label={t('fields.is_private')} hint={t('letter.privateHint')} />
    </FormDialog>
  )
}

/** Declines a request; whoever asked is told why. */
export function RefuseDialog({ request, close }: DialogProps) {
  const t = useWords('letters')
  const refresh = useRefresh()
  const form = useForm({
    draft: null,
    isGuarded: false,
    initial: { answer: '' },
    save: ({ values }) => put(`/letter-requests/${request.id}/refusal`, values),
    onSaved: async () => {
      notifyDone(t('process.refused'))
      close()
      await Promise.all([refresh('/letter-requests'), refresh('/letters/board')])
    },
  })
  return (
    <FormDialog form={form} title={t('process.refuse')} action={t('process.refuse')} close={close}>
      <TextAreaField form={form} name="answer" label={t('process.why')} hint={t('process.refuseHint')} isRequired />
    </FormDialog>
  )
}
