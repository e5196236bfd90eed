import { Button, Stack } from '@mantine/core'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { post } from '../../kit/client.ts'
import { Form } from '../../kit/Form.tsx'
import { useForm } from '../../kit/form.ts'
import { useWords } from '../../kit/words.ts'
import { PublicPage } from '../PublicPage.tsx'

/** Unlocks by a click, not by opening the link: mail scanners open links. */
export default function UnlockPage() {
  const t = useWords('shell')
  const token = useLocation({ select: (location) => location.hash })
  const navigate = useNavigate()
  const form = useForm({
    draft: null,
    initial: {},
    save: () => post('/unlocks', { token }),
    onSaved: () => navigate({ to: '/sign-in', search: { done: 'unlock' }, replace: true }),
  })
  return (
    <PublicPage title={t('unlock.title')} text={t('unlock.text')}>
      <Form form={form} label={t('unlock.title')}>
        <Stack>
          <Button type="submit" size="sm" loading={form.isSaving}>
            {t('unlock.action')}
          </Button>
        </Stack>
      </Form>
    </PublicPage>
  )
}
