import { AddBox } from '@/components/search/add-box'
import { SinceThenNote } from '@/components/ui/since-then-note'
import { SwitchLinks } from '@/components/ui/switch-links'
import type { BriefingControls, BriefingPage } from '@/lib/briefing/briefing-page'
import { BriefingPaper } from './briefing-paper'

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

/** The other councils whose figures are shown, and a plain form to add one by any usual name. */
function ChooseOthers({ controls }: { controls: BriefingControls }) {
  const { others, isFull, most, form, typed, choices } = controls
  return (
    <div className="space-y-3">
      <p className="font-semibold">Compare with other councils</p>
      {others.length > 0 && (
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {others.map(({ name, without }) => (
            <li key={name}>
              {name}{' '}
              <a href={without} className="text-sm">
                Remove<span className="sr-only"> {name}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {isFull ? (
        <p className="text-sm">You can add up to {most} other councils; more would not fit on two pages.</p>
      ) : (
        <div className="max-w-[26rem]">
          <AddBox id="add-to-briefing" label={`Add a council, up to ${most}`} typed={typed} adding={form} />
        </div>
      )}
      {choices.length > 0 && (
        <div role="status" className="border-l-[3px] border-council pl-4">
          <p>Which council is “{typed}”?</p>
          <ul>
            {choices.map(({ officialName, facts, href }) => (
              <li key={href}>
                <a href={href}>{officialName}</a> <span className="text-sm text-quiet">{facts}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
