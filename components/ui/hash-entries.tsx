'use client'

import { useEffect } from 'react'

/**
 * Lets the back button come back to a place that a link such as "Skip to the content" made. Next knows nothing of
 * such an entry of the history, and would leave what came after it on the page, under the address of what was before.
 * It is on pages that are switched without being loaded.
 */
export function HashEntries() {
  useEffect(() => {
    const adopt = () => {
      if (window.history.state === null) window.history.replaceState(null, '', window.location.href)
    }
    window.addEventListener('hashchange', adopt)
    return () => window.removeEventListener('hashchange', adopt)
  }, [])
  return null
}
