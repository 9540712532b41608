'use client'

import type { MouseEvent } from 'react'
import { tellUsAddress } from '@/lib/feedback/address'

/** Without a script the request says which page it came from; with one the place on the page is named too. */
export function TellUsLink() {
  function namePage({ currentTarget }: MouseEvent<HTMLAnchorElement>) {
    const { pathname, search, hash } = window.location
    currentTarget.href = tellUsAddress(`${pathname}${search}${hash}`)
  }
  return (
    <a href={tellUsAddress()} onClick={namePage} rel="nofollow">
      Is a figure wrong? Tell us
    </a>
  )
}
