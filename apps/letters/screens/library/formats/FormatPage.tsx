import { useParams } from '@tanstack/react-router'
import { HistoryPanel } from '../../../../../web/kit/HistoryPanel.tsx'
import { PageTitle } from '../../../../../web/kit/PageTitle.tsx'
import { RecordPage } from '../../../../../web/kit/RecordPage.tsx'
import { PlainPage, Section } from '../../../../../web/kit/Section.tsx'
import { useWords } from '../../../../../web/kit/words.ts'
import classes from '../library.module.css'
import { FormatForm } from './FormatForm.tsx'
import { FormatLogo } from './FormatLogo.tsx'
import { FormatPreview } from './FormatPreview.tsx'
import { FormatTemplate } from './FormatTemplate.tsx'
import { blank, type LetterFormat } from './format.ts'

/** How letters look: measures, logo and an own Word template, beside a sample letter. */
export default function FormatPage() {
  const t = useWords('letters')
  const { id = '' } = useParams({ strict: false })
  if (id === 'new') {
    return (
      <PlainPage head={<PageTitle>{t('library.format.create')}</PageTitle>}>
        <FormatForm />
      </PlainPage>
    )
  }
  return (
    <RecordPage<LetterFormat>
      path="/letter-formats"
      id={id}
      title={({ name }) => name}
      subtitle={({ labels }) => labels?.company_id ?? ''}
      back={{ label: t('library.areas.formats.title'), to: '/library/formats' }}
      deletion={({ name }) => ({
        title: t('library.deleteTitle', { name }),
        text: t('library.format.deleteText'),
        action: t('library.format.delete'),
      })}
    >
      {(format) => (
        <div className={classes.formatColumns}>
          <div>
            <FormatForm key={format.id} format={format} />
            <FormatLogo format={format} />
            <FormatTemplate format={format} />
            <FormatHistory id={format.id} />
          </div>
          <FormatPreview format={format} />
        </div>
      )}
    </RecordPage>
  )
}

function FormatHistory({ id }: { id: string }) {
  const t = useWords('letters')
  const choices: Record<string, string> = {
    typeface: 'library.format.typefaces',
    letterhead: 'library.format.letterheads',
    signatures: 'library.format.signaturesAt',
  }
  const notes = (field: string) => {
    if (field === 'name') return { label: t('library.name') }
    if (!(field in blank) && !field.endsWith('_name')) return undefined
    const group = choices[field]
    return {
      label: t(`library.format.${field}`),
      write: group === undefined ? undefined : (value: unknown) => t(`${group}.${String(value)}`),
    }
  }
  return (
    <Section title={t('editor.history')}>
      <HistoryPanel path={`/letter-formats/${id}/history`} notes={notes} />
    </Section>
  )
}
