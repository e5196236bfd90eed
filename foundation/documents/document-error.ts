export type DocumentProblem =
  | 'date_invalid'
  | 'format_out_of_range'
  | 'logo_empty'
  | 'logo_too_large'
  | 'logo_not_an_image'
  | 'logo_damaged'
  | 'logo_too_many_pixels'
  | 'logo_cmyk'
  | 'template_unusable'
  | 'archive_too_large'

/**
 * Why a document can't be made from what was given. `code` is stable and has a sentence in `words/*.json` under
 * `documents.problems`, which takes `values`; the message is for logs.
 */
export class DocumentError extends Error {
  readonly code: DocumentProblem
  readonly values: Record<string, string | number>

  constructor(code: DocumentProblem, values: Record<string, string | number> = {}) {
    super(`document refused: ${[code, ...Object.values(values)].join(' ')}`)
    this.name = 'DocumentError'
    this.code = code
    this.values = values
  }
}
