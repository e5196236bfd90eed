import { Button, CopyButton, Textarea } from '@mantine/core'
import { useWords } from './words.ts'

/** What somebody typed and can't save any more, to be taken along; nothing where nothing was typed. */
export function TypedText({ text }: { text: string }) {
  const t = useWords('kit')
  if (text === '') return null
  return (
    <>
      <Textarea
        mt="md"
        label={t('typed.label')}
        description={t('typed.hint')}
        readOnly
        autosize
        minRows={4}
        maxRows={20}
        value={text}
      />
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button mt="xs" size="sm" onClick={copy}>
            {t(copied ? 'typed.copied' : 'typed.copy')}
          </Button>
        )}
      </CopyButton>
    </>
  )
}
