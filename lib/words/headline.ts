import { AUTHORITY_TYPES, type AuthorityType, hasTypeAverage } from '@/lib/domain/authority-types'
import type { ExpectedRange } from '@/lib/domain/compare'
import type { Council } from '@/lib/domain/council'
import type { CouncilYear } from '@/lib/domain/council-year'
import { dayInWords } from '@/lib/domain/day'
import { compareMeasured, isDisputed, type Measured, measuredIn } from '@/lib/domain/measured'
import { FIRST_YEAR_OF_MEASURES, MEASURES } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { rateOf } from '@/lib/domain/rounding'
import { yearToShow } from '@/lib/domain/year-to-show'
import { absenceOf } from './missing-words'
import { capitalised, inFull, percent, rangeInWords } from './numbers'
import { insideAt } from './outcome-words'
import { otherwiseWords } from './source-words'

const [UPHELD, COMPLIANCE] = MEASURES

/**
 * The answer about a council in two to four sentences, for its page, its description, pictures, papers and answers of a
 * search: 'In 2023-24 the Ombudsman upheld 9 of 13 complaints it investigated about Luton. That is nothing unusual for
 * a unitary council. Every recommendation was carried out.'
 * @param published every year that is published of the council, newest first
 * @param isWithheld whether something of the council is withheld
 */
export function councilHeadline(council: Council, published: CouncilYear[], isWithheld: boolean): string {
  const found = yearToShow(published)
  return found
    ? yearHeadline(council, found.shown.year.year, found.shown.year, false)
    : nothingHeadline(council, isWithheld)
}

/**
 * The same of one year.
 * @param published what is published of the year; null for nothing
 * @param isWithheld whether something of the year is withheld
 */
export function yearHeadline(
  council: Council,
  year: ReportingYear,
  published: CouncilYear | null,
  isWithheld: boolean,
): string {
  if (!published) return nothingOfYear(council, year, isWithheld)
  const [upheld, compliance] = [measuredIn(published, UPHELD), measuredIn(published, COMPLIANCE)]
  if (!upheld && !compliance && year >= FIRST_YEAR_OF_MEASURES)
    return `What we have for ${year} does not say how many complaints about ${council.name} the Ombudsman upheld, or how many recommendations were carried out.`
  return [...upheldSentences(council, year, upheld), ...complianceSentences(year, compliance)].join(' ')
}

function upheldSentences({ name, type }: Council, year: ReportingYear, measured: Measured | null): string[] {
  if (!measured)
    return [`What we have for ${year} does not say how many complaints about ${name} the Ombudsman upheld.`]
  const otherwise = isDisputed(measured) ? [`${capitalised(otherwiseWords(measured))}.`] : []
  if (measured.disagreement) return [disagreeing(name, year, measured.disagreement), ...otherwise]
  const { count, base, rate } = measured
  const head = `In ${year} the Ombudsman`
  if (base === 0) return [`${head} completed no investigations about ${name}.`, ...otherwise]
  if (count === null)
    return [
      `${head} upheld ${rate === null ? 'some' : percent(rate)} of the ${inFull(base)} complaints it investigated about ${name}.`,
      ...otherwise,
      'We don’t know the exact number, so we don’t compare it.',
    ]
  return [`${head} ${upheldWords(name, count, base)}.`, ...otherwise, ...comparedWords(type, measured, count)]
}

function upheldWords(name: string, count: number, base: number): string {
  if (base === 1)
    return `investigated 1 complaint about ${name} and ${count === 1 ? 'upheld it' : 'did not uphold it'}`
  const complaints = `complaints it investigated about ${name}`
  if (count === 0) return `upheld none of the ${inFull(base)} ${complaints}`
  if (count === base) return `upheld ${base === 2 ? 'both' : `all ${inFull(base)}`} ${complaints}`
  return `upheld ${inFull(count)} of ${inFull(base)} ${complaints}`
}

/** What the count says beside the average; only what is far outside the expected range is called unusual. */
function comparedWords(type: AuthorityType, measured: Measured, count: number): string[] {
  const { singular, plural } = AUTHORITY_TYPES[type]
  const { outcome, expected } = compareMeasured(UPHELD, measured)
  switch (outcome) {
    case 'within':
      return [`That is nothing unusual for a ${singular}.`]
    case 'too-few-to-tell':
      return [`That is too few investigations to tell whether it is usual for a ${singular}.`]
    case 'counts-only':
      return ['That is too few investigations to compare.']
    case 'no-comparator':
      return [
        hasTypeAverage(type)
          ? `There is no average of ${plural} to compare this with.`
          : 'There is no average of similar bodies to compare this with.',
      ]
    case 'at-edge':
      return [
        `That is just ${isBelow(count, expected) ? 'below' : 'above'} ${expectedFor(expected, singular)}. ${insideWords(measured, count)}`,
      ]
    case 'above':
    case 'below':
      return [
        `That is ${sideOf(count, expected)} ${expectedFor(expected, singular)}; 1 in 20 councils would be outside by chance alone.`,
      ]
    case 'well-above':
    case 'well-below':
      return [
        `That is unusual: far ${sideOf(count, expected)} ${expectedFor(expected, singular)}. By chance alone, 1 in 500 councils would be so far outside.`,
      ]
    default:
      throw new Error(`A headline has no words for ${count} upheld with the outcome "${outcome}".`)
  }
}

function insideWords({ base, typeAverage }: Measured, count: number): string {
  if (typeAverage === null) throw new Error('A count just outside is compared with no average.')
  return `If the average were ${insideAt({ count, base, typeAverage })}, it would be inside.`
}

function sideOf(count: number, expected: ExpectedRange | null): string {
  return isBelow(count, expected) ? 'fewer than' : 'more than'
}

function isBelow(count: number, expected: ExpectedRange | null): boolean {
  return expected !== null && count < expected.from
}

function expectedFor(expected: ExpectedRange | null, singular: string): string {
  if (!expected) throw new Error(`An outcome for a ${singular} rests on no expected range.`)
  return `the ${rangeInWords(expected)} expected for a ${singular}`
}

function disagreeing(
  name: string,
  year: ReportingYear,
  { count, base, rate }: NonNullable<Measured['disagreement']>,
): string {
  const printed =
    count === null
      ? `an upheld rate of ${percent(rate.value)} of ${inFull(base)} investigations, which is no whole number`
      : `${inFull(count)} of ${inFull(base)} complaints upheld, which is ${percent(rateOf(count, base))}, and an upheld rate of ${percent(rate.value)}`
  return `The Ombudsman’s numbers about ${name} in ${year} disagree: it gives ${printed}. We show them as printed and don’t compare them.`
}

const DISAGREEING_COMPLIANCE =
  'The Ombudsman’s numbers on recommendations disagree, so we can’t say how many were carried out.'

/** Letters before 2018-19 do not report it, and the headline does not either. */
function complianceSentences(year: ReportingYear, measured: Measured | null): string[] {
  if (!measured)
    return year < FIRST_YEAR_OF_MEASURES ? [] : ['We don’t know how many recommendations were carried out.']
  const { count, base, rate, disagreement } = measured
  const otherwise = isDisputed(measured) ? [`On recommendations, ${otherwiseWords(measured)}.`] : []
  if (disagreement) return [DISAGREEING_COMPLIANCE, ...otherwise]
  return [carriedOut(count, base, rate), ...otherwise]
}

function carriedOut(count: number | null, base: number, rate: number | null): string {
  if (base === 0) return 'No recommendations were due.'
  if (count === null)
    return `${rate === null ? 'Some' : percent(rate)} of the ${inFull(base)} recommendations due were carried out.`
  if (base === 1) return `The one recommendation due was ${count === 1 ? '' : 'not '}carried out.`
  if (count === base) return 'Every recommendation was carried out.'
  if (count === 0) return `None of the ${inFull(base)} recommendations due was carried out.`
  const missed = base - count
  return `The council carried out ${inFull(count)} of the ${inFull(base)} recommendations due; ${inFull(missed)} ${missed === 1 ? 'was' : 'were'} not carried out.`
}

function nothingOfYear(council: Council, year: ReportingYear, isWithheld: boolean): string {
  if (isWithheld)
    return `We can’t show what we have about ${council.name} in ${year} yet: it needs a manual review.`
  const absence = absenceOf(council, year)
  return absence === null
    ? `We don’t have a letter or figures for ${council.officialName} in ${year}.`
    : `${council.officialName} ${absence} in ${year}.`
}

function nothingHeadline(council: Council, isWithheld: boolean): string {
  const { officialName, status, validTo } = council
  if (status === 'planned')
    return `${officialName} does not exist yet, so the Ombudsman has not written to it.`
  const ended =
    status === 'abolished'
      ? `${officialName} no longer exists${validTo === null ? '' : `: it ended on ${dayInWords(validTo)}`}. `
      : ''
  const whom = ended === '' ? officialName : 'it'
  return isWithheld
    ? `${ended}We can’t show what we have about ${whom} yet: it needs a manual review.`
    : `${ended}We don’t have a letter to ${whom} yet, and no figures from the Ombudsman’s map or data files.`
}
