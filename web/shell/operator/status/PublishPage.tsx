import type { ReactNode } from 'react'
import type { Option } from '../../../kit/fields.tsx'
import { PageTitle } from '../../../kit/PageTitle.tsx'
import { PlainPage } from '../../../kit/Section.tsx'
import { ErrorState, Loading } from '../../../kit/states.tsx'
import { useWords } from '../../../kit/words.ts'
import { useComponents } from './status.ts'

type PublishPageProps = {
  of: 'incidents' | 'maintenance'
  title: string
  children: (components: Option[]) => ReactNode
}

/** A page on which something about components is published, once they are known. */
export function PublishPage({ of, title, children }: PublishPageProps) {
  const t = useWords('shell')
  const { options, isKnown, error, refetch } = useComponents()
  if (!isKnown) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <Loading />
  return (
    <PlainPage
      back={{ label: t(`statusDesk.${of}.title`), to: `/operator/status/${of}` }}
      head={<PageTitle>{title}</PageTitle>}
    >
      {children(options)}
    </PlainPage>
  )
}
