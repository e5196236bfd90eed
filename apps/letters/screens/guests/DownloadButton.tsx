import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useNotifyProblem } from '../../../../web/kit/dialogs.tsx'
import { useGuestClient } from '../../../../web/kit/guest.ts'
import { useWords } from '../../../../web/kit/words.ts'

/** Downloads a PDF as the guest; `of` says which one to whoever only hears the buttons. */
export function DownloadButton({ path, of }: { path: string; of?: string }) {
  const t = useWords('letters')
  const client = useGuestClient()
  const notifyProblem = useNotifyProblem()
  const [isLoading, setLoading] = useState(false)
  const fetchFile = async () => {
    setLoading(true)
    await client.download(path).catch(notifyProblem)
    setLoading(false)
  }
  return (
    <Button
      size="sm"
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      loading={isLoading}
      aria-label={of && `${t('editor.pdfDownload')}: ${of}`}
      onClick={() => void fetchFile()}
    >
      {t('editor.pdfDownload')}
    </Button>
  )
}
