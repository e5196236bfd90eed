import { TextField } from '../../../../web/kit/fields.tsx'
import { Wide } from '../../../../web/kit/Form.tsx'
import type { Form } from '../../../../web/kit/form.ts'
import { RowsField } from '../../../../web/kit/RowsField.tsx'
import { useWords } from '../../../../web/kit/words.ts'
import type { Quality } from '../../text/types.ts'
import { GradeChoice } from './GradeChoice.tsx'
import type { Values } from './handed.ts'

/** Single strengths, each with a grade. */
export function QualityRows({ form }: { form: Form<Values> }) {
  const t = useWords('letters')
  return (
    <RowsField
      form={form}
      name="qualities"
      label={t('fields.qualities')}
      hint={t('guests.qualityHint')}
      addLabel={t('guests.addQuality')}
      blank={(): Quality => ({ name: '', grade: form.values.ratings?.overall ?? 2 })}
      write={({ name, grade }: Quality) => `${name} ${grade}`}
      most={20}
      isLabelHidden
    >
      {(row) => (
        <Wide>
          <TextField form={row} name="name" label={t('guests.quality')} maxLength={80} isRequired />
          <GradeChoice
            label={t('guests.gradeOf', { name: row.values.name })}
            isLabelHidden
            value={row.values.grade}
            choose={(grade) => row.set('grade', grade)}
          />
        </Wide>
      )}
    </RowsField>
  )
}
