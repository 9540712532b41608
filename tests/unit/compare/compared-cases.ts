import type { ComparedCouncil } from '@/lib/compare/compare-years'
import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import { compareMeasured, type Measured } from '@/lib/domain/measured'
import { MEASURES } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { SeriesYear } from '@/lib/series/series-years'
import { inventedCouncil } from '@/prisma/factories/register'

export const [UPHELD, COMPLIANCE] = MEASURES
export const YEARS: ReportingYear[] = ['2021-22', '2022-23', '2023-24']

function publishedOf(slug: string, year: ReportingYear): CouncilYear {
  const publication = { url: 'https://example.org/', line: 2, addedIn: 1, figures: {} }
  return { slug, year, letter: null, publication, dataFiles: [] }
}

export function measured(
  council: Council,
  year: ReportingYear,
  count: number,
  base: number,
  average: number,
): SeriesYear {
  const rate = base === 0 ? null : Math.round((100 * count) / base)
  const numbers: Measured = {
    source: 'publication',
    count,
    countIsWorkedOut: false,
    base,
    rate,
    typeAverage: average,
    disagreement: null,
    figures: [],
    others: [],
  }
  return {
    year,
    published: publishedOf(council.slug, year),
    measured: numbers,
    ...compareMeasured(UPHELD, numbers),
    typeAverage: average,
    averageNote: null,
  }
}

export function notPublished(year: ReportingYear, typeAverage: number | null = null): SeriesYear {
  return {
    year,
    published: null,
    measured: null,
    outcome: null,
    expected: null,
    typeAverage,
    averageNote: null,
  }
}

export const ambleford = inventedCouncil({ name: 'Ambleford', population: 231_000 })
export const thornbury = inventedCouncil({ name: 'Thornbury', years: { first: '2023-24', last: '2025-26' } })
export const nidd = inventedCouncil({
  name: 'Nidd',
  status: 'abolished',
  years: { first: '2012-13', last: '2020-21' },
  population: null,
})
export const compared: ComparedCouncil[] = [
  {
    council: ambleford,
    years: [notPublished('2021-22'), notPublished('2022-23', 72), measured(ambleford, '2023-24', 9, 13, 79)],
  },
  {
    council: thornbury,
    years: [notPublished('2021-22'), notPublished('2022-23'), measured(thornbury, '2023-24', 2, 3, 79)],
  },
  {
    council: nidd,
    years: [measured(nidd, '2021-22', 0, 0, 64), notPublished('2022-23'), notPublished('2023-24')],
  },
]
