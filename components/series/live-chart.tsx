'use client'

import { useLayoutEffect, useRef, useState } from 'react'
import type { LivingChart } from '@/lib/series/chart'
import { CHART_SIZES, type ChartShape } from '@/lib/series/chart-sizes'
import { Chart } from './chart'

/** Scaled as its picture was, so that nothing moves when it wakes. */
export function LiveChart({ chart, shape }: { chart: LivingChart; shape: ChartShape }) {
  const { width, height } = CHART_SIZES[shape]
  const place = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(1)
  const [reading, setReading] = useState('')

  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    const scaleToPlace = () => setScale(element.clientWidth / width || 1)
    scaleToPlace()
    const observer = new ResizeObserver(scaleToPlace)
    observer.observe(element)
    return () => observer.disconnect()
  }, [width])

  return (
    <div ref={place} style={{ aspectRatio: `${width} / ${height}` }}>
      <div style={{ width, height, transform: `scale(${scale})`, transformOrigin: 'top left' }}>
        <Chart chart={chart} shape={shape} live onReading={setReading} />
      </div>
      {/* Stands there before it has words, or screen readers would not notice them. */}
      <p role="status" className="sr-only">
        {reading}
      </p>
    </div>
  )
}
