import { ActionIcon, Button, Group, Menu, Switch, TextInput } from '@mantine/core'
import { Dialog } from './Dialog.tsx'
import { IconBookmark, IconStar, IconTrash } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { Search } from './list.ts'
import { useViews, type View } from './views.ts'
import { useWords } from './words.ts'

/** The saved views of a list: open, save the present one, make one the standard, forget. */
export function ViewsMenu() {
  const t = useWords('kit')
  const navigate = useNavigate()
  const search: Search = useSearch({ strict: false })
  const [views, setViews] = useViews()
  const [isNaming, setNaming] = useState(false)
  useStandardView(views, search)
  const show = (view: View) => void navigate({ to: '.', search: view.search })
  return (
    <>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <ActionIcon variant="default" size="input-xs" aria-label={t('views.title')} title={t('views.title')}>
            <IconBookmark size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{views.length ? t('views.title') : t('views.none')}</Menu.Label>
          {views.map((view) => (
            <Group key={view.name} gap={0} wrap="nowrap">
              <Menu.Item
                onClick={() => show(view)}
                leftSection={view.isStandard && <IconStar size={14} aria-label={t('views.standard')} />}
              >
                {view.name}
              </Menu.Item>
              <Menu.Item
                w="auto"
                aria-label={t('views.forget', { name: view.name })}
                title={t('views.forget', { name: view.name })}
                closeMenuOnClick={false}
                onClick={() => setViews(views.filter((one) => one !== view))}
              >
                <IconTrash size={14} aria-hidden />
              </Menu.Item>
            </Group>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setNaming(true)}>{t('views.save')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isNaming && (
        <NameDialog
          close={() => setNaming(false)}
          save={(name, isStandard) => {
            const others = views.filter((view) => view.name !== name)
            const rest = isStandard ? others.map((view) => ({ ...view, isStandard: false })) : others
            setViews([...rest, { name, search, isStandard }])
          }}
        />
      )}
    </>
  )
}

function NameDialog({ close, save }: { close: () => void; save: (name: string, isStandard: boolean) => void }) {
  const t = useWords('kit')
  const [name, setName] = useState('')
  const [isStandard, setStandard] = useState(false)
  return (
    <Dialog close={close} title={t('views.save')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save(name.trim(), isStandard)
          close()
        }}
      >
        <TextInput
          label={t('views.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          required
          data-autofocus
          maxLength={60}
        />
        <Switch
          mt="sm"
          label={t('views.makeStandard')}
          checked={isStandard}
          onChange={(event) => setStandard(event.currentTarget.checked)}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button type="submit" disabled={name.trim() === ''}>
            {t('views.save')}
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}

/** Opens the standard view when the list was opened without anything of its own in the address. */
function useStandardView(views: View[], search: Search): void {
  const navigate = useNavigate()
  const isDone = useRef(false)
  const standard = views.find((view) => view.isStandard)
  useEffect(() => {
    if (isDone.current) return
    isDone.current = true
    if (standard && Object.keys(search).length === 0) void navigate({ to: '.', search: standard.search, replace: true })
  }, [navigate, search, standard])
}
