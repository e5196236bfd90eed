import { useEffect, useState } from 'react'
import type { Form } from '../../../../web/kit/form.ts'
import type { Values } from './values.ts'

/** `grades`, `details`, `text`, `findings`, `history`, or a panel's key. */
export type Tab = string

const storage = 'letter-tab'

/**
 * The open tab: the same from letter to letter. A refused save opens the one with the first wrong field. On wide
 * screens the text stands beside the tabs.
 */
export function useTab({ refusals, errors }: Form<Values>, isNarrow: boolean) {
  const [wanted, setTab] = useState<Tab>(() => sessionStorage.getItem(storage) ?? 'grades')
  const [seen, setSeen] = useState(refusals)
  const tab = wanted === 'text' && !isNarrow ? 'grades' : wanted
  const [opened, setOpened] = useState<readonly Tab[]>([tab])
  useEffect(() => sessionStorage.setItem(storage, tab), [tab])
  if (!opened.includes(tab)) setOpened([...opened, tab])
  if (seen !== refusals) {
    setSeen(refusals)
    const [wrong] = Object.keys(errors)
    if (wrong) setTab(wrong === 'body' ? 'text' : /^(ratings|qualities)/.test(wrong) ? 'grades' : 'details')
  }
  return { tab, setTab, isOpened: (one: Tab) => opened.includes(one) }
}
