import { Button, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { download } from '../../../../../web/kit/client.ts'
import { useNotifyProblem } from '../../../../../web/kit/dialogs.tsx'
import { Section } from '../../../../../web/kit/Section.tsx'
import { useWords } from '../../../../../web/kit/words.ts'
import { FileDrop } from '../FileDrop.tsx'
import classes from '../library.module.css'
import { FileProblems } from './FileProblems.tsx'
import type { LetterFormat } from './format.ts'
import { PlaceholderList } from './PlaceholderList.tsx'
import { useFormatFile } from './useFormatFile.ts'

/** The company's own Word template, with what it can name. */
export function FormatTemplate({ format }: { format: LetterFormat }) {
  const t = useWords('letters')
  const notifyProblem = useNotifyProblem()
  const { path, isBusy, problems, choose, remove } = useFormatFile(format, 'template')
  const canChange = format.actions.includes('update')
  return (
    <Section title={t('library.format.template')}>
      <Text size="sm" mb="sm">
        {t('library.format.templateText')}
      </Text>
      <FileProblems title={t('library.format.templateRefused')} problems={problems} />
      {format.template_name !== null && (
        <div className={classes.file}>
          <Text size="sm" fw={600}>
            {format.template_name}
          </Text>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconDownload size={14} aria-hidden />}
            onClick={() => void download(path).catch(notifyProblem)}
          >
            {t('library.format.templateDownload')}
          </Button>
          {canChange && (
            <Button size="compact-sm" variant="subtle" color="red" disabled={isBusy} onClick={() => void remove()}>
              {t('library.format.templateRemove')}
            </Button>
          )}
        </div>
      )}
      {canChange && (
        <FileDrop
          accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          label={t(format.template_name === null ? 'library.format.templateChoose' : 'library.format.templateReplace')}
          hint={t('library.format.templateHint')}
          isBusy={isBusy}
          choose={choose}
        />
      )}
      <PlaceholderList />
    </Section>
  )
}
