import { Text } from '@mantine/core'
import { useWriteValue } from '../../../../web/kit/ChangeLines.tsx'
import { Facts } from '../../../../web/kit/Section.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import type { Column } from '../../guests/access.ts'
import { columnsOf, type Section } from '../../guests/sections.ts'
import { criteriaOf, type Handed } from './handed.ts'
import classes from './guests.module.css'
import { useHandedNote } from './useHandedNote.ts'

/** A section that may only be read. */
export function ReadSection({ page, section }: { page: Handed; section: Section }) {
  const t = useWords('letters')
  if (section === 'ratings') return <Ratings page={page} />
  const columns: readonly Column[] = columnsOf[section]
  const shown = columns.filter((column) => !isEmpty(page.letter[column]))
  if (shown.length === 0) return <Text c="dimmed">{t('guests.nothing')}</Text>
  return <Columns page={page} columns={shown} isAlone={columns.length === 1} />
}

function Columns({ page, columns, isAlone }: { page: Handed; columns: Column[]; isAlone: boolean }) {
  const note = useHandedNote(page)
  const write = useWriteValue()
  const text = (column: Column) => <span className={classes.lines}>{write(page.letter[column], note(column))}</span>
  const [only] = columns
  // The section's heading is the column's name already.
  if (isAlone && only) return text(only)
  return <Facts items={columns.map((column) => ({ label: note(column).label, value: text(column) }))} />
}

function Ratings({ page }: { page: Handed }) {
  const t = useWords('letters')
  const { ratings = {} } = page.letter
  const rated = criteriaOf(page, page.letter).filter((criterion) => ratings[criterion])
  if (rated.length === 0) return <Text c="dimmed">{t('guests.nothing')}</Text>
  const items = rated.map((criterion) => ({
    label: t(`criteria.${criterion}`),
    value: `${ratings[criterion]} · ${t(`grades.${ratings[criterion]}`)}`,
  }))
  return <Facts items={items} />
}

const isEmpty = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && Object.keys(value).length === 0)
