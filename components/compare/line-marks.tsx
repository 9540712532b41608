import { AverageMark } from '@/components/series/marks'
import { markIsFilled, markPath } from '@/components/series/shaped-point'
import type { TogetherChart } from '@/lib/series/chart'

/** Which mark is which council's, where the chart has no room to name its lines. */
export function LineMarks({ chart: { lines, average } }: { chart: TogetherChart }) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm sm:hidden print:hidden">
      {lines.map(({ council, rates }, which) =>
        rates.every((rate) => rate === null) ? null : (
          <li key={council}>
            <svg viewBox="0 0 16 16" aria-hidden="true" className="mr-1 inline-block size-4 align-[-0.2em]">
              <path
                d={markPath(which, 8, 8)}
                className={markIsFilled(which) ? 'fill-council stroke-council' : 'fill-paper stroke-council'}
                strokeWidth={1.5}
              />
            </svg>
            {council}
          </li>
        ),
      )}
      {average && (
        <li>
          <AverageMark /> {average.label}
        </li>
      )}
    </ul>
  )
}
