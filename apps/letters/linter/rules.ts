import { countryRules } from './rules/countries.ts'
import { earlierRules } from './rules/earlier.ts'
import { editRules } from './rules/edits.ts'
import { factRules } from './rules/facts.ts'
import { formRules } from './rules/form.ts'
import { gradeRules } from './rules/grades.ts'
import { messageRules } from './rules/messages.ts'
import { personRules } from './rules/persons.ts'
import { statementRules } from './rules/statements.ts'
import { styleRules } from './rules/style.ts'
import { tenseRules } from './rules/tense.ts'
import { topicRules } from './rules/topics.ts'
import { trainingRules } from './rules/training.ts'

/** All rules, in the order in which their findings are shown where severity and place are the same. */
export const rules = {
  ...earlierRules,
  ...gradeRules,
  ...editRules,
  ...statementRules,
  ...trainingRules,
  ...personRules,
  ...factRules,
  ...topicRules,
  ...messageRules,
  ...tenseRules,
  ...countryRules,
  ...formRules,
  ...styleRules,
}

export type RuleId = keyof typeof rules
