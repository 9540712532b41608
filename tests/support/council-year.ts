import { assembleFigures } from '@/lib/domain/assemble-figures'
import type { CouncilYear } from '@/lib/domain/council-year'
import type { FigureName } from '@/lib/domain/figure-names'
import type { ReportingYear } from '@/lib/domain/reporting-year'

export type Values = Partial<Record<FigureName, number>>

/** What is published of a year of an invented council: the numbers that a letter and the map print. */
export function publishedYear(
  year: ReportingYear,
  letter: Values | null,
  map: Values | null = null,
): CouncilYear {
  return {
    slug: 'ambleford',
    year,
    letter: letter && {
      id: 1,
      sha256: '',
      part: null,
      letterDate: '2024-07-17',
      layout: 'per-100k',
      hasStatistics: true,
      notes: [],
      contradicted: [],
      addedIn: 1,
      figures: printed(letter),
    },
    publication: map && { url: 'https://www.lgo.org.uk/', line: 2, addedIn: 1, figures: printed(map) },
    dataFiles: [],
  }
}

function printed(values: Values) {
  const numbers = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { value, origin: { kind: 'printed' as const }, place: { page: 1, line: 1, quote: String(value) } },
    ]),
  )
  return assembleFigures(numbers).figures
}
