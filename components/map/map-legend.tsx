import type { LegendRow } from '@/lib/map/legend'
import { MarkPatterns, paintOf } from './marks'

export function MapLegend({ rows }: { rows: LegendRow[] }) {
  return (
    <section aria-labelledby="legend">
      <h2 id="legend" className="font-sans text-sm">
        What the map shows
      </h2>
      <svg aria-hidden="true" className="absolute h-0 w-0">
        <defs>
          <MarkPatterns name="legend" scale={1} />
        </defs>
      </svg>
      <ul className="mt-2 space-y-1.5">
        {rows.map(({ id, title, meaning, count, byChance }) => (
          <li key={id} className="grid grid-cols-[auto_1fr_auto] items-start gap-x-3 text-sm">
            <svg viewBox="0 0 32 20" aria-hidden="true" className="mt-0.5 h-5 w-8 forced-color-adjust-none">
              <path d="M.5.5h31v19H.5z" {...paintOf(id, 'legend')} className="stroke-quiet" />
            </svg>
            <span>
              {title}
              {byChance && <span className="block text-xs">{byChance}</span>}
              {meaning && <span className="block text-xs text-quiet">{meaning}</span>}
            </span>
            <span className="text-right tabular-nums">
              {count}
              <span className="sr-only"> {count === 1 ? 'council' : 'councils'}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm">
        <a href="/method">How we compare councils</a>
      </p>
    </section>
  )
}
