import { serve } from './process-pool.ts'
import type { TemplateAnswer, TemplateJob } from './template.ts'
import { filled, problemsIn } from './template-engine.ts'
import { unpackTemplate } from './template-file.ts'
import { TemplateRefused } from './template-problem.ts'

serve<TemplateJob, TemplateAnswer>(async () => async ({ template, data }) => {
  try {
    const parts = await unpackTemplate(template)
    const result = data ? filled(parts, data) : problemsIn(parts)
    return Array.isArray(result) ? { problems: result } : { document: result }
  } catch (error) {
    if (error instanceof TemplateRefused) return { problems: [error.problem] }
    throw error
  }
})
