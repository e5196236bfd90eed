import { Button, Group, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { Dialog } from './Dialog.tsx'
import { Form } from './Form.tsx'
import type { Form as FormState } from './form.ts'
import { useWords } from './words.ts'

type FormDialogProps<Values extends object> = {
  form: FormState<Values>
  title: string
  /** The verb on the button that saves. */
  action: string
  close: () => void
  size?: string
  /** Nothing has to be filled in: the button that saves has the focus. */
  isQuick?: boolean
  children: ReactNode
}

/** A small form over the page. The form itself says what happens after it is saved; usually it closes the dialog. */
export function FormDialog<Values extends object>(props: FormDialogProps<Values>) {
  const t = useWords('kit')
  return (
    <Dialog close={props.close} title={props.title} size={props.size ?? 'md'}>
      <Form form={props.form} label={props.title}>
        <Stack>
          {props.children}
          <Group justify="flex-end">
            <Button variant="default" onClick={props.close}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={props.form.isSaving} data-autofocus={props.isQuick || undefined}>
              {props.action}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  )
}
