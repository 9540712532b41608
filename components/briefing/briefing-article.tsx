import { YearSwitch } from '@/components/page/year-switch'
import type { BriefingPage } from '@/lib/briefing/briefing-page'
import { BriefingPaper } from './briefing-paper'
import { ChooseOthers } from './choose-others'
import { SinceBriefing } from './since-briefing'

/** The page of a briefing: the ways to change and keep it, then the briefing as it is printed. */
export function BriefingArticle({ page }: { page: BriefingPage }) {
  const { briefing, controls, remarks, since } = page
  return (
    <>
      <section aria-label="Make the briefing" className="not-printed mb-10 space-y-6">
        <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 border-b border-hairline">
          <YearSwitch label="Reporting year" years={controls.years} />
          <ul className="flex flex-wrap gap-x-5">
            {controls.files.map(({ words, href }) => (
              <li key={href}>
                <a href={href}>{words}</a>
              </li>
            ))}
          </ul>
        </div>
        {remarks.length > 0 && (
          <ul role="status" className="max-w-measure border-l-[3px] border-council pl-4">
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        )}
        <ChooseOthers controls={controls} />
      </section>
      {since && <SinceBriefing since={since} />}
      <BriefingPaper briefing={briefing} />
    </>
  )
}
