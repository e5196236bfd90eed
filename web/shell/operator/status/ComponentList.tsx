import { Button, Group } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { post, put } from '../../../kit/client.ts'
import { notifyDone } from '../../../kit/dialogs.tsx'
import { NumberField, TextField } from '../../../kit/fields.tsx'
import { FormDialog } from '../../../kit/FormDialog.tsx'
import { useForm } from '../../../kit/form.ts'
import { ListPage } from '../../../kit/ListPage.tsx'
import { useRefresh } from '../../../kit/queries.ts'
import { useWords } from '../../../kit/words.ts'
import { useRemoval } from './removal.ts'
import { StatusTabs } from './StatusTabs.tsx'
import { TextsField } from './TextsField.tsx'
import { type Component, type Texts, useTexts } from './status.ts'

type Facts = { slug: string; name: Texts | null; position: number | null }

const blank: Facts = { slug: '', name: null, position: 0 }

export default function ComponentList() {
  const t = useWords('shell')
  const read = useTexts()
  const [edited, edit] = useState<Component | 'new' | null>(null)
  const remove = useRemoval('components')
  return (
    <>
      <ListPage<Component>
        title={t('statusDesk.components.title')}
        path="/operator/status/components"
        intro={<StatusTabs />}
        searchHint={t('statusDesk.components.searchHint')}
        searchedText={({ slug, name }) => [slug, ...Object.values(name)].join(' ')}
        tools={
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => edit('new')}>
            {t('statusDesk.components.add')}
          </Button>
        }
        columns={[
          { key: 'name', label: t('statusDesk.called'), render: ({ name }) => read(name).text },
          { key: 'slug', label: t('statusDesk.components.slug'), width: 220, isSortable: true },
          { key: 'position', label: t('statusDesk.components.position'), width: 120, align: 'end' },
          {
            key: 'do',
            label: t('statusDesk.actions'),
            width: 220,
            render: (one) => (
              <Group gap="xs" wrap="nowrap">
                <Button size="compact-sm" variant="default" onClick={() => edit(one)}>
                  {t('statusDesk.change')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="red"
                  onClick={() => void remove(one.id, read(one.name).text)}
                >
                  {t('statusDesk.remove')}
                </Button>
              </Group>
            ),
          },
        ]}
        empty={{ title: t('statusDesk.components.emptyTitle'), text: t('statusDesk.components.emptyText') }}
      />
      {edited && <Edit component={edited === 'new' ? null : edited} close={() => edit(null)} />}
    </>
  )
}

function Edit({ component, close }: { component: Component | null; close: () => void }) {
  const t = useWords('shell')
  const refresh = useRefresh()
  const { slug, name, position } = component ?? blank
  const form = useForm<Facts>({
    draft: null,
    initial: { slug, name, position },
    save: ({ values, idempotencyKey }) =>
      component
        ? put(`/operator/status/components/${component.id}`, values)
        : post('/operator/status/components', values, { idempotencyKey }),
    onSaved: async () => {
      notifyDone(t('saved'))
      close()
      await refresh('/operator/status')
    },
  })
  const title = t(component ? 'statusDesk.components.change' : 'statusDesk.components.add')
  return (
    <FormDialog form={form} title={title} action={component ? t('statusDesk.save') : title} close={close}>
      <TextsField form={form} name="name" label={t('statusDesk.called')} maxLength={100} isInAll isRequired />
      <TextField
        form={form}
        name="slug"
        label={t('statusDesk.components.slug')}
        hint={t('statusDesk.components.slugHint')}
        maxLength={40}
        isRequired
      />
      <NumberField
        form={form}
        name="position"
        label={t('statusDesk.components.position')}
        hint={t('statusDesk.components.positionHint')}
        min={0}
        max={1000}
        isRequired
      />
    </FormDialog>
  )
}
