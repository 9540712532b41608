import type { FigureName } from '@/lib/domain/figure-names'
import { type ReportingYear, startOf } from '@/lib/domain/reporting-year'

/** What a page prints; a number that is not there is not printed. */
export type MapNumbers = { [Name in FigureName]?: number } & {
  /** Printed under the remedies as their base; the upheld count where left out. */
  earlyRemedyBase?: number
}

/** How pages of the Ombudsman's map differ, as far as they were seen; anything left out is as on a plain page. */
export type MapPageForm = {
  /** 'run-together': sentences follow each other without a space; 'bullets': as readers of pages save lists. */
  lines?: 'apart' | 'run-together' | 'bullets'
  /** The full stop after "per 100,000 residents" as a line of its own, or none at all. */
  fullStop?: 'beside' | 'line' | 'none'
  strayPercent?: boolean
  detailedInvestigations?: boolean
  ratesTwice?: boolean
  /** The averages of a council that had ended, and no number per 100,000 residents. */
  averages?: 'printed' | 'n/a' | 'left-out'
  /** As sentences on no cases stand from 2024-25 on. */
  remediesFirst?: boolean
  /** The councils of which it says to be a merger, as lines with a mark, or as links. */
  mergerOf?: { names: string[]; as: 'lines' | 'links' }
  /** Sentences in the place of figures of no cases; else nothing follows the overview. */
  zeroSentences?: boolean
  /** '0% of cases ..., a total of 0' in the place of 'No recommendations were due'. */
  zeroCompliance?: 'said' | 'as-rate'
  footer?: boolean
}

export function overview(year: ReportingYear, numbers: MapNumbers): string[] {
  const { dealtWith, notForUs, assessedAndClosed, investigations } = numbers
  if (dealtWith === undefined) return []
  const be = notForUs === 1 ? 'was' : 'were'
  return [
    'Complaint overview',
    `${capital(period(year))}, we dealt with ${dealtWith} complaints. Of these, ${notForUs} ${be} not for us or not ready for us to investigate. We assessed and closed ${assessedAndClosed} complaints. We investigated ${investigations} complaints.`,
    'More about this data',
  ]
}

export function parts(name: string, year: ReportingYear, numbers: MapNumbers, form: MapPageForm): string[] {
  if (numbers.investigations === 0 && numbers.dealtWith !== undefined) return zeroParts(form)
  const upheld = upheldPart(name, year, numbers, form)
  const compliance = compliancePart(name, year, numbers, form)
  const remedies = remediesPart(name, year, numbers, form)
  const inOrder = form.remediesFirst ? [upheld, remedies, compliance] : [upheld, compliance, remedies]
  return inOrder.flatMap((part) => asLines(part, form))
}

function zeroParts({ zeroSentences }: MapPageForm): string[] {
  if (!zeroSentences) return []
  return [
    'Complaints upheld',
    'The Ombudsman carried out no investigations in this period',
    'Satisfactory remedies provided by the Council',
    'The Ombudsman did not uphold any complaints in this period',
    'Compliance with Ombudsman recommendations',
    'No recommendations were due for compliance in this period',
  ]
}

/** A part's heading and its sentences. */
type Part = [heading: string, ...sentences: string[]]

function upheldPart(name: string, year: ReportingYear, numbers: MapNumbers, form: MapPageForm): Part | [] {
  const { investigations, upheld, upheldRate, upheldRateTypeAverage, dealtWith } = numbers
  if (upheldRate === undefined) return []
  const inSentence = dealtWith !== undefined
  return [
    'Complaints upheld',
    ...(form.ratesTwice ? [`${upheldRate}% Complaints upheld by ${name}`] : []),
    ...(inSentence ? [`We investigated ${investigations} complaints and upheld ${upheld}.`] : []),
    `${upheldRate}% of complaints we investigated were upheld.`,
    ...average(upheldRateTypeAverage, form),
    ...(inSentence ? [] : [`${upheld} upheld ${upheld === 1 ? 'decision' : 'decisions'}`]),
    ...residents(name, numbers, form),
    ...(inSentence ? [] : [based(`${investigations} ${investigationsInWords(form)}`, year)]),
  ]
}

function investigationsInWords({ detailedInvestigations }: MapPageForm): string {
  return detailedInvestigations ? 'detailed investigations' : 'investigations'
}

function residents(name: string, numbers: MapNumbers, form: MapPageForm): string[] {
  const { upheldPer100k, upheldPer100kTypeAverage } = numbers
  if (upheldPer100k === undefined) return ['View upheld decisions']
  const percent = form.strayPercent ? '%' : ''
  const end = { beside: '.', line: '\n.', none: '' }[form.fullStop ?? 'beside']
  const ofType = upheldPer100kTypeAverage
  return [
    'View upheld decisions',
    `Adjusted for ${name}'s population, this is`,
    `${upheldPer100k}${percent} upheld decisions per 100,000 residents${end}`,
    ...(ofType === undefined
      ? []
      : [
          'The average for authorities of this type is',
          `${ofType} upheld decisions per 100,000 residents${end}`,
        ]),
  ]
}

function compliancePart(
  name: string,
  year: ReportingYear,
  numbers: MapNumbers,
  form: MapPageForm,
): Part | [] {
  const { complianceOutcomes, complianceRate, complianceRateTypeAverage } = numbers
  if (complianceOutcomes === undefined) return []
  const heading = 'Compliance with Ombudsman recommendations'
  if (complianceOutcomes === 0 && form.zeroCompliance !== 'as-rate') {
    return [heading, 'No recommendations were due for compliance in this period']
  }
  const rate = complianceRate ?? 0
  return [
    heading,
    ...(form.ratesTwice ? [`${rate}% of cases were successfully implemented by ${name}`] : []),
    `${rate}% of cases we were satisfied the Council had successfully implemented our recommendations.`,
    ...average(complianceRateTypeAverage, form),
    based(`${complianceOutcomes} compliance outcomes`, year),
  ]
}

function remediesPart(name: string, year: ReportingYear, numbers: MapNumbers, form: MapPageForm): Part | [] {
  const { upheld, earlyRemedies, earlyRemedyRate, earlyRemedyRateTypeAverage } = numbers
  const heading = 'Satisfactory remedies provided by the Council'
  if (upheld === 0 && numbers.complianceOutcomes !== undefined) {
    return [heading, 'The Ombudsman did not uphold any complaints in this period']
  }
  if (earlyRemedyRate === undefined) return []
  const base = numbers.earlyRemedyBase ?? upheld
  const cases = form.detailedInvestigations ? 'detailed investigations' : 'upheld decisions'
  return [
    heading,
    ...(form.ratesTwice
      ? [`${earlyRemedyRate}% Complaint with satisfactory remedy provided by ${name}`]
      : []),
    `In ${earlyRemedyRate}% of upheld cases we found the Council had provided a satisfactory remedy before the complaint reached the Ombudsman.`,
    ...average(earlyRemedyRateTypeAverage, form),
    // A page that was cut.
    ...(earlyRemedies === undefined
      ? []
      : [
          `${earlyRemedies} satisfactory remedy ${earlyRemedies === 1 ? 'decision' : 'decisions'}`,
          based(`${base} ${cases}`, year),
          'View all satisfactory remedy decisions',
        ]),
  ]
}

function average(value: number | undefined, { averages }: MapPageForm): string[] {
  if (averages === 'left-out') return []
  if (averages === 'n/a') return ['This compares to an average of n/a in similar authorities.']
  return value === undefined ? [] : [`This compares to an average of ${value}% in similar authorities.`]
}

function based(cases: string, year: ReportingYear): string {
  return `Statistics are based on a total of ${cases} for the ${period(year).replace('between', 'period between')}`
}

function period(year: ReportingYear): string {
  const start = startOf(year)
  return `between 1 April ${start} to 31 March ${start + 1}`
}

function asLines([heading, ...sentences]: Part | [], { lines }: MapPageForm): string[] {
  if (heading === undefined) return []
  if (lines === 'run-together') return ['-', heading, runTogether(sentences)]
  if (lines === 'bullets')
    return [`  • ${heading}`, ...sentences.map((one) => `    ${one.replace('\n', '\n    ')}`)]
  return ['-', heading, ...sentences]
}

/** Where one sentence begins right after another, which ends in a full stop or in a link. */
function runTogether(sentences: string[]): string {
  return sentences.reduce((text, sentence) => {
    const isJoined = /(?:residents\.?|decisions)$/.test(text) && /^[A-Z]/.test(sentence)
    return `${text}${isJoined || text === '' ? '' : '\n'}${sentence}`
  }, '')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
