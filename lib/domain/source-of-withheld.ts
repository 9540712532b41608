import type { Source } from './source'
import type { WithheldSource } from './withheld-source'

/** The source that a withheld one would be, where all is known that it takes. */
export function sourceOf(withheld: WithheldSource): Source | null {
  const { file, council, reportingYear, letterDate, layout, url, line, figures, notes } = withheld
  if (!council || !reportingYear) return null
  const common = { file, council, reportingYear, figures, notes }
  if (withheld.kind === 'publication') {
    return url ? { kind: 'publication', ...common, url, line: line ?? 1 } : null
  }
  if (!letterDate || !layout) return null
  return { kind: 'letter', ...common, letterDate, layout, hasStatistics: Object.keys(figures).length > 0 }
}
