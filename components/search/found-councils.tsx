import type { FoundCouncil } from '@/lib/search/found-view'

export function FoundCouncils({ found }: { found: FoundCouncil[] }) {
  return (
    <ul className="mt-3">
      {found.map(({ officialName, facts, href }) => (
        <li key={href} className="border-b border-hairline py-2">
          <a href={href}>{officialName}</a>
          <span className="block text-sm text-quiet">{facts}</span>
        </li>
      ))}
    </ul>
  )
}
