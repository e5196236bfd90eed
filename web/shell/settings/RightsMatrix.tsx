import { SegmentedControl } from '@mantine/core'
import { useGet } from '../../kit/queries.ts'
import { ErrorState, Loading } from '../../kit/states.tsx'
import { useWords } from '../../kit/words.ts'
import { useNameOf } from '../names.ts'
import classes from '../shell.module.css'

const levels = ['none', 'read', 'write'] as const
export type Level = (typeof levels)[number]

type MatrixProps = {
  rights: Record<string, Level>
  /** The administrator's role: everything, unchangeable. */
  isFixed: boolean
  isReadOnly: boolean
  onChange: (rights: Record<string, Level>) => void
}

/** Each area of the installed apps with none, read or write. */
export function RightsMatrix({ rights, isFixed, isReadOnly, onChange }: MatrixProps) {
  const t = useWords('shell')
  const areaName = useNameOf('areas')
  const { data, error, refetch } = useGet<{ items: { area: string; app: string }[] }>('/areas')
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <Loading />
  return (
    <table className={classes.matrix}>
      <thead>
        <tr>
          <th scope="col">{t('roles.area')}</th>
          <th scope="col">{t('roles.level')}</th>
        </tr>
      </thead>
      <tbody>
        {data.items.map(({ area }) => (
          <tr key={area}>
            <th scope="row" style={{ fontWeight: 400 }}>
              {areaName(area)}
            </th>
            <td>
              <SegmentedControl
                size="xs"
                aria-label={areaName(area)}
                disabled={isFixed || isReadOnly}
                value={isFixed ? 'write' : (rights[area] ?? 'none')}
                onChange={(level) => onChange({ ...rights, [area]: level as Level })}
                data={levels.map((value) => ({ value, label: t(`roles.${value}`) }))}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
