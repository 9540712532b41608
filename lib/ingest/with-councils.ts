import type { Council } from '@/lib/domain/council'
import type { Note } from '@/lib/domain/figure'
import type { FoundFile, Source } from '@/lib/domain/source'
import type { WithheldSource } from '@/lib/domain/withheld-source'
import type { TakenFile } from './take-files'

/** A file with its sources, the councils found. */
export type ReadFile = {
  file: FoundFile
  reading:
    | { kind: 'readable'; sources: Source[] }
    | { kind: 'withheld'; withheld: WithheldSource }
    | { kind: 'refused'; outcome: 'review' | 'rejected'; notes: Note[] }
}

/** Puts the councils in the place of their slugs. @throws for a slug that the register does not have */
export function withCouncils({ file, reading }: TakenFile, councils: Map<string, Council>): ReadFile {
  const councilOf = (slug: string): Council => {
    const council = councils.get(slug)
    if (!council) throw new Error(`The register has no council "${slug}".`)
    return council
  }
  if (reading.kind === 'refused') return { file, reading }
  if (reading.kind === 'withheld') {
    const { council, ...withheld } = reading.withheld
    return {
      file,
      reading: {
        kind: 'withheld',
        withheld: { ...withheld, file, council: council === null ? null : councilOf(council) },
      },
    }
  }
  const sources = reading.sources.map(
    (source): Source => ({ ...source, file, council: councilOf(source.council) }),
  )
  return { file, reading: { kind: 'readable', sources } }
}
