import { useParams } from '@tanstack/react-router'
import { HistoryPanel } from '../../../../../web/kit/HistoryPanel.tsx'
import { PageTitle } from '../../../../../web/kit/PageTitle.tsx'
import { RecordPage } from '../../../../../web/kit/RecordPage.tsx'
import { PlainPage, Section } from '../../../../../web/kit/Section.tsx'
import { useWords } from '../../../../../web/kit/words.ts'
import { LetterTextForm } from './LetterTextForm.tsx'
import type { LetterText } from './letterText.ts'

/** A ready text for letters: about the company, an opening, a closing. */
export default function LetterTextPage() {
  const t = useWords('letters')
  const { id = '' } = useParams({ strict: false })
  if (id === 'new') {
    return (
      <PlainPage head={<PageTitle>{t('library.text.create')}</PageTitle>} width={1280}>
        <LetterTextForm />
      </PlainPage>
    )
  }
  const labels: Record<string, string> = {
    name: t('library.name'),
    use: t('library.text.use'),
    text: t('library.text.text'),
    company_id: t('fields.company_id'),
  }
  const notes = (field: string) =>
    labels[field] === undefined
      ? undefined
      : {
          label: labels[field],
          write: field === 'use' ? (value: unknown) => t(`library.uses.${String(value)}`) : undefined,
        }
  return (
    <RecordPage<LetterText>
      path="/letter-texts"
      id={id}
      title={({ name }) => name}
      subtitle={({ use }) => t(`library.uses.${use}`)}
      back={{ label: t('library.areas.texts.title'), to: '/library/texts' }}
      deletion={({ name }) => ({
        title: t('library.deleteTitle', { name }),
        text: t('library.text.deleteText'),
        action: t('library.text.delete'),
      })}
    >
      {(text) => (
        <>
          <LetterTextForm key={text.id} text={text} />
          <Section title={t('editor.history')}>
            <HistoryPanel path={`/letter-texts/${text.id}/history`} notes={notes} />
          </Section>
        </>
      )}
    </RecordPage>
  )
}
