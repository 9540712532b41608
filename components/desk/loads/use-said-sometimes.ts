'use client'

import { useEffect, useRef, useState } from 'react'

/** In milliseconds: hearing a number more each second would drown everything else. */
const BETWEEN = 15_000

/**
 * What a screen reader is to say of something that changes all the time: it at the beginning of a change, then now and
 * then, and at once when it has come to rest.
 */
export function useSaidSometimes(words: string, isStill: boolean): string {
  const [said, setSaid] = useState('')
  const newest = useRef(words)
  const first = useRef(words)
  newest.current = words
  const hasChanged = words !== first.current

  useEffect(() => {
    if (!hasChanged) return
    setSaid(newest.current)
    if (isStill) return
    const timer = window.setInterval(() => setSaid(newest.current), BETWEEN)
    return () => window.clearInterval(timer)
  }, [hasChanged, isStill])

  return said
}
