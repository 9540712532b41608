import type { ChartPoint } from '@/lib/views/series-chart'

/** What a chart says of the year that somebody reached for; Recharts gives the props. */
export function Reading({ payload }: { payload?: { payload?: ChartPoint }[] }) {
  const point = payload?.[0]?.payload
  if (!point) return null
  return (
    <p
      style={{
        maxWidth: '15rem',
        padding: '0.5rem 0.75rem',
        background: '#ffffff',
        border: '1px solid #8b8779',
        whiteSpace: 'normal',
      }}
    >
      {point.reading}
    </p>
  )
}
