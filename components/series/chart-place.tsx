import { NOT_TO_KEEP } from '@/lib/platform/incomplete'
import type { LivingChart } from '@/lib/series/chart'
import { type ChartShape, PAGE_SHAPES } from '@/lib/series/chart-sizes'
import { drawShapes, NOT_DRAWN } from '@/lib/sharing/draw'
import { WakingChart } from './waking-chart'

const PLACES: Record<ChartShape, string> = {
  wide: 'hidden sm:block print:block',
  narrow: 'max-w-[30rem] sm:hidden print:hidden',
  small: 'max-w-[30rem]',
}

/** Drawn on the server in each shape, one of which is seen, and alive as soon as somebody reaches for it. */
export async function ChartPlace({
  chart,
  shapes = PAGE_SHAPES,
}: {
  chart: LivingChart
  shapes?: readonly ChartShape[]
}) {
  const pictures = await drawShapes(chart, shapes)
  if (!pictures)
    return (
      <p {...{ [NOT_TO_KEEP]: '' }} className="max-w-measure border-y border-hairline py-6">
        {NOT_DRAWN}
      </p>
    )
  return shapes.map((shape) => (
    <div key={shape} data-shape={shape} className={PLACES[shape]}>
      <WakingChart chart={chart} shape={shape}>
        <div
          className="[&>svg]:block [&>svg]:h-auto [&>svg]:w-full"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own chart from our own figures.
          dangerouslySetInnerHTML={{ __html: pictures[shape] }}
        />
      </WakingChart>
    </div>
  ))
}
