/**
 * What is wrong with a template, for the person who made it. `code` has a sentence in `words/*.json` under
 * `documents.template_problems`; `tag` is the placeholder as it stands in the file, `suggestion` one that is meant, perhaps.
 */
export type TemplateProblem = {
  code: TemplateProblemCode
  values?: { tag?: string; suggestion?: string; limit?: number }
}

export type TemplateProblemCode =
  | 'empty'
  | 'too_large'
  | 'not_docx'
  | 'protected_or_old'
  | 'damaged'
  | 'macros'
  | 'embedded_object'
  | 'external_content'
  | 'active_field'
  | 'tag_not_closed'
  | 'tag_not_opened'
  | 'block_not_closed'
  | 'block_not_opened'
  | 'blocks_crossed'
  | 'block_across_cells'
  | 'unknown_placeholder'
  | 'misspelt_placeholder'
  | 'list_in_wrong_place'
  | 'no_placeholders'
  | 'unreadable_placeholder'

/** A file that isn't taken at all: thrown where looking further makes no sense. */
export class TemplateRefused extends Error {
  readonly problem: TemplateProblem

  constructor(code: TemplateProblemCode, values?: TemplateProblem['values']) {
    super(`template refused: ${code}`)
    this.problem = { code, ...(values && { values }) }
  }
}
