import { parse } from 'csv-parse/sync'
import { parseDay } from '@/lib/domain/day'
import type { Note } from '@/lib/domain/figure'
import type { ListedReading } from '@/lib/domain/listed'
import { listedOutcome } from '@/lib/domain/listed-categories'
import { readOmbudsmanAddress, withHttps } from '@/lib/domain/ombudsman-address'
import { type Context, NO_SCOPE } from './context'
import { decisionEntry, type ReadEntry } from './entry'
import { ownPageAt } from './own-address'
import { dayUnclear, kindUnclear, outcomeUnclear, referenceUnclear } from './reasons'
import { referencesIn } from './references'
import { withoutTwins } from './twins'

const COLUMNS = [
  'reference',
  'authority_id',
  'authority_printed',
  'kind',
  'outcome',
  'category',
  'subcategory',
  'decided_on',
  'listed_at',
] as const
type Cells = Record<(typeof COLUMNS)[number], string>

/** Whether a CSV is a list of decisions that somebody gathered from many pages, by its first line. */
export function isGathered(text: string): boolean {
  return /^\uFEFF?reference,authority_id,authority_printed,/.test(text)
}

/** Reads a list of decisions as facts, a row each; see `ListedReading` for what a list of many pages says. */
export function readGathered(text: string, context: Context): ListedReading | Note {
  let records: Cells[]
  try {
    records = parse(text, { columns: true, bom: true, trim: true }) as Cells[]
  } catch (error) {
    const words = (error as Error).message.replace(/\.$/, '')
    return notGathered(`The file is not a well-formed CSV: ${words}. Save it again as CSV.`)
  }
  const [first] = records
  if (!first) return notGathered('The file has a heading but no rows. Put a row for each decision below it.')
  const absent = COLUMNS.filter((column) => !Object.hasOwn(first, column))
  if (absent.length > 0) {
    return notGathered(
      `The file lacks the column ${absent.join(', ')}. Give it the columns of prisma/samples/decisions.csv.`,
    )
  }
  const { decisions, withheld, others } = withoutTwins(
    records.map((record, i) => entryOf(record, i + 2, context)),
  )
  return {
    page: 'decisions',
    address: null,
    seenOn: null,
    scope: NO_SCOPE,
    says: null,
    isWhole: false,
    decisions,
    improvements: [],
    withheld,
    ofOtherBodies: others,
    unknown: context.unknown.all(),
  }
}

function entryOf(record: Cells, line: number, context: Context): ReadEntry {
  const { authority_id, authority_printed, outcome, listed_at } = record
  const [reference, another] = referencesIn(record.reference)
  const place = { line, quote: COLUMNS.flatMap((column) => record[column] || []).join(', ') }
  const kind = record.kind === 'Statement' ? 'statement' : record.kind === 'Report' ? 'report' : undefined
  const known = listedOutcome(outcome)
  const decidedOn = parseDay(record.decided_on)
  const listedAt = listed_at !== '' && readOmbudsmanAddress(listed_at) ? withHttps(listed_at) : null
  const own = listedAt === null ? null : ownPageAt(listedAt)
  const category = context.unknown.category(record.category || null)
  const problems = [
    ...(reference === undefined || another !== undefined ? [referenceUnclear] : []),
    ...(kind === undefined ? [kindUnclear] : []),
    ...(known === null ? [outcomeUnclear(outcome)] : []),
    ...(decidedOn === null ? [dayUnclear(record.decided_on)] : []),
    ...(listedAt === null ? [addressUnclear(listed_at)] : []),
  ]
  const at = (column: (typeof COLUMNS)[number]) => ({ line, quote: `${column}: ${record[column]}` })
  const entry = decisionEntry(
    {
      printed: authority_printed,
      place,
      problems,
      ...(reference !== undefined && { reference }),
      ...(kind && { kind }),
      ...(known && { outcome: known, outcomePrinted: outcome }),
      ...(decidedOn && { decidedOn }),
      category,
      subcategory: context.unknown.subcategory(record.subcategory || null, category),
      address: own !== null && own.reference === reference ? own.address : null,
      listedAt,
      places: {
        reference: at('reference'),
        council: at('authority_printed'),
        kind: at('kind'),
        outcome: at('outcome'),
        decidedOn: at('decided_on'),
        ...(category !== null && { category: at('category') }),
        ...(record.subcategory !== '' && { subcategory: at('subcategory') }),
      },
    },
    context,
  )
  return sameAuthority(entry, authority_id) || entry.kind !== 'decision'
    ? entry
    : {
        kind: 'withheld',
        entry: {
          what: 'decision',
          read: entry.decision,
          place,
          reasons: [authoritiesDiffer(authority_id, authority_printed)],
        },
      }
}

function sameAuthority(entry: ReadEntry, slug: string): boolean {
  return entry.kind === 'decision' && entry.decision.councils.some((council) => council.slug === slug)
}

function addressUnclear(words: string): Note {
  const message = `“${words}” is no address of the Ombudsman’s site. Put there the page that lists the decision.`
  return { code: 'address-unclear', message }
}

function authoritiesDiffer(slug: string, printed: string): Note {
  const message = `authority_id “${slug}” is not the council that “${printed}” means. Put one of them right.`
  return { code: 'councils-disagree', message }
}

function notGathered(message: string): Note {
  return { code: 'not-gathered-decisions', message }
}
