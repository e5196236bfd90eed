import { Button, FileButton, Stack, Text } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useWords } from '../../../../web/kit/words.ts'
import classes from './library.module.css'

type FileDropProps = {
  /** What the file dialog offers. */
  accept: string
  label: string
  hint: string
  isBusy: boolean
  choose: (file: File) => void
}

/** Takes one file, dropped or chosen. */
export function FileDrop({ accept, label, hint, isBusy, choose }: FileDropProps) {
  const t = useWords('letters')
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [dropped] = event.dataTransfer.files
    if (dropped && !isBusy) choose(dropped)
  }
  return (
    <div
      className={classes.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Stack align="center" gap="xs">
        <FileButton accept={accept} onChange={(chosen) => chosen && choose(chosen)}>
          {(props) => (
            <Button {...props} loading={isBusy} variant="default" leftSection={<IconUpload size={16} aria-hidden />}>
              {label}
            </Button>
          )}
        </FileButton>
        <Text size="xs" c="dimmed" ta="center" maw={440}>
          {hint} {t('library.dropHint')}
        </Text>
      </Stack>
    </div>
  )
}
