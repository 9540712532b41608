import { Article } from '@/components/page/article'
import type { NoBriefing } from '@/lib/briefing/find-briefing'

/** What helps a reader whose address gives no briefing. */
export function BriefingHelp({ help: { problem, ways } }: { help: NoBriefing }) {
  return (
    <Article title="No such briefing">
      <p>{problem}</p>
      {ways.length > 0 && <p>These may help:</p>}
      <ul>
        {ways.map(({ words, href }) => (
          <li key={href}>
            <a href={href}>{words}</a>
          </li>
        ))}
        <li>
          <a href="/search">Find a council</a>
        </li>
      </ul>
    </Article>
  )
}
