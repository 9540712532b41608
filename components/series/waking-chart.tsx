'use client'

import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react'
import type { LivingChart } from '@/lib/series/chart'
import type { ChartShape } from '@/lib/series/chart-sizes'

type Live = ComponentType<{ chart: LivingChart; shape: ChartShape }>

/** A picture until somebody reaches for it, then the same chart alive. Recharts is fetched only then. */
export function WakingChart({
  chart,
  shape,
  children,
}: {
  chart: LivingChart
  shape: ChartShape
  children: ReactNode
}) {
  const [Live, setLive] = useState<Live | null>(null)
  const [scripted, setScripted] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const reachedByKey = useRef(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the script comes.
  useEffect(() => {
    setScripted(true)
    // Somebody may have reached for it before.
    if (place.current?.matches(':hover')) wake(false)
  }, [])
  useEffect(() => {
    if (Live && reachedByKey.current && place.current) return focusWhenDrawn(place.current)
  }, [Live])

  async function wake(byKey: boolean) {
    if (Live) return
    reachedByKey.current ||= byKey
    const { LiveChart } = await import('./live-chart')
    setLive(() => LiveChart)
  }

  const asleep = scripted && !Live
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: reaching for the picture only wakes the same chart.
    <div
      ref={place}
      data-chart={Live ? 'live' : 'picture'}
      onPointerEnter={() => wake(false)}
      onTouchStart={() => wake(false)}
      onFocus={(event) => event.target === event.currentTarget && wake(true)}
      {...(asleep && {
        tabIndex: 0,
        role: 'group',
        'aria-label': `${chart.title}: chart, arrow keys read its points`,
      })}
    >
      {Live ? <Live chart={chart} shape={shape} /> : children}
    </div>
  )
}

/** Moves the focus into the live chart as soon as Recharts has drawn it, which it does some moments later. */
function focusWhenDrawn(place: HTMLElement): (() => void) | undefined {
  const focus = () => {
    const drawing = place.querySelector<SVGElement>('svg[tabindex]')
    drawing?.focus()
    return drawing !== null
  }
  if (focus()) return undefined
  const observer = new MutationObserver(() => focus() && observer.disconnect())
  observer.observe(place, { childList: true, subtree: true })
  return () => observer.disconnect()
}
