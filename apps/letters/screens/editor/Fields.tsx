import type { ReactNode } from 'react'
import { Wide } from '../../../../web/kit/Form.tsx'
import classes from './editor.module.css'

/** Fields side by side, closer than elsewhere: the letter stands beside them. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className={classes.fields}>{children}</div>
}

/** Where a finding leads to. */
export function Place({ of, children }: { of: string; children: ReactNode }) {
  return (
    <Wide>
      <div data-field={of}>{children}</div>
    </Wide>
  )
}
