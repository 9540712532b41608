'use client'

import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { ChecksView } from '@/lib/desk/reviews/judge'
import { checksNow, onChecks, setChecks } from './check-store'

/** In milliseconds: so long after the last letter what is typed is checked. */
const AFTER_TYPING = 300

/**
 * What the checks say of what is typed: as of when the page was made, and with a script anew as one types. The form's
 * own button asks for the same without a script.
 */
export function Checks({ made, formId }: { made: ChecksView | null; formId: string }) {
  const live = useSyncExternalStore(onChecks, checksNow, () => null)
  const asked = useRef(0)
  useEffect(() => {
    if (made) setChecks(made)
  }, [made])
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    let waiting: number | undefined
    async function ask(of: HTMLFormElement) {
      const turn = ++asked.current
      const body = new URLSearchParams(
        [...new FormData(of)].map(([name, value]) => [name, String(value)] as [string, string]),
      )
      body.set('do', 'check')
      const answer = await fetch(of.action, {
        method: 'POST',
        body,
        headers: { Accept: 'application/json' },
      }).catch(() => null)
      // An answer to what was typed before is of no use; without one, the button asks.
      if (turn !== asked.current || !answer?.ok) return
      const { checks } = (await answer.json()) as { checks: ChecksView }
      setChecks(checks)
    }
    function typed() {
      window.clearTimeout(waiting)
      waiting = window.setTimeout(() => ask(form as HTMLFormElement), AFTER_TYPING)
    }
    form.addEventListener('input', typed)
    return () => {
      window.clearTimeout(waiting)
      form.removeEventListener('input', typed)
    }
  }, [formId])
  const shown = live ?? made
  return (
    <div role="status" data-outcome={shown?.outcome}>
      {shown && <Answer checks={shown} />}
    </div>
  )
}

function Answer({ checks: { headline, sentences, followed, outcome } }: { checks: ChecksView }) {
  return (
    <div
      className={
        outcome === 'passes'
          ? 'border-l-4 border-council bg-expected px-4 py-2'
          : 'border-l-4 border-rule bg-note px-4 py-2'
      }
    >
      <p className="font-semibold">{headline}</p>
      {sentences.length > 0 && (
        <ul className="mt-1 list-disc pl-5">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {followed.length > 0 && (
        <>
          <p className="mt-1">What follows from them:</p>
          <ul className="list-disc pl-5">
            {followed.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
