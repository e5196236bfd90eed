import { Button, Group, Radio, Stack, VisuallyHidden } from '@mantine/core'
import { Dialog } from '../../../../web/kit/Dialog.tsx'
import { useState } from 'react'
import { useWords } from '../../../../web/kit/words.ts'
import classes from './editor.module.css'
import { compareTexts, type Difference } from './differences.ts'
import { mergeText } from './sentences.ts'
import type { LetterText } from './useLetterForm.ts'

/** Shows what composing the text anew would change in an edited one, before it does. */
export function RecomposeDialog({ text, close }: { text: LetterText; close: () => void }) {
  const t = useWords('letters')
  const { body, stored, composed } = text
  const all = composed?.body ?? body
  const merged = mergeText(body, stored?.blocks ?? [], composed?.blocks ?? [])
  const [way, setWay] = useState(merged === body || merged === all ? 'all' : 'keep')
  const next = way === 'keep' ? merged : all
  const take = () => {
    if (way === 'keep') text.write(merged)
    else text.follow()
    close()
  }
  return (
    <Dialog close={close} title={t('editor.recomposeTitle')} size="xl">
      <Stack>
        <Radio.Group value={way} onChange={setWay} label={t('editor.recomposeHow')}>
          <Stack gap="xs" mt="xs">
            <Radio
              value="keep"
              label={t('editor.recomposeKeep')}
              description={t(merged === body ? 'editor.recomposeKeepNothing' : 'editor.recomposeKeepHint')}
              disabled={merged === body}
            />
            <Radio value="all" label={t('editor.recomposeAll')} description={t('editor.recomposeAllHint')} />
          </Stack>
        </Radio.Group>
        <div className={classes.differences} lang="de" tabIndex={0} role="region" aria-label={t('editor.differences')}>
          {compareTexts(body, next).map((difference, at) => (
            <DifferenceText key={`${at}`} difference={difference} />
          ))}
        </div>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('kit:cancel')}
          </Button>
          <Button onClick={take} disabled={next === body}>
            {t('editor.recompose')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

function DifferenceText({ difference: { kind, text } }: { difference: Difference }) {
  const t = useWords('letters')
  if (kind === 'same') return text
  const Shape = kind === 'removed' ? 'del' : 'ins'
  return (
    <Shape className={classes[kind]}>
      <VisuallyHidden>{t(`editor.${kind}`)} </VisuallyHidden>
      {text}
    </Shape>
  )
}
