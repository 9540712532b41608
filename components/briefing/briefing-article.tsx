import { SinceThenNote } from '@/components/ui/since-then-note'
import { SwitchLinks } from '@/components/ui/switch-links'
import type { BriefingPage } from '@/lib/briefing/briefing-page'
import { BriefingPaper } from './briefing-paper'
import { ChooseOthers } from './choose-others'

/** The page of a briefing: the ways to change and keep it, then the briefing as it is printed. */
export function BriefingArticle({ page }: { page: BriefingPage }) {
  const { briefing, controls, remarks, since } = page
  return (
    <>
      <section aria-label="Make the briefing" className="not-printed mb-10 space-y-6">
        <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 border-b border-hairline">
          <SwitchLinks label="Reporting year" links={controls.years} />
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
      {since && (
        <div className="mb-6">
          <SinceThenNote since={since} of="briefing" hasOtherLetter={since.hasOtherLetter} />
        </div>
      )}
      <BriefingPaper briefing={briefing} />
    </>
  )
}
