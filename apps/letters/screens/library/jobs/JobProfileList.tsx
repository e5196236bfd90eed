import { Button } from '@mantine/core'
import { IconSparkles } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { post } from '../../../../../web/kit/client.ts'
import { notifyDone, useNotifyProblem } from '../../../../../web/kit/dialogs.tsx'
import { useFormat } from '../../../../../web/kit/format.ts'
import type { Column } from '../../../../../web/kit/list.ts'
import { ListPage } from '../../../../../web/kit/ListPage.tsx'
import { useRefresh } from '../../../../../web/kit/queries.ts'
import { useWords } from '../../../../../web/kit/words.ts'
import { employeeKinds } from '../../employees/employee.ts'
import { optionsOf } from '../../options.ts'
import { LibraryTabs } from '../LibraryTabs.tsx'
import { type JobProfile, linesOf } from './jobProfile.ts'

export default function JobProfileList() {
  const t = useWords('letters')
  const columns = useColumns()
  return (
    <ListPage
      title={t('library.areas.job-profiles.title')}
      path="/job-profiles"
      columns={columns}
      intro={<LibraryTabs />}
      filters={[
        {
          key: 'employee_kind',
          label: t('library.job.employee_kind'),
          kind: 'choice',
          options: optionsOf(t, 'employee_kinds', employeeKinds),
        },
      ]}
      searchHint={t('library.searchName')}
      open={(row) => `/library/job-profiles/${row.id}`}
      create={{ label: t('library.job.create'), to: '/library/job-profiles/new' }}
      tools={tools}
      empty={{ title: t('library.job.empty'), text: t('library.job.emptyText') }}
    />
  )
}

const tools = (actions: string[]) => actions.includes('create') && <ExamplesButton />

function ExamplesButton() {
  const t = useWords('letters')
  const refresh = useRefresh()
  const notifyProblem = useNotifyProblem()
  const [isBusy, setBusy] = useState(false)
  const add = async () => {
    setBusy(true)
    try {
      const { created } = await post<{ created: number }>('/job-profiles/examples')
      notifyDone(created > 0 ? t('library.job.added', { count: created }) : t('library.job.addedNone'))
      await refresh('/job-profiles')
    } catch (error) {
      notifyProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button
      variant="default"
      leftSection={<IconSparkles size={16} aria-hidden />}
      loading={isBusy}
      title={t('library.job.examplesHint')}
      onClick={() => void add()}
    >
      {t('library.job.examples')}
    </Button>
  )
}

function useColumns(): Column<JobProfile>[] {
  const t = useWords('letters')
  const format = useFormat()
  return useMemo(
    () => [
      { key: 'name', label: t('library.name'), isSortable: true },
      {
        key: 'employee_kind',
        label: t('library.job.employee_kind'),
        width: 180,
        render: (row) => t(`employee_kinds.${row.employee_kind}`),
      },
      {
        key: 'activities',
        label: t('library.job.activities'),
        width: 110,
        align: 'end',
        render: (row) => format.number(linesOf(row.activities).length),
      },
      { key: 'qualities', label: t('library.job.qualities'), render: (row) => format.list(linesOf(row.qualities)) },
      {
        key: 'updated_at',
        label: t('library.changed'),
        width: 140,
        render: (row) => format.ago(row.updated_at),
      },
    ],
    [t, format],
  )
}
