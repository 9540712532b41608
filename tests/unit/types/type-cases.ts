import { compareMeasured } from '@/lib/domain/measured'
import { MEASURES, type Measure } from '@/lib/domain/measures'
import type { TypeCouncil, TypeInYear } from '@/lib/types/type-councils'
import { inventedCouncil } from '@/prisma/factories/register'

/** An invented council with its counts, beside an average; null counts for one whose source does not give them. */
export function typeCouncil(
  name: string,
  counts: [count: number | null, base: number] | null,
  average: number | null = 79,
  measure: Measure = MEASURES[0],
): TypeCouncil {
  const council = inventedCouncil({ name })
  const nothing = {
    slug: council.slug,
    year: '2023-24' as const,
    letter: null,
    publication: null,
    dataFiles: [],
  }
  if (!counts) return { council, published: nothing, measured: null, outcome: null, expected: null }
  const publication = { url: 'https://example.org/', line: 1, addedIn: 1, figures: {} }
  const published = { ...nothing, publication }
  const [count, base] = counts
  const measured = {
    source: 'publication' as const,
    count,
    countIsWorkedOut: false,
    base,
    rate: count === null || base === 0 ? null : Math.round((100 * count) / base),
    typeAverage: average,
    disagreement: null,
    figures: [],
    others: [],
  }
  return { council, published, measured, ...compareMeasured(measure, measured) }
}

/** An invented year of unitary councils. */
export function typeYear(councils: TypeCouncil[], given: Partial<TypeInYear> = {}): TypeInYear {
  return { type: 'unitary', year: '2023-24', measure: MEASURES[0], councils, total: 62, ...given }
}
