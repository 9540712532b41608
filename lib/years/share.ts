import { councilAddress } from '@/lib/council/address'
import { COVERAGE_OF_TYPE_ID, coverageAddress } from '@/lib/coverage/address'
import { AUTHORITY_TYPES, type AuthorityType } from '@/lib/domain/authority-types'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { COUNCILS, inCount, inFull } from '@/lib/words/numbers'
import type { TypeInYear } from './councils-in-year'

const OTHER_BODIES = { one: 'other body', many: 'other bodies' }

/** 'We have figures for 98 of the 317 councils that could have a letter for 2024-25, and for 2 other bodies.' */
export function shareInWords(year: ReportingYear, types: TypeInYear[]): string {
  const councils = types.filter(({ total }) => total !== null)
  const total = sum(councils.map((one) => one.total ?? 0))
  const published = sum(councils.map(({ withFigures }) => withFigures.length))
  const ended = sum(councils.map((one) => one.ended))
  const bodies = sum(types.map((one) => (one.total === null ? one.withFigures.length : 0)))
  const could = `that could have a letter for ${year}`
  const others = bodies > 0 ? `, and for ${inCount(bodies, OTHER_BODIES)}` : ''
  const share =
    total === 0
      ? `No council could have a letter for ${year}.`
      : published === total
        ? `We have figures for ${total === 1 ? 'the one council' : `all ${inCount(total, COUNCILS)}`} ${could}${others}.`
        : `We have figures for ${published === 0 ? 'none' : inFull(published)} of the ${inCount(total, COUNCILS)} ${could}${others}.`
  if (ended === 0) return share
  const had = ended === 1 ? '1 council that had' : `${inFull(ended)} councils that had`
  return `${share} That counts ${had} ended before: the Ombudsman still decided cases about ${ended === 1 ? 'it' : 'them'}.`
}

/** The councils of a type of which we have no figures. */
export type MissingOfType = {
  type: AuthorityType
  /** '22 of 36 metropolitan boroughs' */
  words: string
  href: string
  /** Where there are few of them. */
  named: { name: string; href: string }[]
}

/** Up to this many are named: a longer list is on the page of coverage. */
const MOST_NAMED = 8

export function missingByType(year: ReportingYear, types: TypeInYear[]): MissingOfType[] {
  return types
    .filter(({ missing }) => missing.length > 0)
    .map(({ type, total, missing }) => ({
      type,
      words: missingInWords(type, missing.length, total ?? missing.length),
      href: `${coverageAddress(type)}#${COVERAGE_OF_TYPE_ID}`,
      named:
        missing.length <= MOST_NAMED
          ? missing.map(({ slug, name }) => ({ name, href: councilAddress(slug, year) }))
          : [],
    }))
}

function missingInWords(type: AuthorityType, missing: number, total: number): string {
  const { singular, plural } = AUTHORITY_TYPES[type]
  if (missing === total) return total === 1 ? `The one ${singular}` : `All ${inFull(total)} ${plural}`
  return `${inFull(missing)} of ${inCount(total, { one: singular, many: plural })}`
}

export function missingTitle(types: TypeInYear[]): string {
  const councils = sum(types.map((one) => one.missing.length))
  return councils === 0
    ? 'No council is missing.'
    : `We have no figures for ${inCount(councils, COUNCILS)}. The Ombudsman writes to every council, so they may well exist.`
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
