import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { TextAreaField } from '../../../../web/kit/fields.tsx'
import type { Form } from '../../../../web/kit/form.ts'
import { useWords } from '../../../../web/kit/words.ts'
import classes from './guests.module.css'
import type { Handed, Level, Values } from './handed.ts'
import { isFollowing, useHandedText } from './useHandedText.ts'

type HandedTextProps = { page: Handed; form: Form<Values>; level: Level }

/** The letter's text, which follows grades and facts until somebody writes it by hand. Letters are German. */
export function HandedText({ page, form, level }: HandedTextProps) {
  const t = useWords('letters')
  const composed = useHandedText(page, form.values)
  const [isWriting, setWriting] = useState(false)
  const { body: typed } = form.values
  const follows = isFollowing(page, typed)
  const body = (follows ? composed?.body : typed) ?? ''
  const write = () => {
    form.set('body', body)
    setWriting(true)
  }
  const read = () => {
    // What was not changed keeps following the grades.
    if (typed === composed?.body)
      form.set('body', isFollowing(page, page.letter.body) ? (page.letter.body ?? null) : null)
    setWriting(false)
  }
  const follow = () => {
    form.set('body', null)
    setWriting(false)
  }
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {t(follows ? 'guests.textFollows' : 'guests.textApart')}
      </Text>
      {isWriting ? (
        <TextAreaField
          form={form}
          name="body"
          label={t('fields.body')}
          rows={12}
          maxRows={60}
          lang="de"
          isLabelHidden
        />
      ) : (
        <article className={classes.paper} lang="de">
          <h3>{composed?.heading}</h3>
          <Paragraphs body={body} />
        </article>
      )}
      {level === 'write' && (
        <Group mt="sm" gap="xs">
          {!isWriting && (
            <Button variant="default" onClick={write}>
              {t('guests.textWrite')}
            </Button>
          )}
          {isWriting && (
            <Button variant="default" onClick={read}>
              {t('guests.textRead')}
            </Button>
          )}
          {!follows && (
            <Button variant="subtle" onClick={follow}>
              {t('guests.textFollow')}
            </Button>
          )}
        </Group>
      )}
    </>
  )
}

/** Paragraphs are divided by an empty line; lines that start with `• ` are a list. */
function Paragraphs({ body }: { body: string }) {
  const isEntry = (line: string) => line.startsWith('• ')
  return body.split('\n\n').map((paragraph, at) => {
    const lines = paragraph.split('\n')
    const entries = lines.filter(isEntry)
    return (
      // Paragraphs have no name but their place.
      <div key={`${at}`}>
        <p className={classes.lines}>{lines.filter((line) => !isEntry(line)).join('\n')}</p>
        {entries.length > 0 && (
          <ul>
            {entries.map((entry, index) => (
              <li key={`${index}`}>{entry.slice(2)}</li>
            ))}
          </ul>
        )}
      </div>
    )
  })
}
