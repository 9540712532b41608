import { SwitchLinks } from '@/components/ui/switch-links'
import type { SwitchLink } from '@/lib/words/switch-link'

/** Rows of links that switch what a page shows, one below the other. */
export function SwitchRows({ rows }: { rows: { label: string; links: SwitchLink[] }[] }) {
  return (
    <div className="mt-6 space-y-1 border-b border-hairline">
      {rows.map(({ label, links }) => (
        <SwitchLinks key={label} label={label} links={links} />
      ))}
    </div>
  )
}
