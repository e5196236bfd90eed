import { expect, it } from 'vitest'
import { languages } from '../../../foundation/tenancy/tables.ts'
import { say } from '../../../foundation/words.ts'
import { rules } from './rules.ts'

it.each(languages)('says each finding in words: %s', (language) => {
  for (const rule of Object.keys(rules))
    for (const part of ['title', 'text']) expect(say(language, `letters.findings.${rule}.${part}`)).toMatch(/\S/)
})
