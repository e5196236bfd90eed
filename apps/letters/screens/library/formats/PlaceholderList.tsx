import { Accordion, Button, CopyButton, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useGet } from '../../../../../web/kit/queries.ts'
import { ErrorState, Loading } from '../../../../../web/kit/states.tsx'
import { useWords } from '../../../../../web/kit/words.ts'
import classes from '../library.module.css'

type Placeholder = { tag: string; kind: 'text' | 'condition' | 'list'; within?: string; description: string }

/** What a template can name, explained, each to be copied. Read when it is opened. */
export function PlaceholderList() {
  const t = useWords('letters')
  const [open, setOpen] = useState<string | null>(null)
  return (
    <Accordion variant="contained" mt="sm" chevronPosition="left" order={3} value={open} onChange={setOpen}>
      <Accordion.Item value="all">
        <Accordion.Control>{t('library.placeholders.title')}</Accordion.Control>
        <Accordion.Panel>{open !== null && <Placeholders />}</Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  )
}

function Placeholders() {
  const t = useWords('letters')
  const { data, error, refetch } = useGet<{ items: Placeholder[] }>('/letter-template/placeholders')
  if (error) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  return (
    <>
      {(['text', 'list', 'condition'] as const).map((kind) => (
        <Text key={kind} size="sm" mb="xs">
          <b>{t(`library.placeholders.kinds.${kind}`)}:</b> {t(`library.placeholders.explained.${kind}`)}
        </Text>
      ))}
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('library.placeholders.tag')}>
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('library.placeholders.tag')}</Table.Th>
              <Table.Th>{t('library.placeholders.meaning')}</Table.Th>
              <Table.Th>{t('library.placeholders.kind')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.items.map((one) => (
              <Table.Tr key={`${one.within ?? ''}${one.tag}`}>
                <Table.Td pl={one.within ? 'lg' : undefined}>
                  <CopyTag text={forCopying(one, data.items)} tag={one.tag} />
                </Table.Td>
                <Table.Td>
                  {one.description}
                  {one.within && (
                    <Text size="xs" c="dimmed">
                      {t('library.placeholders.within', { tag: `{#${one.within}}` })}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>{t(`library.placeholders.kinds.${one.kind}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  )
}

/** A condition and a list with their end; a plain list with its entry. */
function forCopying({ tag, kind }: Placeholder, all: Placeholder[]): string {
  if (kind === 'text') return tag
  const isPlain = kind === 'list' && !all.some(({ within }) => `{#${within}}` === tag)
  return `${tag}${isPlain ? '{.}' : ''}${tag.replace('#', '/')}`
}

function CopyTag({ text, tag }: { text: string; tag: string }) {
  const t = useWords('letters')
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Button
          size="compact-xs"
          variant="default"
          ff="monospace"
          fw={400}
          aria-label={t('library.placeholders.copy', { tag })}
          onClick={copy}
        >
          {copied ? t('library.placeholders.copied') : tag}
        </Button>
      )}
    </CopyButton>
  )
}
