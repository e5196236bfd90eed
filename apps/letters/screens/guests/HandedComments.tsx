import { Button, Text } from '@mantine/core'
import { TextAreaField } from '../../../../web/kit/fields.tsx'
import { type Form, useForm } from '../../../../web/kit/form.ts'
import { useFormat } from '../../../../web/kit/format.ts'
import { guestDraft, useGuest, useGuestClient, useGuestRefresh } from '../../../../web/kit/guest.ts'
import { problemText } from '../../../../web/kit/states.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import classes from './guests.module.css'
import type { Handed } from './handed.ts'
import { letterPath } from './useHandedForm.ts'

type Comment = { text: string | null }

/** A comment while it is written; it survives a reload like the letter. */
export function useComment(): Form<Comment> {
  const { key } = useGuest()
  const client = useGuestClient()
  const refresh = useGuestRefresh()
  const form = useForm<Comment, Handed>({
    draft: guestDraft(key, 'comment'),
    initial: { text: null },
    save: ({ values }) => client.post<Handed>(`${letterPath}/comments`, values),
    onSaved: async (page) => {
      form.clear()
      await refresh(letterPath, page)
    },
  })
  return form
}

/** What this guest said, and room for more. */
export function HandedComments({ page, form }: { page: Handed; form: Form<Comment> }) {
  const t = useWords('letters')
  const say = useWords('kit')
  const format = useFormat()
  return (
    <>
      {page.comments.length === 0 && !page.is_open && <Text c="dimmed">{t('guests.nothing')}</Text>}
      <ul className={classes.comments}>
        {page.comments.map(({ id, text, at }) => (
          <li key={id}>
            <Text size="xs" c="dimmed">
              {format.dateTime(at)}
            </Text>
            <Text className={classes.lines}>{text}</Text>
          </li>
        ))}
      </ul>
      {page.is_open && (
        <>
          <TextAreaField
            form={form}
            name="text"
            label={t('guests.comment')}
            hint={t('guests.commentHint', { sender: page.handover.sender ?? page.handover.company })}
            rows={2}
          />
          {form.problem !== null && (
            <Text size="sm" c="var(--mantine-color-error)" role="alert" mt={4}>
              {problemText(say, form.problem)}
            </Text>
          )}
          <Button
            mt="xs"
            variant="default"
            disabled={!form.values.text?.trim()}
            loading={form.isSaving}
            onClick={() => void form.submit()}
          >
            {t('guests.commentSend')}
          </Button>
        </>
      )}
    </>
  )
}
