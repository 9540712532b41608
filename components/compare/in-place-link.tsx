import Link from 'next/link'
import type { ComponentProps } from 'react'

/** A link to another comparison, shown without loading the page anew and, unless told otherwise, where it is scrolled to. */
export function InPlaceLink(props: ComponentProps<typeof Link>) {
  return <Link prefetch={false} scroll={false} {...props} />
}
