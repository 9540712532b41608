import { dayOf } from '@/lib/domain/day'
import { type Edition, parseEditionNumber } from '@/lib/domain/edition'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { ofEdition, shownState } from '@/lib/platform/cache'
import { type Correction, correctionSentence } from '@/lib/words/correction-words'
import { withShownWords } from '@/lib/words/unseen-characters'
import { type Db, database, present } from './client'
import { connectionIsGone } from './database-problem'
import { Prisma } from './generated/client'
import { editionsWithListedOf } from './listed-changes'
import { requireOwnKind } from './own-kind'
import { EDITION_LOCK, nameTurn, ownTurn, type Turn, tellWaiting, whoseTurn } from './turns'

/** The newest edition that pages may show, or null before the first ingest. */
export async function currentEdition(): Promise<Edition | null> {
  const state = shownState()
  const newest = state ? state.edition : await newestNumber()
  return newest === null ? null : editionByNumber(newest)
}

async function newestNumber(): Promise<number | null> {
  const newest = await database().edition.aggregate({ _max: { number: true } })
  return newest._max.number
}

/** The edition of a number, or null where there is none yet. */
export async function editionByNumber(number: number): Promise<Edition | null> {
  const state = shownState()
  // Editions are numbered from 1 without gaps: the others need not be asked for, and could not be kept.
  if (state && (state.edition === null || number > state.edition)) return null
  return ofEdition(number, 'the edition', () => readEdition(number))
}

/** The same, always from the database: pages need not show yet what was published a moment ago. */
export async function readEdition(number: number): Promise<Edition | null> {
  const row = await database().edition.findUnique({ where: { number }, include: CORRECTIONS })
  return row && editionFromRow(row)
}

/** The edition of a number as an address has it, or null. */
export async function editionNamed(number: string): Promise<Edition | null> {
  const parsed = parseEditionNumber(number)
  return parsed === null ? null : editionByNumber(parsed)
}

/** Every edition, newest first. */
export async function allEditions(): Promise<Edition[]> {
  const rows = await database().edition.findMany({ orderBy: { number: 'desc' }, include: CORRECTIONS })
  return rows.map(editionFromRow)
}

/** The decision of a person that made an edition, as far as it put figures right. */
const CORRECTIONS = {
  reviewSteps: {
    where: { kind: 'corrected' },
    orderBy: { id: 'asc' },
    select: {
      by: true,
      why: true,
      figureName: true,
      printedValue: true,
      value: true,
      source: { select: { addedIn: true, reportingYear: true, council: { select: { name: true } } } },
    },
  },
} as const satisfies Prisma.EditionInclude

type EditionRow = Prisma.EditionGetPayload<{ include: typeof CORRECTIONS }>

/** An edition with the moment of its publication, in milliseconds. */
export type DatedEdition = Edition & { publishedAt: Date }

/** The newest editions, newest first. */
export async function newestEditions(most: number): Promise<DatedEdition[]> {
  const rows = await database().edition.findMany({
    orderBy: { number: 'desc' },
    take: most,
    include: CORRECTIONS,
  })
  return rows.map(datedFromRow)
}

/**
 * The newest editions that added, replaced or withdrew a source of a council, or did something with what the Ombudsman
 * lists about it, newest first.
 */
export async function editionsTouching(slug: string, most: number): Promise<DatedEdition[]> {
  const ofCouncil = { some: { councilSlug: slug } }
  const withListed = await editionsWithListedOf(slug, most)
  const rows = await database().edition.findMany({
    where: {
      OR: [{ sourcesAdded: ofCouncil }, { sourcesReplaced: ofCouncil }, { number: { in: withListed } }],
    },
    orderBy: { number: 'desc' },
    take: most,
    include: CORRECTIONS,
  })
  return rows.map(datedFromRow)
}

function datedFromRow(row: EditionRow): DatedEdition {
  return { ...editionFromRow(row), publishedAt: row.publishedAt }
}

function editionFromRow(row: EditionRow): Edition {
  const { number, publishedAt, summary, note, onlyCounts } = row
  const correction = onlyCounts ? null : correctionOf(row)
  return withShownWords({
    number,
    publishedOn: dayOf(publishedAt),
    summary: correction ? correctionSentence(correction) : summary,
    note,
  })
}

/** What was stored of it in a sentence would name numbers that are still withheld. */
function correctionOf({ number, reviewSteps }: EditionRow): Correction | null {
  const [first] = reviewSteps
  if (!first) return null
  const { council, reportingYear, addedIn } = first.source
  return {
    of: council && reportingYear ? { council: council.name, year: reportingYear as ReportingYear } : null,
    figures: reviewSteps.map(({ figureName, printedValue, value }) => ({
      name: present(figureName, 'figureName'),
      from: printedValue?.toNumber() ?? null,
      to: present(value, 'value').toNumber(),
    })),
    by: present(first.by, 'by'),
    why: first.why,
    isPublished: addedIn === number,
  }
}

/** Sources that edition `number` shows: added in it or before, and not replaced by then. */
export function shownIn(number: number) {
  return { addedIn: { lte: number }, OR: [{ replacedIn: null }, { replacedIn: { gt: number } }] }
}

/** The same in SQL, of a row called `source`; false of every row where no edition is published yet. */
export function isShownIn(number: number | null): Prisma.Sql {
  if (number === null) return Prisma.sql`false`
  return Prisma.sql`source."addedIn" <= ${number} AND (source."replacedIn" IS NULL OR source."replacedIn" > ${number})`
}

/** Room for thousands of letters in one edition, in milliseconds. */
const LONGEST_TRANSACTION = 10 * 60_000

/** The database was told to keep an edition and did not answer: it has it, or it has not. */
export class OutcomeUnknown extends Error {}

/** How something takes its turn at the editions. */
export type Turns = {
  /** Told whose turn it is, and that this one waits for it. */
  onBusy?: ((whose: Turn | null) => void) | undefined
  /** Whose turn it is while this one runs, so that others can be told. */
  as?: Turn | undefined
}

/**
 * Runs something that makes an edition: in one transaction, all of it or nothing, and one at a time.
 * @throws OutcomeUnknown where the connection was lost when all was done but for the database's last word
 */
export async function whileLocked<Result>(
  run: (db: Db) => Promise<Result>,
  { onBusy = tellWaiting, as = ownTurn() }: Turns = {},
): Promise<Result> {
  let isDone = false
  const made = database().$transaction(
    async (db) => {
      const [free] = await db.$queryRaw<{ free: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(${EDITION_LOCK}) AS free`
      if (!free?.free) {
        onBusy(await whoseTurn(db))
        await db.$executeRaw`SELECT pg_advisory_xact_lock(${EDITION_LOCK})`
      }
      await requireOwnKind(db)
      await nameTurn(db, as)
      const result = await run(db)
      isDone = true
      return result
    },
    { maxWait: LONGEST_TRANSACTION, timeout: LONGEST_TRANSACTION },
  )
  try {
    return await made
  } catch (error) {
    throw isDone && connectionIsGone(error) ? new OutcomeUnknown() : error
  }
}
