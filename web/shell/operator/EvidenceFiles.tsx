import { Alert, Anchor, Button, FileButton, Text } from '@mantine/core'
import { IconDownload, IconUpload, IconWorld } from '@tabler/icons-react'
import { useState } from 'react'
import { download, post, put } from '../../kit/client.ts'
import { notifyDone, useConfirm, useNotifyProblem } from '../../kit/dialogs.tsx'
import { SelectField, TextField } from '../../kit/fields.tsx'
import { FormDialog } from '../../kit/FormDialog.tsx'
import { useForm } from '../../kit/form.ts'
import { useFormat } from '../../kit/format.ts'
import { useRefresh } from '../../kit/queries.ts'
import { Section } from '../../kit/Section.tsx'
import { StateBadge } from '../../kit/StateBadge.tsx'
import { useLanguage, useWords } from '../../kit/words.ts'
import { useLanguageOptions } from '../options.ts'
import shell from '../shell.module.css'
import { addFile, type Evidence, type EvidenceFile, fileKinds, type PublicCopy } from './evidence.ts'

/** The documents themselves, and the copies of them that everybody may read. */
export function EvidenceFiles({ evidence }: { evidence: Evidence }) {
  const t = useWords('shell')
  const { run, isBusy } = useWork()
  const [chosen, choose] = useState<EvidenceFile | null>(null)
  const { id, files, documents, withdrawn_at } = evidence
  const upload = (file: File | null) =>
    file && void run(() => addFile(id, file), t('desk.evidence.filed', { name: file.name }))
  return (
    <>
      <Section
        title={t('desk.evidence.files')}
        end={
          !withdrawn_at && (
            <FileButton accept={fileKinds} onChange={upload}>
              {(props) => (
                <Button
                  {...props}
                  size="compact-sm"
                  variant="default"
                  loading={isBusy}
                  leftSection={<IconUpload size={14} aria-hidden />}
                >
                  {t('desk.evidence.upload')}
                </Button>
              )}
            </FileButton>
          )
        }
      >
        {files.length === 0 && <Alert color="orange">{t('desk.evidence.noFiles')}</Alert>}
        <ul className={shell.lines}>
          {files.map((file) => (
            <FileLine key={file.id} evidenceId={id} file={file} publish={() => choose(file)} />
          ))}
        </ul>
      </Section>
      {documents.length > 0 && <Copies copies={documents} />}
      {chosen && <Publish evidence={evidence} file={chosen} close={() => choose(null)} />}
    </>
  )
}

function FileLine(props: { evidenceId: string; file: EvidenceFile; publish: () => void }) {
  const { id, name, size, sha256, uploaded_at } = props.file
  const t = useWords('shell')
  const format = useFormat()
  const { run, isBusy } = useWork()
  return (
    <li>
      <div>
        <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
          {name}
        </Text>
        <Text size="xs" c="dimmed" title={sha256}>
          {t('desk.evidence.size', { size: format.number(Math.max(1, Math.round(size / 1024))) })} ·{' '}
          {format.dateTime(uploaded_at)} · SHA-256 {sha256.slice(0, 12)}…
        </Text>
      </div>
      <Button.Group ms="auto">
        <Button
          size="compact-sm"
          variant="default"
          loading={isBusy}
          leftSection={<IconDownload size={14} aria-hidden />}
          onClick={() => void run(() => download(`/operator/evidence/${props.evidenceId}/files/${id}`))}
        >
          {t('desk.evidence.download')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconWorld size={14} aria-hidden />}
          onClick={props.publish}
        >
          {t('desk.evidence.publish')}
        </Button>
      </Button.Group>
    </li>
  )
}

function Copies({ copies }: { copies: PublicCopy[] }) {
  const t = useWords('shell')
  const format = useFormat()
  const confirm = useConfirm()
  const { run, isBusy } = useWork()
  const withdraw = async ({ id, title }: PublicCopy) => {
    const action = t('desk.evidence.withdrawCopy')
    const question = {
      title: t('desk.evidence.withdrawCopyTitle', { title }),
      text: t('desk.evidence.withdrawCopyText'),
    }
    if (!(await confirm({ ...question, action, isDangerous: true }))) return
    await run(() => put(`/operator/documents/${id}/withdrawal`), t('desk.evidence.copyWithdrawn'))
  }
  return (
    <Section title={t('desk.evidence.copies')}>
      <ul className={shell.lines}>
        {copies.map((copy) => (
          <li key={copy.id}>
            {copy.withdrawn_at ? (
              <>
                <span>{copy.title}</span>
                <StateBadge label={t('desk.evidence.states.withdrawn')} />
              </>
            ) : (
              <Anchor href={`/documents/${copy.token}`} size="sm" target="_blank" rel="noreferrer">
                {copy.title}
              </Anchor>
            )}
            <Text size="xs" c="dimmed">
              {format.language(copy.language)} · {format.dateTime(copy.published_at)}
            </Text>
            {!copy.withdrawn_at && (
              <Button
                ms="auto"
                size="compact-sm"
                variant="default"
                loading={isBusy}
                onClick={() => void withdraw(copy)}
              >
                {t('desk.evidence.withdrawCopy')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Publish({ evidence, file, close }: { evidence: Evidence; file: EvidenceFile; close: () => void }) {
  const t = useWords('shell')
  const refresh = useRefresh()
  const form = useForm({
    draft: null,
    initial: { title: evidence.title, language: useLanguage() as string },
    save: ({ values }) => post(`/operator/evidence/${evidence.id}/documents`, { ...values, file_id: file.id }),
    onSaved: async () => {
      notifyDone(t('desk.evidence.published'))
      close()
      await refresh('/operator/evidence')
    },
  })
  return (
    <FormDialog form={form} title={t('desk.evidence.publishTitle')} action={t('desk.evidence.publish')} close={close}>
      <Text size="sm">{t('desk.evidence.publishText', { name: file.name })}</Text>
      <TextField form={form} name="title" label={t('desk.evidence.name')} maxLength={200} isRequired />
      <SelectField
        form={form}
        name="language"
        label={t('desk.evidence.copyLanguage')}
        options={useLanguageOptions()}
        isRequired
      />
    </FormDialog>
  )
}

/** Does something with evidence, says that it is done or what went wrong, and reads anew. */
function useWork() {
  const refresh = useRefresh()
  const notifyProblem = useNotifyProblem()
  const [isBusy, setBusy] = useState(false)
  const run = async (work: () => Promise<unknown>, done?: string) => {
    setBusy(true)
    try {
      await work()
      if (!done) return
      notifyDone(done)
      await Promise.all([refresh('/operator/evidence'), refresh('/operator/promises')])
    } catch (error) {
      notifyProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return { run, isBusy }
}
