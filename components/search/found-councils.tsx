import type { AnsweredCouncil } from '@/lib/search/search-page'

/** The councils that were found, each with the answer that its own page begins with. */
export function FoundCouncils({ found }: { found: AnsweredCouncil[] }) {
  return (
    <ul className="mt-3">
      {found.map(({ officialName, facts, href, headline }) => (
        <li key={href} className="border-b border-hairline py-3">
          <a href={href} className="font-semibold">
            {officialName}
          </a>
          <span className="block text-sm text-quiet">{facts}</span>
          <span className="block">{headline}</span>
        </li>
      ))}
    </ul>
  )
}
