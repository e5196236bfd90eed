import { type ComboboxItem, MultiSelect, type OptionsFilter, Pill, Text } from '@mantine/core'
import { type FieldProps, useField } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { useWords } from '../../kit/words.ts'
import classes from './operator.module.css'
import { type ListedPromise, usePromiseWords } from './promise.ts'

type PromisesFieldProps<Values extends object> = FieldProps<Values, string[] | null> & {
  promises: ListedPromise[]
}

/** Any number of promises, chosen by their sentences: each word of a search has to be in the sentence or the id. */
export function PromisesField<Values extends object>({ promises, ...props }: PromisesFieldProps<Values>) {
  const t = useWords('shell')
  const words = usePromiseWords()
  const format = useFormat()
  const sentenceOf = (id: string) => promises.find((one) => one.id === id)?.sentence ?? id
  const field = useField<Values, string[] | null>(props, (value) =>
    Array.isArray(value) ? format.list(value.map(sentenceOf)) : '–',
  )
  const groups = [...new Set(promises.map(({ group }) => group))]
  return (
    <MultiSelect
      {...field.props}
      data={groups.map((group) => ({
        group: words.group(group),
        items: promises.flatMap((one) => (one.group === group ? [{ value: one.id, label: one.sentence }] : [])),
      }))}
      searchable
      hidePickedOptions
      filter={byWords}
      maxDropdownHeight={360}
      placeholder={field.value?.length ? '' : t('desk.evidence.findPromise')}
      nothingFoundMessage={t('desk.evidence.noPromise')}
      value={field.value ?? []}
      onChange={(value) => field.write(value)}
      renderOption={({ option }) => (
        <div>
          <Text size="sm">{option.label}</Text>
          <Text size="xs" c="dimmed">
            {option.value}
          </Text>
        </div>
      )}
      renderPill={({ value = '', onRemove }) => (
        <Pill
          className={classes.pill}
          title={sentenceOf(value)}
          withRemoveButton={!field.props.readOnly}
          onRemove={onRemove}
        >
          {sentenceOf(value)}
        </Pill>
      )}
    />
  )
}

const byWords: OptionsFilter = ({ options, search }) => {
  const sought = search.toLocaleLowerCase().split(/\s+/)
  const isFound = ({ value, label }: ComboboxItem) =>
    sought.every((word) => `${value} ${label}`.toLocaleLowerCase().includes(word))
  return options
    .map((one) => ('group' in one ? { ...one, items: one.items.filter(isFound) } : one))
    .filter((one) => ('group' in one ? one.items.length > 0 : isFound(one)))
}
