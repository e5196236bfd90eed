import type { Source } from './types.ts'

/** What a letter must contain. */
export const content: Source = { DE: '§ 109 (1) GewO', AT: '§ 39 (1) AngG', CH: 'Art. 330a (1) OR' }

/** Clear, understandable, without a message between the lines; in Austria nothing that hampers advancement. */
export const clarity: Source = { DE: '§ 109 (2) GewO', AT: '§ 39 (1) AngG', CH: 'Art. 330a (1) OR' }

/** Kind, duration and aim of the training, and what was learned. */
export const training: Source = { DE: '§ 16 (2) BBiG', AT: '§ 16 BAG', CH: 'Art. 346a OR' }

/** A German ruling; abroad the law that it would be measured by. */
export const ruling = (name: string): Source => ({ DE: name, AT: '§ 39 (1) AngG', CH: 'Art. 330a (1) OR' })
