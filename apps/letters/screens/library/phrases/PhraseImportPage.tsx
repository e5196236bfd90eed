import { Alert, Button, Group, Table, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormat } from '../../../../../web/kit/format.ts'
import { ButtonLink } from '../../../../../web/kit/links.tsx'
import { PageTitle } from '../../../../../web/kit/PageTitle.tsx'
import { useRefresh } from '../../../../../web/kit/queries.ts'
import { PlainPage, Section } from '../../../../../web/kit/Section.tsx'
import { useHref } from '../../../../../web/kit/session.ts'
import { EmptyState, problemText } from '../../../../../web/kit/states.tsx'
import { useWords } from '../../../../../web/kit/words.ts'
import { FileDrop } from '../FileDrop.tsx'
import { fileProblems, upload } from '../files.ts'
import { ExportMenu } from './ExportMenu.tsx'
import { useOwnCountry } from './useBookState.ts'

type Refused = { row: number; field: string; code: string; message: string }
type Result = { created: number; updated: number; refused: Refused[]; refused_count: number }

/** Own wordings from a file: all rows or none. */
export default function PhraseImportPage() {
  const t = useWords('letters')
  const country = useOwnCountry()
  const { isBusy, problem, result, send, restart } = useImport()
  return (
    <PlainPage head={<PageTitle>{t('library.import.title')}</PageTitle>}>
      {result && result.refused_count === 0 ? (
        <Done result={result} restart={restart} />
      ) : (
        <>
          <Section title={t('library.import.first')} end={<ExportMenu country={country} />}>
            <Text size="sm">{t('library.import.firstText')}</Text>
          </Section>
          <Section title={t('library.import.then')}>
            <Text size="sm" mb="sm">
              {t('library.import.thenText')}
            </Text>
            <FileDrop
              accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              label={t(result || problem ? 'import.chooseCorrected' : 'import.choose')}
              hint={t('library.import.hint')}
              isBusy={isBusy}
              choose={(file) => void send(file)}
            />
            {problem !== null && <FileProblem problem={problem} />}
            {result && <RefusedRows result={result} />}
          </Section>
        </>
      )}
    </PlainPage>
  )
}

function useImport() {
  const refresh = useRefresh()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const [result, setResult] = useState<Result | null>(null)
  const send = async (file: File) => {
    setBusy(true)
    setProblem(null)
    setResult(null)
    try {
      setResult(await upload<Result>('POST', '/phrases/import', file))
      await Promise.all([refresh('/phrases'), refresh('/phrase-book')])
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, problem, result, send, restart: () => setResult(null) }
}

function Done({ result, restart }: { result: Result; restart: () => void }) {
  const t = useWords('letters')
  const href = useHref()
  const { created, updated } = result
  return (
    <div role="status">
      <EmptyState
        title={t('library.import.done')}
        text={[
          t('library.import.created', { count: created }),
          t('library.import.updated', { count: updated }),
          t('library.import.approveNext'),
        ].join(' ')}
      >
        <Group mt="sm">
          <ButtonLink to={href('/library/phrases/own')}>{t('library.phrase.ownList')}</ButtonLink>
          <Button variant="default" onClick={restart}>
            {t('import.again')}
          </Button>
        </Group>
      </EmptyState>
    </div>
  )
}

function FileProblem({ problem }: { problem: unknown }) {
  const t = useWords('letters')
  const kit = useWords('kit')
  const found = fileProblems(problem, (field) => (field === 'file' ? undefined : t(`phrase_fields.${field}`)))
  return (
    <Alert role="alert" color="red" mt="md" icon={<IconAlertTriangle />}>
      {(found.length > 0 ? found : [problemText(kit, problem)]).map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
    </Alert>
  )
}

/** Nothing was taken: which rows need a hand. */
function RefusedRows({ result }: { result: Result }) {
  const t = useWords('letters')
  const format = useFormat()
  const { refused, refused_count } = result
  return (
    <>
      <Alert role="alert" color="red" my="md" icon={<IconAlertTriangle />}>
        {t('library.import.refused', { count: refused_count, number: format.number(refused_count) })}
      </Alert>
      <Table aria-label={t('import.errors')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={72}>{t('import.row')}</Table.Th>
            <Table.Th w={180}>{t('import.field')}</Table.Th>
            <Table.Th>{t('import.error')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {refused.map(({ row, field, code, message }) => (
            <Table.Tr key={[row, field, code].join('.')}>
              <Table.Td>{format.number(row)}</Table.Td>
              <Table.Td>{t(`phrase_fields.${field}`)}</Table.Td>
              <Table.Td>{message}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  )
}
