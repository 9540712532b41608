'use client'

import { useSyncExternalStore } from 'react'

/** The site's address, which a page that is made once and kept for all readers does not know itself. */
export function SiteHost() {
  return useSyncExternalStore(
    () => () => {},
    () => window.location.origin,
    () => '',
  )
}
