import { Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { IconFileSpreadsheet, IconUpload } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useFormat } from '../../../../web/kit/format.ts'
import { useWords } from '../../../../web/kit/words.ts'
import classes from './import.module.css'
import type { Step } from './import.ts'

type FileStepProps = {
  file: File | null
  isBusy: boolean
  choose: (file: File) => Promise<void>
  next: (step: Step) => void
}

/** Takes the file, dropped or chosen. */
export function FileStep({ file, isBusy, choose, next }: FileStepProps) {
  const t = useWords('letters')
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [dropped] = event.dataTransfer.files
    if (dropped) void choose(dropped)
  }
  return (
    <>
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
        <Stack align="center" gap="sm">
          <IconUpload size={28} stroke={1.4} aria-hidden />
          <Text fw={600}>{t('import.dropHere')}</Text>
          <FileButton
            accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            onChange={(chosen) => chosen && void choose(chosen)}
          >
            {(props) => (
              <Button {...props} loading={isBusy} variant={file ? 'default' : 'filled'}>
                {t(file ? 'import.chooseOther' : 'import.choose')}
              </Button>
            )}
          </FileButton>
          <Text size="sm" c="dimmed" ta="center" maw={480}>
            {t('import.fileHint')}
          </Text>
        </Stack>
      </div>
      {file && (
        <Group mt="md" justify="space-between">
          <FileLine file={file} />
          <Button onClick={() => next('mapping')}>{t('import.next')}</Button>
        </Group>
      )}
    </>
  )
}

function FileLine({ file }: { file: File }) {
  const t = useWords('letters')
  const format = useFormat()
  return (
    <Group gap="xs">
      <IconFileSpreadsheet size={20} stroke={1.5} aria-hidden />
      <Text fw={600}>{file.name}</Text>
      <Text c="dimmed">
        {t('import.kilobytes', { size: format.number(Math.max(1, Math.round(file.size / 1024))) })}
      </Text>
    </Group>
  )
}
