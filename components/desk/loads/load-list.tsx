import type { LoadView } from '@/lib/desk/loads/load-view'

/** What was loaded, newest first. */
export function LoadList({ loads }: { loads: LoadView[] }) {
  if (loads.length === 0) return null
  return (
    <section aria-labelledby="loads" className="mt-12">
      <h2 id="loads">What was loaded</h2>
      <ul className="mt-4 max-w-measure divide-y divide-hairline border-y border-hairline">
        {loads.map(({ id, address, title, summary, turn, problem }) => (
          <li key={id} className="py-3">
            <a href={address}>{title}</a>
            <p className="text-sm">{summary}</p>
            {turn && <p className="text-sm text-quiet">{turn}</p>}
            {problem && <p className="text-sm font-semibold">{problem}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
