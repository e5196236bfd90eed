import { ActionIcon, Button, Input, Text, VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { type FieldProps, useField } from './fields.tsx'
import { type Form, formWithin } from './form.ts'
import classes from './rows.module.css'
import { useWords } from './words.ts'

type RowsFieldProps<Values extends object, Row extends object> = FieldProps<Values, Row[]> & {
  /** What a new row begins with. */
  blank: () => Row
  /** On the button that adds one: "Add position". */
  addLabel: string
  /** A row in one line, for «what changed» and for whoever only hears which row a button is for. */
  write: (row: Row) => string
  most?: number
  /** The fields of one row, as of a form of its own. */
  children: (row: Form<Row>) => ReactNode
}

/**
 * A list whose entries are edited as rows: added, removed, moved with buttons or with Alt and an arrow key. Errors of
 * `<name>.<index>.<field>` stand beside that field of that row.
 */
export function RowsField<Values extends object, Row extends object>(props: RowsFieldProps<Values, Row>) {
  const { form, name, label, hint, addLabel, blank, write, most = 50, children } = props
  const t = useWords('kit')
  const field = useField<Values, Row[]>(props, (value) => (value as Row[]).map(write).join('; '))
  const rows = field.value ?? []
  const { ref, focus } = useFocus()
  const [said, say] = useState('')
  const change = (next: Row[], then: Target, message: string) => {
    field.write(next)
    focus(then)
    say(message)
  }
  const move = (from: number, to: number) => {
    if (to < 0 || to >= rows.length) return
    const [moved] = rows.slice(from, from + 1) as [Row]
    const others = rows.toSpliced(from, 1)
    change(
      others.toSpliced(to, 0, moved),
      { row: to, part: partOf(ref.current, from) },
      t('rows.moved', { number: to + 1 }),
    )
  }
  const remove = (at: number) =>
    change(
      rows.toSpliced(at, 1),
      rows.length > 1 ? { row: Math.min(at, rows.length - 2), part: 0 } : 'add',
      t('rows.removed'),
    )
  const onKeyDown = (at: number) => (event: KeyboardEvent) => {
    if (!event.altKey || !['ArrowUp', 'ArrowDown'].includes(event.key) || form.isReadOnly) return
    event.preventDefault()
    move(at, event.key === 'ArrowUp' ? at - 1 : at + 1)
  }
  if (form.isReadOnly && rows.length === 0) return null
  return (
    <div ref={ref} role="group" aria-label={label} className={classes.list}>
      {!props.isLabelHidden && <Input.Label component="div">{label}</Input.Label>}
      {hint && <Input.Description>{hint}</Input.Description>}
      {rows.map((row, at) => (
        // Rows have no name of their own; their inputs show what the list holds.
        <fieldset key={at} className={classes.row} onKeyDown={onKeyDown(at)}>
          <legend>
            <VisuallyHidden>{t('rows.row', { number: at + 1, of: rows.length })}</VisuallyHidden>
          </legend>
          <div className={classes.fields}>
            {children(formWithin(form, `${name}.${at}`, row, (next) => field.write(rows.with(at, next))))}
          </div>
          {!form.isReadOnly && (
            <RowButtons
              {...{ at, last: rows.length - 1, text: write(row) || String(at + 1), move, remove }}
              isMovable={rows.length > 1}
            />
          )}
        </fieldset>
      ))}
      {field.props.error && <Input.Error>{field.props.error}</Input.Error>}
      {!form.isReadOnly && (
        <Button
          variant="default"
          size="compact-sm"
          className={classes.add}
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={rows.length >= most}
          data-add
          onClick={() => change([...rows, blank()], { row: rows.length, part: 0 }, '')}
        >
          {addLabel}
        </Button>
      )}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {rows.length >= most && (
        <Text size="xs" c="dimmed">
          {t('rows.most', { most })}
        </Text>
      )}
    </div>
  )
}

type RowButtonsProps = {
  at: number
  last: number
  text: string
  isMovable: boolean
  move: (from: number, to: number) => void
  remove: (at: number) => void
}

function RowButtons({ at, last, text, isMovable, move, remove }: RowButtonsProps) {
  const t = useWords('kit')
  const button = (words: string, icon: ReactNode, run: () => void, isOff = false) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={t(words, { row: text })}
      title={t(`${words}Short`)}
      disabled={isOff}
      onClick={run}
    >
      {icon}
    </ActionIcon>
  )
  return (
    <div className={classes.buttons}>
      {isMovable && button('rows.up', <IconArrowUp size={16} aria-hidden />, () => move(at, at - 1), at === 0)}
      {isMovable && button('rows.down', <IconArrowDown size={16} aria-hidden />, () => move(at, at + 1), at === last)}
      {button('rows.remove', <IconTrash size={16} aria-hidden />, () => remove(at))}
    </div>
  )
}

/** What gets the focus: a part of a row, counted in the order of the keyboard, or the button that adds one. */
type Target = { row: number; part: number } | 'add'

function partsOf(list: HTMLElement | null, row: number): HTMLElement[] {
  const entry = list?.querySelectorAll('fieldset').item(row)
  return entry ? [...entry.querySelectorAll<HTMLElement>('input:not([type=hidden]), textarea, button')] : []
}

/** Which part of a row has the focus now; the first, if none has. */
const partOf = (list: HTMLElement | null, row: number) =>
  Math.max(0, partsOf(list, row).indexOf(document.activeElement as HTMLElement))

/** Moves the focus once the list is as it should be. */
function useFocus() {
  const ref = useRef<HTMLDivElement>(null)
  const wanted = useRef<Target | null>(null)
  useEffect(() => {
    const target = wanted.current
    if (target === null) return
    wanted.current = null
    if (target === 'add') return ref.current?.querySelector<HTMLElement>('[data-add]')?.focus()
    const parts = partsOf(ref.current, target.row)
    const chosen = parts[target.part]
    // A button at the end of its way can't take it.
    const isOff = chosen instanceof HTMLButtonElement && chosen.disabled
    const found = isOff ? parts[0] : chosen
    found?.focus()
  })
  return {
    ref,
    focus: (target: Target) => {
      wanted.current = target
    },
  }
}
