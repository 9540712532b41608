import { TYPE_AVERAGE_DIFFERS } from '@/lib/domain/average-checks'
import { TWO_OF_ONE_YEAR } from '@/lib/domain/contradictions'
import type { Note } from '@/lib/domain/figure'
import { RECOGNISED } from '@/lib/letters/recognised'

/** The kinds of reasons for which sources are withheld, in the order of the filter, each in plain words. */
export const REASON_KINDS = {
  scan: 'read from a picture of the page',
  disagree: 'numbers disagree with each other',
  unlikely: 'a number is unlikely',
  missing: 'a figure is missing',
  doubtful: 'a number may be read wrongly',
  'other-source': 'another source says otherwise',
  'whose-it-is': 'council, year or date not known',
  'letter-unclear': 'not clear where the letter is in its file',
  undone: 'an edition was undone',
  other: 'something else',
} as const satisfies Record<string, string>

export type ReasonKind = keyof typeof REASON_KINDS

export const REASON_KIND_ORDER = Object.keys(REASON_KINDS) as ReasonKind[]

const CODES: Record<Exclude<ReasonKind, 'other'>, string[]> = {
  scan: [RECOGNISED, 'recognised-differently', 'page-without-text', 'scanned'],
  disagree: [
    'rate-disagrees',
    'sum-disagrees',
    'more-than-base',
    'remedied-more-than-upheld',
    'per-100k-disagrees',
    'early-remedy-base-disagrees',
    'numbers-disagree',
    'none-and-figures',
    'two-rows-differ',
  ],
  unlikely: [
    'out-of-range',
    'compliance-implausible',
    'type-average-implausible',
    TYPE_AVERAGE_DIFFERS,
    'average-odd-in-file',
  ],
  missing: [
    'figure-missing',
    'count-not-certain',
    'rate-without-base',
    'rate-of-nothing',
    'statistics-not-recognised',
    'statistics-apart',
    'layout-unknown',
    'table-unreadable',
    'cell-unreadable',
    'page-incomplete',
  ],
  doubtful: ['number-doubtful', 'printed-twice', 'out-of-place', 'page-out-of-order', 'row-wrong', 'damaged'],
  'other-source': [TWO_OF_ONE_YEAR, 'other-source-differs', 'contradicted', 'superseded'],
  'whose-it-is': [
    'council-unknown',
    'council-ambiguous',
    'council-not-of-that-year',
    'councils-disagree',
    'year-unclear',
    'years-disagree',
    'period-unclear',
    'date-unclear',
    'date-disagrees',
    'date-unusual',
    'no-date',
    'address-unclear',
  ],
  'letter-unclear': [
    'more-than-one-letter',
    'more-than-one-document',
    'letter-end-unclear',
    'more-withheld',
    'not-a-letter',
  ],
  undone: ['undone'],
}

const KIND_OF_CODE = new Map(
  REASON_KIND_ORDER.flatMap((kind) =>
    kind === 'other' ? [] : CODES[kind].map((code) => [code, kind] as const),
  ),
)

export function reasonKindOf({ code }: Pick<Note, 'code'>): ReasonKind {
  return KIND_OF_CODE.get(code) ?? 'other'
}

/** The kinds of some reasons, each once, in their order. */
export function reasonKindsOf(reasons: Note[]): ReasonKind[] {
  const kinds = new Set(reasons.map(reasonKindOf))
  return REASON_KIND_ORDER.filter((kind) => kinds.has(kind))
}
