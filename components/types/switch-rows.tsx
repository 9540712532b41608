import { YearSwitch } from '@/components/page/year-switch'
import type { SwitchLink } from '@/lib/views/type-year-page'

/** Rows of links that switch what a page shows, one below the other. */
export function SwitchRows({ rows }: { rows: { label: string; links: SwitchLink[] }[] }) {
  return (
    <div className="mt-6 space-y-1 border-b border-hairline">
      {rows.map(({ label, links }) => (
        <YearSwitch
          key={label}
          label={label}
          years={links.map(({ words, href, current }) => ({ year: words, href, current }))}
        />
      ))}
    </div>
  )
}
