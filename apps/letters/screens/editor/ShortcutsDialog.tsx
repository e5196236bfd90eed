import { Kbd, Text } from '@mantine/core'
import { Dialog } from '../../../../web/kit/Dialog.tsx'
import { Fragment } from 'react'
import { useWords } from '../../../../web/kit/words.ts'
import classes from './editor.module.css'

const groups = [
  { words: 'keys.everywhere', keys: ['Ctrl+S', 'Ctrl+Enter', 'Alt+↑', 'Alt+↓', 'g', 'd', 't', 'f', '?'] },
  { words: 'keys.grades', keys: ['1 – 5', '0', '↑ ↓', '← →'] },
  { words: 'keys.text', keys: ['Enter', 'Esc'] },
] as const

const names: Record<string, string> = {
  'Ctrl+S': 'save',
  'Ctrl+Enter': 'saveNext',
  'Alt+↑': 'previous',
  'Alt+↓': 'next',
  g: 'toGrades',
  d: 'toDetails',
  t: 'toText',
  f: 'toFindings',
  '?': 'help',
  '1 – 5': 'rate',
  '0': 'unrate',
  '↑ ↓': 'line',
  '← →': 'grade',
  Enter: 'open',
  Esc: 'close',
}

/** Everything that the keyboard does in a letter. */
export function ShortcutsDialog({ close }: { close: () => void }) {
  const t = useWords('letters')
  return (
    <Dialog close={close} title={t('keys.title')}>
      {groups.map(({ words, keys }) => (
        <section key={words}>
          <Text size="sm" fw={600} mt="sm" mb={4}>
            {t(words)}
          </Text>
          <dl className={classes.keys}>
            {keys.map((key) => (
              <Fragment key={key}>
                <dt>
                  <Kbd size="xs">{key.replace('Ctrl', t('keys.ctrl'))}</Kbd>
                </dt>
                <dd>{t(`keys.${names[key]}`)}</dd>
              </Fragment>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}
