import { ActionIcon, Button, Checkbox, CloseButton, Menu, Popover, Stack, TextInput } from '@mantine/core'
import { IconColumns, IconDownload, IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { download, type Query } from './client.ts'
import { useNotifyProblem } from './dialogs.tsx'
import { FilterButton } from './FilterButton.tsx'
import classes from './list.module.css'
import { type Column, type Filter, type ListState, type Row, withFilter } from './list.ts'
import { ViewsMenu } from './ViewsMenu.tsx'
import { useWords } from './words.ts'

type ToolbarProps<R extends Row> = {
  state: ListState
  change: (changes: Partial<ListState>) => void
  onSearch: (text: string) => void
  columns: Column<R>[]
  filters: Filter[]
  searchHint: string | undefined
  exportPath: string | undefined
  query: Query
  isPhone: boolean | undefined
}

/** Search, filters, columns, saved views and export of a list. */
export function ListToolbar<R extends Row>(props: ToolbarProps<R>) {
  const { state, change, filters } = props
  const t = useWords('kit')
  return (
    <div className={classes.toolbar} role="search">
      {props.searchHint && <SearchInput value={state.search} onSearch={props.onSearch} hint={props.searchHint} />}
      {filters.map((filter) => (
        <FilterButton
          key={filter.label}
          filter={filter}
          values={state.filters[filter.key] ?? []}
          onChange={(values) => change({ filters: withFilter(state.filters, filter.key, values) })}
        />
      ))}
      {Object.keys(state.filters).length > 1 && (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => change({ filters: {} })}>
          {t('list.clearFilters')}
        </Button>
      )}
      <div className={classes.toolbarEnd}>
        <ViewsMenu />
        {!props.isPhone && (
          <ColumnChooser columns={props.columns} chosen={state.columns} choose={(columns) => change({ columns })} />
        )}
        {props.exportPath && <ExportMenu path={props.exportPath} query={props.query} />}
      </div>
    </div>
  )
}

function SearchInput({ value, onSearch, hint }: { value: string; onSearch: (text: string) => void; hint: string }) {
  const t = useWords('kit')
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(value)
  const type = (typed: string) => {
    setText(typed)
    onSearch(typed)
  }
  useEffect(() => {
    if (document.activeElement !== input.current) setText(value)
  }, [value])
  return (
    <TextInput
      ref={input}
      type="search"
      className={classes.search}
      leftSection={<IconSearch size={16} aria-hidden />}
      aria-label={t('list.search')}
      placeholder={hint}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      rightSection={text && <CloseButton size="sm" aria-label={t('list.clearSearch')} onClick={() => type('')} />}
      onKeyDown={(event) => event.key === 'Escape' && (text ? type('') : event.currentTarget.blur())}
    />
  )
}

function ColumnChooser<R extends Row>(props: {
  columns: Column<R>[]
  chosen: string[] | null
  choose: (columns: string[] | null) => void
}) {
  const t = useWords('kit')
  const { columns, chosen, choose } = props
  const shown = chosen ?? columns.filter((column) => !column.isHidden).map((column) => column.key)
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <ActionIcon variant="default" size="input-xs" aria-label={t('list.columns')} title={t('list.columns')}>
          <IconColumns size={16} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Checkbox.Group
          label={t('list.columns')}
          value={shown}
          onChange={(keys) => choose(columns.filter((column) => keys.includes(column.key)).map((column) => column.key))}
        >
          <Stack gap="xs" mt="xs" mah={360} style={{ overflowY: 'auto' }}>
            {columns.map((column, index) => (
              <Checkbox key={column.key} value={column.key} label={column.label} size="xs" disabled={index === 0} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Button mt="sm" size="compact-sm" variant="subtle" disabled={chosen === null} onClick={() => choose(null)}>
          {t('list.defaultColumns')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}

function ExportMenu({ path, query }: { path: string; query: Query }) {
  const t = useWords('kit')
  const notifyProblem = useNotifyProblem()
  const [isBusy, setBusy] = useState(false)
  const run = (format: string) => {
    setBusy(true)
    download(path, { ...query, format })
      .catch(notifyProblem)
      .finally(() => setBusy(false))
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="default"
          size="input-xs"
          loading={isBusy}
          aria-label={t('list.export')}
          title={t('list.export')}
        >
          <IconDownload size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('list.exportHint')}</Menu.Label>
        <Menu.Item onClick={() => run('xlsx')}>{t('list.exportXlsx')}</Menu.Item>
        <Menu.Item onClick={() => run('csv')}>{t('list.exportCsv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
