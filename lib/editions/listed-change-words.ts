import type { ListedChanges, ListedFate, NamedDecision } from '@/lib/data/listed-changes'
import { dayInWords } from '@/lib/domain/day'
import {
  DECISIONS,
  IMPROVEMENTS,
  LISTED_KIND_WORDS,
  listedOutcomeWords,
  listedSubject,
} from '@/lib/words/listed-words'
import { capitalised, inCount, listInWords } from '@/lib/words/numbers'

/** How entries are counted, in the order of sentences. */
const WHAT: readonly { what: ListedChanges['what']; words: { one: string; many: string } }[] = [
  { what: 'statement', words: DECISIONS },
  { what: 'report', words: LISTED_KIND_WORDS.report },
  { what: 'improvement', words: IMPROVEMENTS },
]

/** '28 decisions and 1 public report added; 2 decisions changed': null where nothing was done. */
export function listedChangesInWords(changes: readonly ListedChanges[]): string | null {
  const parts = FATES.flatMap(({ fate, words }) => {
    const counts = countsOf(changes, fate)
    return counts.length > 0 ? `${listInWords(counts)} ${words}` : []
  })
  return parts.length > 0 ? parts.join('; ') : null
}

/** The same in the order of sentences, with what each word means. */
export function listedChangesInSentences(changes: readonly ListedChanges[]): string[] {
  return FATES.flatMap(({ fate, sentence }) => {
    const counts = countsOf(changes, fate)
    return counts.length > 0 ? sentence(listInWords(counts)) : []
  })
}

/** '28 decisions, 1 public report': what is new, or what changed where nothing is, for a title. */
export function listedInTitle(changes: readonly ListedChanges[]): string | null {
  const added = countsOf(changes, 'added')
  return added.length > 0 ? added.join(', ') : listedChangesInWords(changes)
}

/** 'Public report 21 000 017 of 3 June 2025. Education: School transport. Upheld.' */
export function decisionInWords(decision: NamedDecision): string {
  const { reference, kind, decidedOn } = decision
  const subject = listedSubject(decision)
  return [
    `${capitalised(kind === 'report' ? LISTED_KIND_WORDS.report.one : DECISIONS.one)} ${reference} of ${dayInWords(decidedOn)}.`,
    ...(subject === null ? [] : [`${subject}.`]),
    `${listedOutcomeWords(decision)}.`,
  ].join(' ')
}

const FATES: readonly { fate: ListedFate; words: string; sentence: (counts: string) => string }[] = [
  { fate: 'added', words: 'added', sentence: (counts) => `${counts} added.` },
  {
    fate: 'replaced',
    words: 'changed',
    sentence: (counts) => `${counts} changed. A newer copy says more about them, or something else.`,
  },
  {
    fate: 'until',
    words: 'no longer listed',
    sentence: (counts) =>
      `${counts} no longer listed. Newer copies of the same lists do not have them: entries leave the Ombudsman’s website after some years. We show until which day each was listed, but no longer its summary.`,
  },
  {
    fate: 'removed',
    words: 'removed',
    sentence: (counts) => `${counts} removed: an earlier edition added them, and we undid it.`,
  },
]

function countsOf(changes: readonly ListedChanges[], fate: ListedFate): string[] {
  return WHAT.flatMap(({ what, words }) => {
    const count = changes
      .filter((change) => change.what === what && change.fate === fate)
      .reduce((sum, one) => sum + one.count, 0)
    return count > 0 ? inCount(count, words) : []
  })
}
