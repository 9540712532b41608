import type { HeldSource } from './held-source'
import type { Source } from './source'

/** The source that a held one would be, where all is known that it takes. */
export function sourceOf(held: HeldSource): Source | null {
  const { file, council, reportingYear, letterDate, layout, url, line, figures, notes } = held
  if (!council || !reportingYear) return null
  const common = { file, council, reportingYear, figures, notes }
  if (held.kind === 'publication') {
    return url ? { kind: 'publication', ...common, url, line: line ?? 1 } : null
  }
  if (!letterDate || !layout) return null
  return { kind: 'letter', ...common, letterDate, layout, hasStatistics: Object.keys(figures).length > 0 }
}
