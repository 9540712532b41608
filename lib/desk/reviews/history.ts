import type { EndedProposal, ProposalContent } from '@/lib/data/proposals'
import type { Council } from '@/lib/domain/council'
import { type Day, dayInWords } from '@/lib/domain/day'
import { FIGURES } from '@/lib/domain/figure-names'
import type { ReviewStep } from '@/lib/domain/source'
import { valueInWords } from '@/lib/words/figure-words'
import { listInWords } from '@/lib/words/numbers'
import { atDesk } from '../at-desk'
import { readSeen, type Standing } from './standing'

/** Something that was done about a source. */
export type StepView = {
  key: string
  /** 'Asha Rao proposed to correct Complaints upheld to 9.' */
  what: string
  /** '17 July 2024 at 09:30' */
  when: string
  why: string | null
  at: number
}

/** All that was done about a source and is proposed on it, oldest first. */
export function historyOf({ subject, proposals }: Standing, councils: Councils): StepView[] {
  const steps = subject.kind === 'review' ? subject.review.steps : []
  return [
    ...steps.map((step, i) => stepView(step, i)),
    ...proposals.flatMap((one) => proposalSteps(one, councils)),
  ].sort((a, b) => a.at - b.at)
}

export type Councils = ReadonlyMap<string, Pick<Council, 'officialName'>>

/** What happened to a source since a person was shown it: null where nothing did. */
export function changedSince(standing: Standing, seen: string, councils: Councils): StepView[] | null {
  const before = readSeen(seen)
  if (!before || seen === standing.seen) return null
  const { subject, proposals, waiting } = standing
  const steps = subject.kind === 'review' ? subject.review.steps.slice(before.steps) : []
  const later = proposals.filter(({ id }) => id > before.last)
  const isGone = before.last > 0 && !waiting.some(({ id }) => id === before.last)
  const ended = isGone ? proposals.filter(({ id }) => id === before.last) : []
  return [
    ...steps.map((step, i) => stepView(step, i)),
    ...ended.flatMap((one) => endOf(one) ?? []),
    ...later.flatMap((one) => proposalSteps(one, councils)),
  ].sort((a, b) => a.at - b.at)
}

function stepView({ kind, by, why, correction, at, edition }: ReviewStep, i: number): StepView {
  const published = edition === null ? '' : `, in edition ${edition}`
  return {
    key: `step ${i} ${kind} ${at.getTime()}`,
    what: `${by === null ? BY_ITSELF[kind] : `${by} ${BY_PERSON[kind]}`}${correctionInWords(correction)}${published}.`,
    when: whenInWords(at),
    why: atDesk(why),
    at: at.getTime(),
  }
}

const BY_PERSON: Record<ReviewStep['kind'], string> = {
  opened: 'asked for a review',
  reopened: 'put it under review again',
  identified: 'said which council and year it is of',
  corrected: 'corrected',
  confirmed: 'confirmed it',
  discarded: 'discarded it',
  released: 'closed the review',
}

const BY_ITSELF: Record<ReviewStep['kind'], string> = {
  ...BY_PERSON,
  opened: 'It was withheld',
  reopened: 'It was withheld again',
  released: 'The review was closed',
}

function correctionInWords(correction: ReviewStep['correction']): string {
  if (!correction) return ''
  const { figure: name, printed, value } = correction
  const read = printed === null ? 'nothing was read' : `read: ${valueInWords({ name, value: printed })}`
  return ` ${FIGURES[name].label} to ${valueInWords({ name, value })} (${read})`
}

function proposalSteps(proposal: EndedProposal, councils: Councils): StepView[] {
  const { id, by, content, why, at } = proposal
  const made = {
    key: `proposal ${id}`,
    what: `${by} proposed ${contentInWords(content, councils)}.`,
    when: whenInWords(at),
    why,
    at: at.getTime(),
  }
  const end = endOf(proposal)
  return end ? [made, end] : [made]
}

/** What became of a proposal; null while it waits. */
function endOf({ id, state, ended, edition, by }: EndedProposal): StepView | null {
  if (!ended || state === 'proposed') return null
  const whose = ended.by === by ? 'the proposal' : `${by}’s proposal`
  const what = {
    withdrawn: `${ended.by} took back ${whose}.`,
    published: `${ended.by} published ${whose} in edition ${edition}.`,
    overtaken: `${by}’s proposal ended: the source was decided otherwise.`,
  }[state]
  return { key: `end ${id}`, what, when: whenInWords(ended.at), why: ended.why, at: ended.at.getTime() }
}

/** What is proposed, after 'proposed': 'to correct Complaints upheld to 9'. */
export function contentInWords(content: ProposalContent, councils: Councils): string {
  switch (content.kind) {
    case 'confirm':
      return 'to confirm it: the source says so'
    case 'correct':
    case 'correct-published': {
      const values = content.corrections.map(
        ({ figure: name, value }) => `${FIGURES[name].label} to ${valueInWords({ name, value })}`,
      )
      return `to correct ${listInWords(values)}`
    }
    case 'identify': {
      const { council, year, date } = content
      const name = councils.get(council)?.officialName ?? council
      return `that it is of ${name}, ${year}${date ? `, dated ${dayInWords(date)}` : ''}`
    }
    case 'discard':
      return 'to discard it'
    case 'restore-discarded':
      return 'to put it under review again'
    case 'restore':
      return `to show again what edition ${content.edition} showed`
  }
}

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
})
const CALENDAR = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })

/** '17 July 2024 at 09:30', as clocks and calendars in England show it. */
export function whenInWords(at: Date): string {
  return `${dayInWords(CALENDAR.format(at) as Day)} at ${CLOCK.format(at)}`
}
