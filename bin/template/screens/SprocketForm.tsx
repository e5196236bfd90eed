import { useNavigate } from '@tanstack/react-router'
import { patch, post } from '../../../web/kit/client.ts'
import { notifyDone } from '../../../web/kit/dialogs.tsx'
import { DateField, TextField } from '../../../web/kit/fields.tsx'
import { FieldGrid, Form, FormBar } from '../../../web/kit/Form.tsx'
import { useForm } from '../../../web/kit/form.ts'
import { useRefresh } from '../../../web/kit/queries.ts'
import { useHref } from '../../../web/kit/session.ts'
import { useWords } from '../../../web/kit/words.ts'
import type { Sprocket } from './sprocket.ts'

type Values = { name: string; due_on: string | null }

/** Creates a record, or changes the given one. */
export function SprocketForm({ sprocket }: { sprocket?: Sprocket }) {
  const t = useWords('workshop')
  const navigate = useNavigate()
  const href = useHref()
  const refresh = useRefresh()
  const form = useForm<Values, Sprocket>({
    draft: `sprockets/${sprocket?.id ?? 'new'}`,
    initial: { name: sprocket?.name ?? '', due_on: sprocket?.due_on ?? null },
    version: sprocket?.version,
    isReadOnly: sprocket !== undefined && !sprocket.actions.includes('update'),
    save: ({ changed, values, ifMatch, idempotencyKey }) =>
      sprocket
        ? patch(`/sprockets/${sprocket.id}`, changed, { ifMatch })
        : post('/sprockets', values, { idempotencyKey }),
    onSaved: async ({ id }) => {
      notifyDone(t('saved'))
      await refresh('/sprockets')
      if (!sprocket) await navigate({ to: href(`/sprockets/${id}`), replace: true })
    },
  })
  return (
    <Form form={form} label={t('tables.sprocket')}>
      <FieldGrid>
        <TextField form={form} name="name" label={t('columns.name')} maxLength={200} isRequired />
        <DateField form={form} name="due_on" label={t('columns.due_on')} />
      </FieldGrid>
      <FormBar form={form} />
    </Form>
  )
}
