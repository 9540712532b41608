import type { ReactNode } from 'react'
import type { FunnelChart } from '@/lib/series/chart'
import { gradeMarksOf } from '@/lib/series/legend'
import { FUNNEL_MARKS } from '@/lib/words/expected-words'
import { GradeMark } from './grade-mark'
import { AverageMark } from './marks'

export function FunnelLegend({ chart }: { chart: FunnelChart }) {
  return (
    <ul className="flex flex-wrap gap-x-7 gap-y-1 text-sm">
      {gradeMarksOf(chart).map(({ grade, words }) => (
        <li key={grade}>
          <GradeMark grade={grade} /> {words}
        </li>
      ))}
      <li>
        <AverageMark /> {chart.averageLabel}
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
