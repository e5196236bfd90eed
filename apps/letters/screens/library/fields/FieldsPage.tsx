import { ActionIcon, Button, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useFormat } from '../../../../../web/kit/format.ts'
import { PageTitle } from '../../../../../web/kit/PageTitle.tsx'
import { type ListAnswer, useGet } from '../../../../../web/kit/queries.ts'
import { Section } from '../../../../../web/kit/Section.tsx'
import { ErrorState, Loading } from '../../../../../web/kit/states.tsx'
import { useWords } from '../../../../../web/kit/words.ts'
import { LibraryTabs } from '../LibraryTabs.tsx'
import classes from '../library.module.css'
import { type CustomField, recordsWithFields } from './customField.ts'
import { FieldDialog } from './FieldDialog.tsx'
import { useFieldActions } from './useFieldActions.ts'

type Opened = { record: CustomField['record']; field?: CustomField }

/** Fields that the company adds to its employees and letters, in their order. */
export default function FieldsPage() {
  const t = useWords('letters')
  const { data, error, refetch } = useGet<ListAnswer<CustomField>>('/custom-fields', { limit: 100 })
  const [opened, open] = useState<Opened | null>(null)
  const canCreate = data?.actions?.includes('create') ?? false
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <PageTitle>{t('library.areas.fields.title')}</PageTitle>
      </header>
      <LibraryTabs />
      <div className={classes.body}>
        {error && <ErrorState error={error} retry={() => void refetch()} />}
        {!data && !error && <Loading />}
        {data &&
          recordsWithFields.map((record) => (
            <Section
              key={record}
              title={t(`library.field.of.${record}`)}
              end={
                canCreate && (
                  <Button
                    size="compact-sm"
                    variant="light"
                    leftSection={<IconPlus size={14} aria-hidden />}
                    onClick={() => open({ record })}
                  >
                    {t(`library.field.add.${record}`)}
                  </Button>
                )
              }
            >
              <Fields
                fields={data.items.filter((field) => field.record === record)}
                edit={(field) => open({ record, field })}
              />
            </Section>
          ))}
      </div>
      {opened && (
        <FieldDialog
          {...opened}
          position={(data?.items ?? []).filter(({ record }) => record === opened.record).length}
          close={() => open(null)}
        />
      )}
    </div>
  )
}

function Fields({ fields, edit }: { fields: CustomField[]; edit: (field: CustomField) => void }) {
  const t = useWords('letters')
  const format = useFormat()
  const { isBusy, move, remove } = useFieldActions(fields)
  if (fields.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('library.field.none')}
      </Text>
    )
  }
  return (
    <ol className={classes.rows}>
      {fields.map((field, at) => (
        <li key={field.id}>
          <div className={classes.rowText}>
            <Text size="sm" fw={600}>
              {field.label}
            </Text>
            <Text size="xs" c="dimmed">
              {[t(`library.field.kinds.${field.kind}`), format.list(field.choices)].filter(Boolean).join(': ')}
            </Text>
          </div>
          {field.actions.includes('update') && (
            <>
              <IconButton
                label={t('library.field.up', { field: field.label })}
                icon={<IconArrowUp size={16} aria-hidden />}
                isOff={isBusy || at === 0}
                run={() => move(at, at - 1)}
              />
              <IconButton
                label={t('library.field.down', { field: field.label })}
                icon={<IconArrowDown size={16} aria-hidden />}
                isOff={isBusy || at === fields.length - 1}
                run={() => move(at, at + 1)}
              />
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t('library.field.editOne', { field: field.label })}
                onClick={() => edit(field)}
              >
                {t('library.field.edit')}
              </Button>
            </>
          )}
          {field.actions.includes('delete') && (
            <IconButton
              label={t('library.field.deleteOne', { field: field.label })}
              icon={<IconTrash size={16} aria-hidden />}
              isOff={isBusy}
              run={() => remove(field)}
            />
          )}
        </li>
      ))}
    </ol>
  )
}

type IconButtonProps = { label: string; icon: ReactNode; isOff: boolean; run: () => Promise<void> }

function IconButton({ label, icon, isOff, run }: IconButtonProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      // Stays in reach of the keyboard while something is under way.
      aria-disabled={isOff}
      data-disabled={isOff || undefined}
      onClick={() => !isOff && void run()}
    >
      {icon}
    </ActionIcon>
  )
}
