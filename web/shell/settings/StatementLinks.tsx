import { Anchor } from '@mantine/core'
import { languages } from '../../kit/app.ts'
import { useMembership } from '../../kit/session.ts'
import { useWords } from '../../kit/words.ts'
import { nativeNames } from '../nativeNames.ts'
import classes from '../shell.module.css'

const formats = ['page', 'pdf', 'markdown'] as const

/** The company's statement as a page without JavaScript and as files; links, so that they can be opened anywhere. */
export function StatementLinks() {
  const t = useWords('shell')
  const slug = useMembership()?.slug
  return (
    <ul className={classes.lines}>
      {languages.map((language) => (
        <li key={language}>
          <span className={classes.lead}>{nativeNames[language]}</span>
          {formats.map((format) => (
            <Anchor
              key={format}
              size="sm"
              target="_blank"
              href={`/api/v1/statement/${format}?tenant=${slug}&language=${language}`}
              aria-label={`${t(`statement.formats.${format}`)}, ${nativeNames[language]}`}
            >
              {t(`statement.formats.${format}`)}
            </Anchor>
          ))}
        </li>
      ))}
    </ul>
  )
}
