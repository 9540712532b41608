import { NameBox } from '@/components/ui/name-box'
import type { BriefingControls } from '@/lib/briefing/briefing-page'

/** The councils beside which the figures are set, and a plain form to add one by any usual name. */
export function ChooseOthers({ controls }: { controls: BriefingControls }) {
  const { others, isFull, most, form, typed, choices } = controls
  return (
    <div className="space-y-3">
      <p className="font-semibold">Beside other councils</p>
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
        <p className="text-sm">{most} other councils are the most that fit on the two pages.</p>
      ) : (
        <form action={form.action} method="get" className="max-w-[26rem]">
          {form.kept.map(({ name, value }) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <NameBox id="add-to-briefing" label={`Add a council, up to ${most}`} typed={typed} />
        </form>
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
