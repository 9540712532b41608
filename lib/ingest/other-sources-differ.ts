import { differences } from '@/lib/domain/contradictions'
import type { Note } from '@/lib/domain/figure'
import { FIGURES } from '@/lib/domain/figure-names'
import { groupBy } from '@/lib/domain/group-by'
import type { PublishedVersion } from '@/lib/domain/plan'
import { type AcceptedSource, type SourceKind, sourceKey } from '@/lib/domain/source'
import { valueInWords } from '@/lib/words/figure-words'

const CALLED: Record<SourceKind, string> = {
  letter: 'The letter',
  publication: 'The Ombudsman’s map',
  'data-file': 'Another of its data files',
}

/**
 * Tells of each row of a data file what is published otherwise of the same council and year. Nothing is withheld for it:
 * pages show the source that leads, and say that another differs.
 */
export function differencesOf(
  sources: Iterable<AcceptedSource>,
  versions: PublishedVersion[],
): Map<AcceptedSource, Note[]> {
  const published = groupBy(
    versions.filter(({ isCurrent }) => isCurrent),
    sourceKey,
  )
  const notes = new Map<AcceptedSource, Note[]>()
  for (const source of sources) {
    if (source.kind !== 'data-file') continue
    const others = (published.get(sourceKey(source)) ?? []).filter(
      (other) => other.kind !== 'data-file' || other.table !== source.table,
    )
    const found = others.flatMap((other) =>
      differences(source.figures, other.figures).map(({ figure: name, here, there }): Note => {
        const message = `${CALLED[other.kind]} gives ${FIGURES[name].label.toLowerCase()} ${valueInWords({ name, value: there })}, this row ${valueInWords({ name, value: here })}.`
        return { code: 'other-source-differs', message, figure: name }
      }),
    )
    if (found.length > 0) notes.set(source, found)
  }
  return notes
}
