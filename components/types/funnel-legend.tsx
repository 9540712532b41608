import type { ReactNode } from 'react'
import { AverageMark } from '@/components/series/marks'
import { FUNNEL_MARKS } from '@/lib/words/expected-words'

/** What the marks of the chart of a type mean. */
export function FunnelLegend({ averageLabel, several }: { averageLabel: string; several: boolean }) {
  return (
    <ul className="flex flex-wrap gap-x-7 gap-y-1 text-sm">
      <Mark drawing={<circle cx="11" cy="7" r="4" className="fill-council" />}>a council</Mark>
      {several && (
        <Mark
          drawing={
            <>
              <circle cx="11" cy="7" r="6" fill="none" className="stroke-council" />
              <circle cx="11" cy="7" r="4" className="fill-council" />
            </>
          }
        >
          several councils, with as many cases and the same rate
        </Mark>
      )}
      <li>
        <AverageMark /> {averageLabel}
      </li>
      <Mark
        drawing={
          <>
            <rect x="0" y="7" width="22" height="7" className="fill-expected" />
            <line x1="0" x2="22" y1="7" y2="7" className="stroke-quiet" strokeDasharray="4 3" />
          </>
        }
      >
        {FUNNEL_MARKS.range}
      </Mark>
      <Mark drawing={<line x1="0" x2="22" y1="7" y2="7" className="stroke-quiet" strokeWidth="1.6" />}>
        {FUNNEL_MARKS.limits}
      </Mark>
    </ul>
  )
}

function Mark({ drawing, children }: { drawing: ReactNode; children: ReactNode }) {
  return (
    <li>
      <svg viewBox="0 0 22 14" aria-hidden="true" className="mr-1 inline-block h-3.5 w-[22px] align-[-0.1em]">
        {drawing}
      </svg>{' '}
      {children}
    </li>
  )
}
