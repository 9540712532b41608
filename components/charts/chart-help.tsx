import type { ChartHelp as Help } from '@/lib/views/chart-page'

/** What helps a reader whose address gives no chart: never an empty one. */
export function ChartHelp({ help: { problem, ways } }: { help: Help }) {
  return (
    <div className="max-w-measure space-y-4">
      <h1>No such chart</h1>
      <p>{problem}</p>
      <p>The address may have been cut off or mistyped on its way. These may help:</p>
      <ul className="list-disc space-y-1 pl-6">
        {ways.map(({ words, href }) => (
          <li key={href}>
            <a href={href}>{words}</a>
          </li>
        ))}
        <li>
          <a href="/search">Find a council</a>
        </li>
      </ul>
    </div>
  )
}
