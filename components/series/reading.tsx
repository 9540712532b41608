import { useEffect } from 'react'
import { PALETTE } from '@/lib/series/palette'

/** What a chart says of the point that somebody reached for; Recharts gives the payload. */
export function Reading({
  payload,
  onReading,
}: {
  payload?: { payload?: { reading?: string } }[]
  onReading?: (reading: string) => void
}) {
  const reading = payload?.[0]?.payload?.reading
  useEffect(() => {
    if (reading !== undefined) onReading?.(reading)
  }, [reading, onReading])
  if (reading === undefined) return null
  return (
    <p
      aria-hidden="true"
      style={{
        maxWidth: '15rem',
        padding: '0.5rem 0.75rem',
        background: PALETTE.white,
        border: `1px solid ${PALETTE.rule}`,
        whiteSpace: 'normal',
      }}
    >
      {reading}
    </p>
  )
}
