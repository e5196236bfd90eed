import { Button, Checkbox, Popover, Stack, Text, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import type { Option } from './fields.tsx'
import { useFormat } from './format.ts'
import type { Filter } from './list.ts'
import { type Source, useFound, useNames } from './ReferenceField.tsx'
import { useWords } from './words.ts'

type FilterProps = { filter: Filter; values: string[]; onChange: (values: string[]) => void }

/** One filter: its name, what it lets through, and a menu to change that; or on and off. */
export function FilterButton(props: FilterProps) {
  const { filter, values, onChange } = props
  if (filter.kind !== 'toggle') return <FilterMenu {...props} />
  const isOn = values.includes(filter.value)
  return (
    <Button
      size="xs"
      variant={isOn ? 'light' : 'default'}
      aria-pressed={isOn}
      style={{ flexShrink: 0 }}
      onClick={() => onChange(isOn ? [] : [filter.value])}
    >
      {filter.label}
    </Button>
  )
}

function FilterMenu({ filter, values, onChange }: FilterProps) {
  const t = useWords('kit')
  const names = useFilterNames(filter, values)
  const shown = names.length > 2 ? t('list.chosen', { count: names.length }) : names.join(', ')
  return (
    <Popover position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="xs"
          variant={values.length ? 'light' : 'default'}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          styles={{ root: { flexShrink: 0 }, label: { maxWidth: '18rem' } }}
        >
          {values.length ? `${filter.label}: ${shown}` : filter.label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown miw={200} maw={320}>
        <FilterBody
          {...{ filter, values }}
          onChange={(chosen) => onChange(filter.isSingle ? chosen.slice(-1) : chosen)}
        />
        {values.length > 0 && (
          <Button mt="sm" size="compact-sm" variant="subtle" onClick={() => onChange([])}>
            {t('list.clearFilter')}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

function FilterBody({ filter, values, onChange }: FilterProps) {
  if (filter.kind === 'choice')
    return <Choices label={filter.label} {...{ values, onChange }} options={filter.options} />
  if (filter.kind === 'reference')
    return <References label={filter.label} {...{ values, onChange }} source={filter.source} />
  if (filter.kind === 'text') return <TextFilter label={filter.label} value={values[0] ?? ''} onChange={onChange} />
  return <DayFilter {...{ values, onChange }} />
}

function DayFilter({ values, onChange }: Pick<FilterProps, 'values' | 'onChange'>) {
  const t = useWords('kit')
  return (
    <DatePicker
      value={values[0] ?? null}
      onChange={(day) => onChange(day ? [day] : [])}
      previousLabel={t('calendar.previous')}
      nextLabel={t('calendar.next')}
      allowDeselect
    />
  )
}

function Choices(props: { label: string; values: string[]; options: Option[]; onChange: (values: string[]) => void }) {
  return (
    <Checkbox.Group label={props.label} value={props.values} onChange={props.onChange}>
      <Stack gap="xs" mt="xs" mah={320} style={{ overflowY: 'auto' }}>
        {props.options.map((option) => (
          <Checkbox key={option.value} size="xs" value={option.value} label={option.label} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}

function References(props: { label: string; values: string[]; source: Source; onChange: (values: string[]) => void }) {
  const t = useWords('kit')
  const [search, setSearch] = useState('')
  const names = useNames(props.source, props.values)
  const { options, isLoading } = useFound(props.source, search)
  const chosen = props.values.map((id) => ({ value: id, label: names[id] ?? '…' }))
  const others = options.filter((option) => !props.values.includes(option.value))
  return (
    <Stack gap="xs">
      <TextInput
        size="xs"
        data-autofocus
        aria-label={t('list.searchIn', { list: props.label })}
        placeholder={t('form.searchPlaceholder')}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <Choices {...props} options={[...chosen, ...others]} />
      {!isLoading && chosen.length + others.length === 0 && <Text size="sm">{t('list.nothingFound')}</Text>}
    </Stack>
  )
}

function TextFilter(props: { label: string; value: string; onChange: (values: string[]) => void }) {
  const [text, setText] = useState(props.value)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        props.onChange(text ? [text] : [])
      }}
    >
      <TextInput
        size="xs"
        data-autofocus
        label={props.label}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </form>
  )
}

function useFilterNames(filter: Filter, values: string[]): string[] {
  const format = useFormat()
  const found = useNames(
    filter.kind === 'reference' ? filter.source : { path: '' },
    filter.kind === 'reference' ? values : [],
  )
  if (filter.kind === 'reference') return values.map((id) => found[id] ?? '…')
  if (filter.kind === 'date') return values.map((day) => format.date(day))
  if (filter.kind === 'text' || filter.kind === 'toggle') return values
  return values.map((value) => filter.options.find((option) => option.value === value)?.label ?? value)
}
