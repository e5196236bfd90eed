import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './kit.module.css'

/** A titled part of a page. */
export function Section(props: { title: string; end?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.sectionHead}>
        <Title order={2} size="h5" id={id}>
          {props.title}
        </Title>
        {props.end}
      </div>
      {props.children}
    </section>
  )
}

/** Names and values below each other; empty values are left out. */
export function Facts({ items }: { items: { label: string; value: ReactNode }[] }) {
  return (
    <dl className={classes.facts}>
      {items
        .filter((item) => item.value !== null && item.value !== undefined && item.value !== '')
        .map((item) => (
          <div key={item.label} style={{ display: 'contents' }}>
            <dt>{item.label}</dt>
            <dd>{item.value}</dd>
          </div>
        ))}
    </dl>
  )
}

/** A page that is no list: a title and what belongs to it, at a readable width. */
export function PlainPage(props: { head?: ReactNode; children: ReactNode; width?: number }) {
  return (
    <div className={classes.page} style={{ maxWidth: props.width ?? 960 }}>
      {props.head && <header className={classes.pageHead}>{props.head}</header>}
      {props.children}
    </div>
  )
}
