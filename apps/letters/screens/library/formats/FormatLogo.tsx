import { Button, Text } from '@mantine/core'
import { Section } from '../../../../../web/kit/Section.tsx'
import { useWords } from '../../../../../web/kit/words.ts'
import { FileDrop } from '../FileDrop.tsx'
import { useFileUrl } from '../files.ts'
import classes from '../library.module.css'
import { FileProblems } from './FileProblems.tsx'
import type { LetterFormat } from './format.ts'
import { useFormatFile } from './useFormatFile.ts'

/** The logo on the letterhead. */
export function FormatLogo({ format }: { format: LetterFormat }) {
  const t = useWords('letters')
  const { path, isBusy, problems, choose, remove } = useFormatFile(format, 'logo')
  const canChange = format.actions.includes('update')
  const { url } = useFileUrl(format.logo_name === null ? null : path, format.version)
  return (
    <Section title={t('library.format.logo')}>
      {format.letterhead === 'none' && (
        <Text size="sm" c="dimmed" mb="sm">
          {t('library.format.logoUnused')}
        </Text>
      )}
      <FileProblems title={t('library.format.logoRefused')} problems={problems} />
      {format.logo_name !== null && (
        <div className={classes.file}>
          {url && <img src={url} alt={t('library.format.logo')} className={classes.logo} />}
          <Text size="sm">{format.logo_name}</Text>
          {canChange && (
            <Button size="compact-sm" variant="subtle" color="red" disabled={isBusy} onClick={() => void remove()}>
              {t('library.format.logoRemove')}
            </Button>
          )}
        </div>
      )}
      {canChange ? (
        <FileDrop
          accept="image/png,image/jpeg"
          label={t(format.logo_name === null ? 'library.format.logoChoose' : 'library.format.logoReplace')}
          hint={t('library.format.logoHint')}
          isBusy={isBusy}
          choose={choose}
        />
      ) : (
        format.logo_name === null && <Text size="sm">{t('library.format.logoNone')}</Text>
      )}
    </Section>
  )
}
