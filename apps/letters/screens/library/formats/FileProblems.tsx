import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'

/** Why a file wasn't taken, sentence by sentence. */
export function FileProblems({ title, problems }: { title: string; problems: string[] }) {
  if (problems.length === 0) return null
  return (
    <Alert role="alert" color="red" mb="sm" title={title} icon={<IconAlertTriangle />}>
      <ul style={{ margin: 0, paddingInlineStart: '1.1rem' }}>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Alert>
  )
}
