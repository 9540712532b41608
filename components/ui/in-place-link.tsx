import Link from 'next/link'
import type { ComponentProps } from 'react'

/** A link to another state of the same page, shown without loading it anew and where it is scrolled to. */
export function InPlaceLink(props: ComponentProps<typeof Link>) {
  return <Link prefetch={false} scroll={false} {...props} />
}
