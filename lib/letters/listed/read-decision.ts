import type { Note } from '@/lib/domain/figure'
import type { ListedKind, ListedPlace, ListedReading, ReadDecision } from '@/lib/domain/listed'
import { listedOutcome, OUTCOME_WORDS } from '@/lib/domain/listed-categories'
import { type Context, NO_SCOPE } from './context'
import { type Copy, endsSentence, isPlain, nextFilled, placeOf } from './copy'
import { beginsWithKind, isDetails } from './details'
import { decisionEntry, type SeenDecision } from './entry'
import { areTooLong, isFooter, itemsIn } from './items'
import { isNearly } from './nearly'
import { ownPageAt } from './own-address'
import { FINAL_DECISION, type HeadField, type PageHead, pageHead, referencesBeside } from './page-head'
import { dayIn } from './printed-day'
import { LONGEST_SUMMARY } from './read-list'
import {
  cutOff,
  dayUnclear,
  headFieldsDiffer,
  headMissing,
  kindUnclear,
  linkOfOther,
  moreThanOne,
  nameMissing,
  notPlain,
  outcomeUnclear,
  recommendationsUnclear,
  satisfiedUnclear,
  summaryTooLong,
} from './reasons'
import { hasLetter, nameLine } from './references'
import { satisfiedIn } from './satisfied'
import { isSectionTitle, isTitle, isTitleOfReport, isTitleOfStatement } from './sections'

/** Reads a decision's own page: a statement, or a public report. Only its head and summary are kept. */
export function readDecision(copy: Copy, context: Context): ListedReading {
  const head = pageHead(copy)
  const kind = kindOf(copy, head)
  const entry = decisionEntry(seenOn(copy, head, kind, context), context)
  return {
    page: kind === 'report' ? 'report' : 'decision',
    address: copy.address,
    seenOn: copy.seenOn,
    scope: NO_SCOPE,
    says: null,
    isWhole: false,
    decisions: entry.kind === 'decision' ? [entry.decision] : [],
    improvements: [],
    withheld: entry.kind === 'withheld' ? [entry.entry] : [],
    ofOtherBodies: entry.kind === 'others' ? 1 : 0,
    unknown: context.unknown.all(),
  }
}

/** A statement has the Ombudsman's final decision; where this copy lacks that line, the titles of its sections tell. */
function kindOf({ lines }: Copy, { hasFinalDecision }: PageHead): ListedKind | null {
  const ofStatement = lines.some(({ text }) => isTitleOfStatement(text))
  const ofReport = lines.some(({ text }) => isTitleOfReport(text))
  if (hasFinalDecision) return 'statement'
  if (ofStatement === ofReport) return null
  return ofReport ? 'report' : 'statement'
}

function seenOn(copy: Copy, head: PageHead, kind: ListedKind | null, { unknown }: Context): SeenDecision {
  const [at, ...otherNames] = head.names
  const name = at ? nameLine(at.text) : null
  const own = copy.address === null ? null : ownPageAt(copy.address)
  const above = copy.lines.slice(0, head.summary?.index ?? copy.lines.length)
  const references = [
    ...(name?.references ?? []),
    ...otherNames.flatMap(({ text }) => nameLine(text)?.references ?? []),
    ...referencesBeside(above),
  ]
  // One text can be the report on several cases, each with a page; the page's address says on which.
  const reference =
    references.find((one) => one === own?.reference) ??
    references.find((one) => !hasLetter(one)) ??
    references[0]
  const [categories, outcome, decidedOn] = [head.category[0], head.outcome[0], head.decidedOn[0]]
  const [printedCategory, printedSubcategory = null] = categories?.value.split(/\s*[>›»]\s*/) ?? [
    own?.category,
    own?.subcategory ?? null,
  ]
  const category = unknown.category(printedCategory || null)
  const subcategory = unknown.subcategory(printedSubcategory || null, category)
  const outcomePrinted = outcome?.value ?? ''
  const known = listedOutcome(outcomePrinted)
  const isOutcome = known !== null || isOfNoKnownWords(outcomePrinted)
  if (outcomePrinted !== '' && known === null) unknown.outcome(outcomePrinted)
  const day = decidedOn ? dayIn(decidedOn.value) : null
  const summary = head.summary
  const isTooLong = (summary?.words.length ?? 0) > LONGEST_SUMMARY
  const report = kind === 'report' ? endOfReport(copy) : NO_END
  const place = (field: { at: { line: number; text: string } } | undefined): ListedPlace | null =>
    field ? placeOf(field.at) : null
  const problems: Note[] = [
    ...(name ? [] : [nameMissing]),
    ...(isOneDecision(copy, head) ? [] : [moreThanOne]),
    ...(kind === null ? [kindUnclear] : []),
    ...(outcome || decidedOn ? [] : [headMissing]),
    ...differing('Category', head.category),
    ...differing('Decision', head.outcome),
    ...differing('Decision date', head.decidedOn),
    ...((outcome || decidedOn) && !isOutcome ? [outcomeUnclear(outcomePrinted)] : []),
    ...((outcome || decidedOn) && day === null ? [dayUnclear(decidedOn?.value ?? '')] : []),
    ...(own && reference !== undefined && own.reference !== reference
      ? [linkOfOther(reference, own.reference)]
      : []),
    ...([at, outcome?.at, decidedOn?.at].every((line) => !line || isPlain(line.text)) ? [] : [notPlain]),
    ...(isTooLong ? [summaryTooLong] : []),
    ...(summary && isAtEnd(copy, summary.words) ? [cutOff] : []),
    ...report.problems,
    ...(day !== null && report.satisfiedOn !== null && report.satisfiedOn < day ? [satisfiedUnclear] : []),
  ]
  const [atName, atCategory, atOutcome, atDay] = [
    at ? placeOf(at) : null,
    place(categories),
    place(outcome),
    place(decidedOn),
  ]
  return {
    printed: name ? printedNames(head) : null,
    place: atName ?? placeOf(copy.lines.find(({ text }) => text !== '') ?? { line: 1, text: '' }),
    problems,
    ...(reference !== undefined && {
      reference,
      alsoReferences: [...new Set(references)].filter((one) => one !== reference),
    }),
    ...(kind && { kind }),
    ...(isOutcome && { outcome: known, outcomePrinted }),
    ...(day && { decidedOn: day }),
    category,
    subcategory,
    summary: isTooLong || !summary ? null : summary.words,
    address: own?.address ?? null,
    recommendations: report.recommendations,
    satisfiedOn: report.satisfiedOn,
    listedAt: copy.address,
    places: {
      ...(atName && { reference: atName, council: atName }),
      ...(atCategory && { category: atCategory, subcategory: atCategory }),
      ...(atOutcome && { outcome: atOutcome }),
      ...(atDay && { decidedOn: atDay }),
      ...(summary && { summary: { line: summary.at.line, quote: 'Summary:' } }),
      ...report.places,
    },
  }
}

/** Each name of the head with its own reference; those of bodies that are none of ours are left out later. */
function printedNames({ names }: PageHead): string {
  const printed = names.flatMap(({ text }) => nameLine(text)?.printed ?? [])
  return [...new Set(printed)].join('; ')
}

/**
 * What a page prints in the place of an outcome, where none of its words is one of an outcome that is known: with such a
 * word it may be that outcome with a slip in it, or with a word missing.
 */
function isOfNoKnownWords(words: string): boolean {
  if (!/^\p{Lu}\p{L}+(?:[ ,'’-]\p{L}+){0,9}$/u.test(words)) return false
  const known = OUTCOME_WORDS.flatMap(({ printed }) => wordsOf(printed))
  return !wordsOf(words).some((word) => known.some((one) => isNearly(word, one)))
}

function wordsOf(words: string): string[] {
  return words.toLowerCase().match(/\p{L}+/gu) ?? []
}

function differing(field: string, all: readonly HeadField[]): Note[] {
  return new Set(all.map(({ value }) => value)).size > 1 ? [headFieldsDiffer(field)] : []
}

/** Two pages in one copy: below the first one's summary another head begins. */
function isOneDecision({ lines }: Copy, { summary, hasFinalDecision }: PageHead): boolean {
  if (!summary) return true
  const below = lines.slice(summary.index + 1).map(({ text }) => text)
  const heads = below.filter(
    (text) =>
      /^Decision date\s*:/i.test(text) ||
      FINAL_DECISION.test(text) ||
      (beginsWithKind(text) && isDetails(text)),
  )
  return heads.length === 0 && (hasFinalDecision || below.every((text) => !/^Category\s*:/i.test(text)))
}

/** Whether the copy ends within the summary. */
function isAtEnd({ lines }: Copy, words: string): boolean {
  const last = lines.findLast(({ text }) => text !== '')
  return (
    last !== undefined && words.endsWith(last.text.replace(/^Summary\s*:\s*/, '')) && !endsSentence(words)
  )
}

type EndOfReport = Pick<ReadDecision, 'recommendations' | 'satisfiedOn' | 'places'> & { problems: Note[] }
const NO_END: EndOfReport = { recommendations: [], satisfiedOn: null, places: {}, problems: [] }

/** The recommendations, word for word, and when the Ombudsman was satisfied with what the council did. */
function endOfReport({ points, isHtml }: Copy): EndOfReport {
  const lines = points()
  // A further report stands below the first one, and its recommendations are no more those of this day.
  const further = lines.findIndex(({ text }, i) => isTitle(text, 'Further report') && !isInTitles(lines, i))
  const first = further < 0 ? lines : lines.slice(0, further)
  const from = first.findLastIndex(
    ({ text }, i) =>
      (isTitle(text, 'Recommendations') || isTitle(text, 'Recommendation')) && !isInTitles(first, i),
  )
  const after = from < 0 ? [] : first.slice(from + 1)
  const to = after.findIndex(
    ({ text }) => isSectionTitle(text) || satisfiedIn(text) !== null || isFooter(text),
  )
  const recommendations = itemsIn(to < 0 ? after : after.slice(0, to), isHtml)
  const satisfied = lines.flatMap((at) => {
    const found = satisfiedIn(at.text)
    return found ? [{ at, day: found.day }] : []
  })
  const days = new Set(satisfied.map(({ day }) => day))
  const [satisfiedOn = null] = days
  const heading = first[from]
  const [said] = satisfied
  return {
    recommendations,
    satisfiedOn,
    problems: [
      ...(areTooLong(recommendations) ? [recommendationsUnclear] : []),
      ...(days.size > 1 || days.has(null) ? [satisfiedUnclear] : []),
    ],
    places: {
      ...(heading && { recommendations: placeOf(heading) }),
      ...(said && satisfiedOn !== null && { satisfiedOn: placeOf(said.at) }),
    },
  }
}

/** Whether a title is one of a list of titles: another follows it at once. */
function isInTitles(lines: Copy['lines'], index: number): boolean {
  const next = lines[nextFilled(lines, index)]
  return next === undefined || isSectionTitle(next.text)
}

/** Whether lines are a decision's own page. */
export function isDecisionPage(copy: Copy): boolean {
  const head = pageHead(copy)
  if (head.outcome.length > 0 && head.decidedOn.length > 0) return true
  const hasTitle = copy.lines.some(({ text }) => isTitleOfReport(text) || isTitleOfStatement(text))
  const isNamed = head.names.length > 0
  if (head.hasFinalDecision) return isNamed || head.summary !== null
  const isOwn = copy.address !== null && ownPageAt(copy.address) !== null
  const hasField = head.outcome.length > 0 || head.decidedOn.length > 0 || head.category.length > 0
  return head.summary !== null && hasTitle && ((isNamed && hasField) || isOwn)
}
