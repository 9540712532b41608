'use client'

import { useEffect, useState } from 'react'
import type { LookView } from '@/lib/desk/reviews/review-page'
import { listInWords } from '@/lib/words/numbers'

/** In milliseconds: so often it is asked who else looks. */
const ASK_AGAIN = 15_000

/**
 * Who else looks at this source, and that somebody changed it: as of when the page was made, and with a script also
 * later. The one who asks is never named, however many windows they have.
 */
export function Looking({
  looking,
  address,
  here,
  seen,
}: {
  looking: LookView[]
  address: string
  here: string
  seen: string
}) {
  const [now, setNow] = useState<{ looking: LookView[]; seen: string }>({ looking, seen })
  useEffect(() => {
    let isGone = false
    async function ask() {
      const answer = await send(address, 'look')
      if (!isGone && answer?.ok) setNow(await answer.json())
    }
    function leave() {
      isGone = true
      // A beacon goes out even while the page is left.
      navigator.sendBeacon(address, new URLSearchParams({ do: 'leave' }))
    }
    ask()
    const again = window.setInterval(ask, ASK_AGAIN)
    window.addEventListener('pagehide', leave)
    return () => {
      isGone = true
      window.clearInterval(again)
      window.removeEventListener('pagehide', leave)
    }
  }, [address])
  return (
    <div role="status" className="max-w-measure">
      {now.looking.length > 0 && (
        <p className="mt-3 border-l-4 border-rule bg-note px-5 py-2">
          {listInWords(now.looking.map(({ name, since }) => `${name} (since ${since})`))}{' '}
          {now.looking.length === 1 ? 'is' : 'are'} looking at this too.
        </p>
      )}
      {now.seen !== seen && (
        <p className="mt-3 border-l-4 border-ink bg-note px-5 py-2">
          Someone has changed this since you opened it. <a href={here}>Show what has changed</a>. What you
          typed is kept.
        </p>
      )}
    </div>
  )
}

function send(address: string, what: 'look' | 'leave'): Promise<Response | null> {
  return fetch(address, {
    method: 'POST',
    body: new URLSearchParams({ do: what }),
    headers: { Accept: 'application/json' },
  }).catch(() => null)
}
