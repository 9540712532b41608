import { dayInWords } from '@/lib/domain/day'
import type { Piece } from '@/lib/domain/found-words'
import type { ListedCouncil, ListedDecision, ListedImprovement } from '@/lib/domain/listed'
import { readOmbudsmanAddress, withHttps } from '@/lib/domain/ombudsman-address'
import { listedDayWords, listedOutcomeWords, listedSubject } from '@/lib/words/listed-words'
import { listInWords } from '@/lib/words/numbers'

/** An entry of the Ombudsman's lists as pages show it. */
export type EntryView = {
  /** Its place in a page: 'entry-23-008-512'. */
  id: string
  /** '23 008 512', or all of them where one text has several. */
  reference: string
  /** 'Education: School transport' */
  subject: Piece[] | null
  /** Of the decision: '28 September 2023'. */
  day: string | null
  summary: Piece[] | null
  /** To its own page on the Ombudsman's site, or to a list that has it; null where no copy gives either. */
  link: { href: string; isOwnPage: boolean } | null
  /** 'as listed on 3 June 2026' */
  listed: string
}

export type DecisionView = EntryView & {
  isReport: boolean
  /** 'Upheld' */
  outcome: string
  /** The councils that it is about, but for the one whose page shows it. */
  councils: ListedCouncil[]
  /** Of a public report: what the Ombudsman recommended, in its words. */
  recommendations: string[]
  /** Of a public report: that the Ombudsman was satisfied, and when. */
  satisfied: string | null
}

export type ImprovementView = EntryView & {
  /** Null on the council's own page. */
  council: ListedCouncil | null
  /** What it agreed to change, in the Ombudsman's words. */
  improvements: Piece[][]
}

/** Marks the words in a text that somebody looks for. */
export type Mark = (text: string) => Piece[]

const unmarked: Mark = (text) => [{ text, isFound: false }]

/** @param of the slug of the council whose page shows it; null where the page is of all councils */
export function decisionView(
  decision: ListedDecision,
  of: string | null,
  mark: Mark = unmarked,
): DecisionView {
  const { councils, recommendations, satisfiedOn } = decision
  return {
    ...entryView(decision, decision.address, mark),
    reference: listInWords([decision.reference, ...decision.alsoReferences]),
    isReport: decision.kind === 'report',
    outcome: listedOutcomeWords(decision),
    councils: councils.filter(({ slug }) => slug !== of),
    recommendations,
    satisfied:
      satisfiedOn === null
        ? null
        : `The Ombudsman was satisfied with the council’s response on ${dayInWords(satisfiedOn)}.`,
  }
}

/** @param of as for decisions */
export function improvementView(
  improvement: ListedImprovement,
  of: string | null,
  mark: Mark = unmarked,
): ImprovementView {
  return {
    ...entryView(improvement, null, mark),
    council: improvement.council.slug === of ? null : improvement.council,
    improvements: improvement.improvements.map(mark),
  }
}

function entryView(entry: ListedDecision | ListedImprovement, ownPage: string | null, mark: Mark): EntryView {
  const { reference, decidedOn, summary, listedAt } = entry
  const subject = listedSubject(entry)
  return {
    id: `entry-${reference.replaceAll(' ', '-')}`,
    reference,
    subject: subject === null ? null : mark(subject),
    day: decidedOn && dayInWords(decidedOn),
    summary: summary === null ? null : mark(summary),
    link: linkTo(ownPage, true) ?? linkTo(listedAt, false),
    listed: listedDayWords(entry),
  }
}

/** An address that a copy gives leads on only where it is the Ombudsman's. */
function linkTo(address: string | null, isOwnPage: boolean): EntryView['link'] {
  if (address === null || readOmbudsmanAddress(address) === null) return null
  return { href: withHttps(address), isOwnPage }
}
