'use client'

import { useState } from 'react'
import type { KeptCouncil } from '@/lib/council/kept-council'
import { useKeptCouncil } from './use-kept-council'

/** Has its place from the start, so that nothing moves when the script comes; without one it cannot be seen or reached. */
export function KeepCouncil({ council }: { council: KeptCouncil }) {
  const { canKeep, council: kept, keep, forget } = useKeptCouncil()
  const [said, setSaid] = useState('')
  const isKept = kept?.slug === council.slug

  function toggle() {
    if (isKept) forget()
    else keep(council)
    setSaid(
      isKept
        ? `${council.name} is no longer saved as your council.`
        : `${council.name} is saved on this device as your council. The front page links to it.`,
    )
  }

  return (
    <div className={canKeep ? 'not-printed' : 'not-printed invisible'}>
      <button type="button" onClick={toggle} className="grid rounded border border-rule bg-white px-3 py-1.5">
        {/* Both are laid out, so that the button stays as wide. */}
        <span className={isKept ? 'invisible col-start-1 row-start-1' : 'col-start-1 row-start-1'}>
          Keep as my council
        </span>
        <span className={isKept ? 'col-start-1 row-start-1' : 'invisible col-start-1 row-start-1'}>
          My council: forget it
        </span>
      </button>
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  )
}
