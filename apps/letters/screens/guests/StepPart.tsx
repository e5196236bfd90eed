import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Form } from '../../../../web/kit/form.ts'
import { useWords } from '../../../../web/kit/words.ts'
import type { Section, Step } from '../../guests/sections.ts'
import { DownloadButton } from './DownloadButton.tsx'
import classes from './guests.module.css'
import { type Handed, type Level, shownIn, type Values } from './handed.ts'
import { HandedComments, type useComment } from './HandedComments.tsx'
import { HandedText } from './HandedText.tsx'
import { ReadSection } from './ReadSection.tsx'
import { letterPath } from './useHandedForm.ts'
import { WriteSection } from './WriteSection.tsx'

type StepPartProps = {
  page: Handed
  form: Form<Values>
  comment: ReturnType<typeof useComment>
  step: Step
  isCurrent: boolean
}

/** What a guest sees and does in one step. */
export function StepPart({ page, form, comment, step, isCurrent }: StepPartProps) {
  const t = useWords('letters')
  return (
    <section className={classes.step} data-current={isCurrent} aria-labelledby={`step-${step}`}>
      <Title order={2} size="h4" id={`step-${step}`} tabIndex={-1}>
        {t(`guests.steps.${step}`)}
      </Title>
      {shownIn(page, step).map(({ section, level }) => (
        <Part key={section} title={t(`guests.sections.${section}`)}>
          {sectionOf(page, form, section, level)}
        </Part>
      ))}
      {step === 'result' && (
        <Part title={t('guests.comments')}>
          <HandedComments page={page} form={comment} />
        </Part>
      )}
      {step === 'result' && page.handover.may_download && <DownloadButton path={`${letterPath}/pdf`} />}
    </section>
  )
}

function sectionOf(page: Handed, form: Form<Values>, section: Section, level: Level): ReactNode {
  if (section === 'text') return <HandedText page={page} form={form} level={level} />
  if (level === 'read') return <ReadSection page={page} section={section} />
  return <WriteSection page={page} form={form} section={section} />
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={classes.part}>
      <Title order={3} size="h6" mb="xs">
        {title}
      </Title>
      {children}
    </div>
  )
}
