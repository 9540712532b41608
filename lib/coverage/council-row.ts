import { AUTHORITY_TYPES } from '@/lib/domain/authority-types'
import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import { compareMeasured, isDisputed, measuredIn } from '@/lib/domain/measured'
import { MEASURES } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { yearToShow } from '@/lib/domain/year-to-show'
import { type CasesView, upheldLine } from '@/lib/series/measure-view'
import { capitalised } from '@/lib/words/numbers'
import { verdictOnRange } from '@/lib/words/outcome-words'
import { otherwiseWords, sourcesInWords } from '@/lib/words/source-words'

/** A council in the list, with the complaints upheld of one year. */
export type CouncilRow = {
  slug: string
  name: string
  href: string
  type: string
  region: string | null
  /** 'no longer exists', 'had ended'; null of one that is, or was, there. */
  ended: string | null
  /** The year that the figures are of; null where nothing is published. */
  year: ReportingYear | null
  /** '9 of 13 upheld', or why there is no such count. */
  words: string
  isKnown: boolean
  /** 'within 7 to 13', 'too few to tell', and that another source gives a different figure; null for neither. */
  verdict: string | null
  /** 'letter of 17 July 2024'; null where nothing is published. */
  source: string | null
  cases: CasesView | null
}

/**
 * @param published every year that is published of the council, newest first
 * @param year the one that is shown; null for the one that the council's own page shows
 */
export function councilRow(
  { slug, name, type, region, ...council }: Council,
  published: CouncilYear[],
  {
    year,
    href,
    hadEnded,
    underReview,
  }: Pick<CouncilRow, 'href' | 'year'> & { hadEnded: boolean; underReview: boolean },
): CouncilRow {
  const shown =
    year === null
      ? (yearToShow(published)?.shown.year ?? null)
      : (published.find((one) => one.year === year) ?? null)
  const upheld = shown && upheldLine({ slug, name, type, region, ...council }, shown)
  return {
    slug,
    name,
    href,
    type: capitalised(AUTHORITY_TYPES[type].singular),
    region,
    ended: hadEnded ? (year === null ? 'no longer exists' : 'had ended') : null,
    year: shown?.year ?? null,
    words: upheld?.words ?? (shown ? 'No count of complaints upheld' : nothingInWords(underReview)),
    isKnown: upheld !== null,
    verdict: shown && verdictOf(shown),
    source: shown && sourcesInWords(shown),
    cases: upheld?.cases ?? null,
  }
}

function verdictOf(shown: CouncilYear): string | null {
  const [measure] = MEASURES
  const measured = measuredIn(shown, measure)
  if (!measured) return null
  const { count, base, typeAverage } = measured
  const { outcome, expected } = compareMeasured(measure, measured)
  const said = [
    ...(outcome !== null && expected && count !== null && typeAverage !== null
      ? [verdictOnRange({ outcome, count, base, expected, typeAverage })]
      : []),
    ...(isDisputed(measured) ? [otherwiseWords(measured)] : []),
  ]
  return said.join('; ') || null
}

function nothingInWords(underReview: boolean): string {
  return underReview ? 'What we have needs a manual review' : 'No letter or figures yet'
}
