import { Anchor, Text } from '@mantine/core'
import type { Period } from '../../../../foundation/status/overview.ts'
import { useFormat } from '../../../kit/format.ts'
import { StateBadge } from '../../../kit/StateBadge.tsx'
import { useLanguage, useWords } from '../../../kit/words.ts'
import classes from './status.module.css'
import { useSpan } from './status.ts'

/** Months with what was measured of them, and what is left of the downtime that the promise (percent) allows. */
export function Months({ months, promised }: { months: Period[]; promised: number }) {
  const t = useWords('shell')
  const language = useLanguage()
  const format = useFormat()
  const writeSpan = useSpan()
  const title = new Intl.DateTimeFormat(format.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  // Rounded down: 99.9999 is not 100.
  const percent = (value: number | null) =>
    value === null ? t('statusDesk.notMeasured') : `${format.number(Math.floor(value * 1000) / 1000, 3)} %`
  const headings = ['month', 'percent', 'at_least', 'down', 'excused', 'unknown', 'left', 'report']
  if (months.length === 0) return <Text size="sm">{t('statusDesk.notMeasured')}</Text>
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {t('statusDesk.promised', { percent: format.number(promised) })}
      </Text>
      {/* It scrolls sideways on a phone, so the keyboard must reach it. */}
      <div className={classes.months} role="region" aria-label={t('statusDesk.months')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {headings.map((key) => (
                <th key={key} scope="col">
                  {t(`statusDesk.columns.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map((one) => (
              <tr key={one.name}>
                <th scope="row">{title.format(new Date(`${one.name}-01T00:00:00Z`))}</th>
                <td>{percent(one.percent)}</td>
                <td>{percent(one.at_least)}</td>
                <td>{writeSpan(one.down)}</td>
                <td>{writeSpan(one.excused)}</td>
                <td>{writeSpan(one.unknown)}</td>
                <td>
                  {one.left < 0 ? (
                    <StateBadge tone="bad" label={t('statusDesk.exceeded', { span: writeSpan(-one.left) })} />
                  ) : (
                    t('statusDesk.leftOf', { left: writeSpan(one.left), budget: writeSpan(one.budget) })
                  )}
                </td>
                <td>
                  <Anchor href={`/status/report/${one.name}.pdf?language=${language}`} size="sm">
                    PDF
                  </Anchor>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
