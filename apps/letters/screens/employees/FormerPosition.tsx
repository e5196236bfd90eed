import { Alert, Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { DayInput } from '../../../../web/kit/fields.tsx'
import { Wide } from '../../../../web/kit/Form.tsx'
import type { Form } from '../../../../web/kit/form.ts'
import { useWords } from '../../../../web/kit/words.ts'
import type { Employee } from './employee.ts'
import type { Values } from './EmployeeForm.tsx'

/** Asked when the position was changed: since when, so that the former one stays as an earlier position. */
export function FormerPosition({ form, employee }: { form: Form<Values>; employee: Employee }) {
  const t = useWords('letters')
  const [since, setSince] = useState<string | null>(null)
  const { position, stations } = form.values
  const isKept = stations.some((station) => station.position === employee.position)
  if (form.isReadOnly || isKept || !position?.trim() || position.trim() === employee.position) return null
  const from = startOf(form.values, employee)
  const keep = () => {
    if (!since) return
    form.set('stations', [...stations, { position: employee.position, from, until: dayBefore(since) }])
    setSince(null)
  }
  return (
    <Wide>
      <Alert color="blue" role="status">
        <Text size="sm" mb="xs">
          {t('employee.formerPosition', { position: employee.position })}
        </Text>
        <Group align="flex-end" gap="sm">
          <DayInput
            label={t('employee.newPositionSince')}
            value={since}
            minDate={dayAfter(from)}
            clearable
            onChange={setSince}
          />
          <Button variant="default" onClick={keep} disabled={!since || since <= from}>
            {t('employee.keepFormerPosition')}
          </Button>
        </Group>
      </Alert>
    </Wide>
  )
}

/** The position up to now began after the last one before it, else with the employment. */
function startOf({ stations, joined_on }: Values, employee: Employee): string {
  const ends = stations.flatMap(({ until }) => (until ? [until] : [])).toSorted()
  const last = ends.at(-1)
  return last ? dayAfter(last) : (joined_on ?? employee.joined_on)
}

const shifted = (day: string, days: number) => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
const dayBefore = (day: string) => shifted(day, -1)
const dayAfter = (day: string) => shifted(day, 1)
