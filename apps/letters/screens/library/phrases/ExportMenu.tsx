import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { download } from '../../../../../web/kit/client.ts'
import { useNotifyProblem } from '../../../../../web/kit/dialogs.tsx'
import { useWords } from '../../../../../web/kit/words.ts'
import type { Country } from '../../../text/types.ts'

const files = [
  { what: 'own', format: 'xlsx' },
  { what: 'own', format: 'csv' },
  { what: 'ours', format: 'xlsx' },
  { what: 'ours', format: 'csv' },
] as const

/** Own wordings as a file that can be imported again; with ours as a start. */
export function ExportMenu({ country }: { country: Country }) {
  const t = useWords('letters')
  const kit = useWords('kit')
  const notifyProblem = useNotifyProblem()
  const save = (what: string, format: string) =>
    download('/phrases/export', { format, ...(what === 'ours' && { ours: true, country }) }).catch(notifyProblem)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
          {kit('list.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {files.map(({ what, format }) => (
          <Menu.Item key={what + format} onClick={() => void save(what, format)}>
            {t(`library.exports.${what}`)} · {format.toUpperCase()}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
