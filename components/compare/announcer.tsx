'use client'

import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'

/** A comparison as far as its changes are told. */
type Told = {
  names: string[]
  /** What else there is to say of what was asked. */
  said: string
}

/** Whether the reader has opened the part with the tools. */
export const Opened = createContext<{ current: boolean }>({ current: false })

const Tell = createContext<(now: Told) => void>(() => {})

/**
 * Says what became of the comparison where no new page was loaded to say it, and keeps the focus near: what had it
 * may be gone. It stands around the page, which React makes anew for each comparison.
 */
export function Announcer({ children }: { children: ReactNode }) {
  const before = useRef<Told | null>(null)
  const opened = useRef(false)
  const [words, setWords] = useState('')

  const tell = useCallback((now: Told) => {
    const earlier = before.current
    before.current = now
    if (!earlier) return
    const come = now.names.filter((name) => !earlier.names.includes(name))
    const gone = earlier.names.filter((name) => !now.names.includes(name))
    if (come.length + gone.length === 0 && earlier.said === now.said) return
    setWords(changesInWords(come, gone, now.said))
    focusNear(gone.length > 0 && come.length === 0 ? 'compared' : 'add-council')
  }, [])

  return (
    <Tell value={tell}>
      <p role="status" className="sr-only">
        {words}
      </p>
      <Opened value={opened}>{children}</Opened>
    </Tell>
  )
}

export function ToldComparison({ names, said }: Told) {
  const tell = useContext(Tell)
  useEffect(() => tell({ names, said }), [tell, names, said])
  return null
}

function changesInWords(come: string[], gone: string[], said: string): string {
  const changes = [
    ...(come.length > 0 ? [`Added: ${come.join(', ')}.`] : []),
    ...(gone.length > 0 ? [`Removed: ${gone.join(', ')}.`] : []),
  ]
  return [...changes, said].filter((words) => words !== '').join(' ')
}

/** Moves the focus to a place of the page, unless something has it still. */
function focusNear(id: string): void {
  if (document.activeElement && document.activeElement !== document.body) return
  const place = document.getElementById(id) ?? document.getElementById('compared')
  place?.focus({ preventScroll: true })
}
