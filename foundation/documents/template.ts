import { DocumentError } from './document-error.ts'
import { ProcessPool } from './process-pool.ts'
import type { TemplateData } from './template-fields.ts'
import type { TemplateProblem } from './template-problem.ts'

export type TemplateJob = { template: Uint8Array; data?: TemplateData }
export type TemplateAnswer = { document: Uint8Array } | { problems: TemplateProblem[] }

/** Strangers' files are read where they can be stopped. */
const pool = new ProcessPool<TemplateJob, TemplateAnswer>(new URL('./template.worker.ts', import.meta.url), {
  size: 1,
  uses: 500,
  limitMs: 10_000,
})

/**
 * What is wrong with a Word template, in the terms of whoever made it; nothing if it can be used. Rejects if reading it
 * takes longer than 10 seconds.
 */
export async function checkTemplate(bytes: Uint8Array): Promise<TemplateProblem[]> {
  const answer = await pool.run({ template: bytes })
  return 'problems' in answer ? answer.problems : []
}

/**
 * A company's own Word template with a letter's texts in place of its placeholders; everything else stays as it is. The
 * same template and data give the same bytes. Rejects with DocumentError `template_unusable` if `checkTemplate` would
 * find something, and if filling takes longer than 10 seconds.
 */
export async function fillTemplate(template: Uint8Array, data: TemplateData): Promise<Buffer> {
  const answer = await pool.run({ template, data })
  if ('problems' in answer) throw new DocumentError('template_unusable', { problem: answer.problems[0]?.code ?? '' })
  return Buffer.from(answer.document)
}
