import type { AnsweredCouncil } from '@/lib/search/search-page'

/** The councils that were found, each with the answer that its own page begins with. */
export function FoundCouncils({ found }: { found: AnsweredCouncil[] }) {
  return (
    <ul className="mt-3">
      {found.map(({ officialName, facts, href, headline }) => (
        <li key={href} className="border-b border-hairline py-3">
          <p>
            <a href={href} className="font-semibold">
              {officialName}
            </a>
          </p>
          <p className="text-sm text-quiet">{facts}</p>
          <p>{headline}</p>
        </li>
      ))}
    </ul>
  )
}
