'use client'

import { type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { Opened } from './announcer'

/** A part that opens, and stays open while one comparison follows another. */
export function KeptOpen({
  summary,
  isOpen,
  children,
}: {
  summary: string
  isOpen: boolean
  children: ReactNode
}) {
  const opened = useContext(Opened)
  const [open] = useState(isOpen || opened.current)
  const part = useRef<HTMLDetailsElement>(null)
  // A reader may have opened it before the script was there.
  useEffect(() => {
    opened.current = part.current?.open === true
  }, [opened])
  return (
    <details
      ref={part}
      open={open}
      onToggle={(event) => {
        opened.current = event.currentTarget.open
      }}
      data-tools
      className="not-printed border-y border-hairline py-2"
    >
      <summary className="cursor-pointer py-1 font-semibold text-council">{summary}</summary>
      {children}
    </details>
  )
}
