import { councilAddress } from '@/lib/council/address'
import { AUTHORITY_TYPES } from '@/lib/domain/authority-types'
import { type Measured, measuredIn } from '@/lib/domain/measured'
import { FIRST_YEAR_OF_MEASURES, MEASURES } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { countedWords } from '@/lib/words/figure-words'
import { COUNCILS, capitalised, inCount, inFull, percent } from '@/lib/words/numbers'
import type { TypeInYear } from './councils-in-year'

const [, COMPLIANCE] = MEASURES

/** The councils that did not carry out every recommendation whose time was up in the year, by name. */
export type NotCarriedOut = {
  finding: string
  councils: { slug: string; name: string; href: string; counted: string; type: string }[]
}

const RECOMMENDATIONS = { one: 'recommendation', many: 'recommendations' }

export function notCarriedOut(year: ReportingYear, types: TypeInYear[]): NotCarriedOut {
  const due = types
    .flatMap(({ type, withFigures }) =>
      withFigures.flatMap(({ council, published }) => {
        const measured = measuredIn(published, COMPLIANCE)
        return measured && measured.base > 0 ? [{ type, council, measured }] : []
      }),
    )
    .toSorted((a, b) => a.council.name.localeCompare(b.council.name))
  const missed = due.filter(({ measured }) => isMissed(measured))
  return {
    finding: findingOf(
      year,
      due.map(({ measured }) => measured),
    ),
    councils: missed.map(({ type, council, measured }) => ({
      slug: council.slug,
      name: council.name,
      href: councilAddress(council.slug, year),
      counted: countedOf(measured),
      type: capitalised(AUTHORITY_TYPES[type].singular),
    })),
  }
}

/** Where the exact count is not known, by a printed rate below 100%; numbers that disagree are not judged. */
function isMissed({ count, base, rate, disagreement }: Measured): boolean {
  if (disagreement) return false
  return count === null ? rate !== null && rate < 100 : count < base
}

function countedOf({ count, base, rate }: Measured): string {
  if (count !== null) return countedWords(COMPLIANCE, count, base)
  return `${percent(rate ?? 0)} of ${inFull(base)} carried out; the exact number is not known`
}

function findingOf(year: ReportingYear, due: Measured[]): string {
  if (due.length === 0) {
    return year < FIRST_YEAR_OF_MEASURES
      ? `Letters before ${FIRST_YEAR_OF_MEASURES} do not say how many recommendations councils carried out.`
      : `None of the figures we have for ${year} says that recommendations were due.`
  }
  const all = due.filter(({ count, base, disagreement }) => !disagreement && count === base).length
  const missed = due.filter(isMissed).length
  const unknown = due.length - all - missed
  const counted = due.filter(({ count, disagreement }) => count !== null && !disagreement)
  const total = counted.reduce((sum, { base }) => sum + base, 0)
  const done = counted.reduce((sum, { count }) => sum + (count ?? 0), 0)
  const recommendations = inCount(total, RECOMMENDATIONS)
  return [
    `${capitalised(inCount(due.length, COUNCILS))} with figures for ${year} had recommendations due.`,
    all === due.length
      ? due.length === 1
        ? 'It carried out every one.'
        : `${all === 2 ? 'Both' : `All ${inFull(all)}`} carried out every one.`
      : `${all === 0 ? 'None' : inFull(all)} carried out every one${missed > 0 ? `, and ${inFull(missed)} did not` : ''}.`,
    ...(unknown > 0 ? [`For ${inCount(unknown, COUNCILS)} the exact number is not known.`] : []),
    ...(counted.length > 0 && total > 0
      ? [
          done === total
            ? `Together that is ${recommendations}.`
            : `Together they carried out ${inFull(done)} of ${recommendations}.`,
        ]
      : []),
  ].join(' ')
}
