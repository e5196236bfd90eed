import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { ComponentPropsWithoutRef, Ref } from 'react'

type AnchorLinkProps = AnchorProps &
  Omit<ComponentPropsWithoutRef<'a'>, keyof AnchorProps> & { ref?: Ref<HTMLAnchorElement> }
type ButtonLinkProps = ButtonProps &
  Omit<ComponentPropsWithoutRef<'a'>, keyof ButtonProps> & { ref?: Ref<HTMLAnchorElement> }

/** A link in text, without loading the page anew. `to` is a whole address, see `useHref`. */
export const TextLink = createLink((props: AnchorLinkProps) => <Anchor {...props} />)

/** A link that looks like a button. */
export const ButtonLink = createLink((props: ButtonLinkProps) => <Button component="a" {...props} />)
