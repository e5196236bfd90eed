import { Title } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import classes from './kit.module.css'
import { TextLink } from './links.tsx'
import { useHref } from './session.ts'

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

/** The page that another one belongs to. */
export type Back = { label: string; to: string }

export function WayBack({ label, to }: Back) {
  const href = useHref()
  return (
    <TextLink to={href(to)} size="sm">
      <IconArrowLeft size={14} aria-hidden /> {label}
    </TextLink>
  )
}

/** A page that is no list: a title and what belongs to it, at a readable width. */
export function PlainPage(props: { head?: ReactNode; back?: Back; children: ReactNode; width?: number }) {
  return (
    <div className={classes.page} style={{ maxWidth: props.width ?? 960 }}>
      {props.back && (
        <div className={classes.pageWay}>
          <WayBack {...props.back} />
        </div>
      )}
      {props.head && <header className={classes.pageHead}>{props.head}</header>}
      {props.children}
    </div>
  )
}
