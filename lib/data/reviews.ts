import { isDeepStrictEqual } from 'node:util'
import { dayOf } from '@/lib/domain/day'
import type { Figures, Note } from '@/lib/domain/figure'
import { finderOf } from '@/lib/domain/place-in-file'
import type { Plan, Standing } from '@/lib/domain/plan'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import {
  type DiscardedReview,
  isOpen,
  type OpenReview,
  type Review,
  type ReviewedSource,
  type ReviewStep,
  type WithheldSource,
} from '@/lib/domain/source'
import { ofVersion } from '@/lib/platform/cache'
import { type Db, database, present } from './client'
import { councilFromRow } from './councils'
import { FIGURE_SELECT, figuresFromRows } from './figures'
import { FILE_SELECT, fileFromRow, storeFiles } from './files'
import type { Prisma, ReviewStep as ReviewStepRow, Source as SourceRow } from './generated/client'
import { rowOfSource } from './make-edition'
import { dataRowFromRow, partFromRow, publishedFromRow } from './published-row'

/** Every source that needs a review, oldest first. */
export async function openReviews(db: Db = database()): Promise<OpenReview[]> {
  return (await reviewsWhere(db, { state: 'open' })).filter(isOpen)
}

/** Every source that ever needed one, oldest first. */
export async function allReviews(): Promise<Review[]> {
  return reviewsWhere(database(), {})
}

/** Everything of a council that needs a review, oldest first. */
export async function openReviewsOf(slug: string): Promise<OpenReview[]> {
  if (!(await councilsUnderReview()).has(slug)) return []
  return (await reviewsWhere(database(), { state: 'open', councilSlug: slug })).filter(isOpen)
}

/** The slugs of the councils of which anything needs a review. */
export function councilsUnderReview(): Promise<ReadonlySet<string>> {
  return ofVersion('councils under review', async () => {
    const rows = await database().source.findMany({
      where: { state: 'open' },
      select: { councilSlug: true },
      distinct: ['councilSlug'],
    })
    return new Set(rows.flatMap(({ councilSlug }) => councilSlug ?? []))
  })
}

/** The review of a number, or null. */
export async function reviewByNumber(number: number): Promise<Review | null> {
  const [review] = await reviewsWhere(database(), { reviewNumber: number })
  return review ?? null
}

/**
 * The discarded source of a review, if its discard can be taken back; else the state it is in, or the number of the later
 * review that it got when somebody took the discard back.
 */
export async function discardOf(
  number: number,
  db: Db = database(),
): Promise<{ review: DiscardedReview } | { state: Review['state'] } | { later: number } | null> {
  const [review] = await reviewsWhere(db, { reviewNumber: number })
  if (!review) return null
  if (!isDiscarded(review)) return { state: review.state }
  const { sha256 } = review.file
  const later = finderOf(await reviewsWhere(db, { sha256, reviewNumber: { gt: number } }))(review)
  return later ? { later: later.number } : { review }
}

function isDiscarded(review: Review): review is DiscardedReview {
  return review.state === 'discarded'
}

/** What the reviews say that bears on an ingest. */
export async function standingReviews(db: Db): Promise<Pick<Standing, 'openReviews' | 'decided'>> {
  // A query cannot name tens of thousands of files; persons decided on few.
  const decided = await reviewsWhere(db, { state: { in: ['confirmed', 'corrected', 'discarded'] } })
  return { openReviews: await openReviews(db), decided }
}

/**
 * Opens a review of each source. One that is open is brought up to date where nobody has looked at it yet and more is
 * read now; others stay as they are.
 * @param open the reviews that are open
 */
export async function withhold(
  db: Db,
  withheld: WithheldSource<'open'>[],
  open: OpenReview[],
): Promise<void> {
  const outdated = open.filter((review) => isToldApartNow(review, withheld))
  await releaseReviews(db, outdated, { edition: null, why: 'We now separate the letters in its file.' })
  const openReviewOf = finderOf(open.filter((review) => !outdated.includes(review)))
  const fresh: WithheldSource<'open'>[] = []
  for (const source of withheld) {
    const review = openReviewOf(source)
    if (!review) fresh.push(source)
    else if (saysMore(source, review)) await bringUpToDate(db, review, source)
  }
  await openAll(db, onceEach(fresh))
}

/** A line that stands in several lists, or twice in one, has one review. */
function onceEach(sources: WithheldSource<'open'>[]): WithheldSource<'open'>[] {
  const firstOf = finderOf(sources)
  return sources.filter((source) => firstOf(source) === source)
}

async function openAll(db: Db, sources: WithheldSource<'open'>[]): Promise<void> {
  await storeFiles(
    db,
    sources.map(({ file }) => file),
  )
  if (sources.length === 0) return
  const { reviewNumber: first, openedAt } = await newReview(db)
  const reviews = sources.map((source, i) => ({ source, reviewNumber: first + i }))
  await db.source.createMany({
    data: reviews.map(({ source, reviewNumber }) => ({
      reviewNumber,
      openedAt,
      ...rowOfReviewed(source),
    })),
  })
  await db.reviewStep.createMany({
    data: reviews.map(({ source, reviewNumber }) => ({
      reviewNumber,
      kind: 'opened' as const,
      why: inWords(source.reasons),
    })),
  })
}

/** Whether more is read of a source than when its review was opened, which nobody has looked at yet. */
function saysMore(source: WithheldSource<'open'>, { figures, reasons, steps }: OpenReview): boolean {
  if (steps.some(({ by }) => by !== null)) return false
  const [now, before] = [Object.keys(source.figures).length, Object.keys(figures).length]
  return now > before || (now === before && !isDeepStrictEqual(source.reasons, reasons))
}

async function bringUpToDate(db: Db, { number }: OpenReview, source: WithheldSource<'open'>): Promise<void> {
  const steps = { create: { kind: 'opened' as const, why: inWords(source.reasons) } }
  await db.source.update({ where: { reviewNumber: number }, data: { ...rowOfReviewed(source), steps } })
}

/** Whether a file that was withheld as a whole is known to hold several letters, and nobody has looked at it yet. */
function isToldApartNow(review: OpenReview, withheld: WithheldSource<'open'>[]): boolean {
  if (review.kind !== 'letter' || review.part !== null || review.steps.some(({ by }) => by !== null))
    return false
  return withheld.some(
    (source) => source.kind === 'letter' && source.part !== null && source.file.sha256 === review.file.sha256,
  )
}

/** Opens a review of sources that are published, in the edition that no longer shows them. */
export async function reopenSources(
  db: Db,
  reopened: Pick<Plan['reopen'][number], 'id' | 'reasons'>[],
  edition: number,
): Promise<void> {
  for (const { id, reasons } of reopened) {
    const { figures, ...row } = await db.source.findUniqueOrThrow({
      where: { id },
      select: { ...COPIED, figures: { select: FIGURE_SELECT } },
    })
    await db.source.create({
      data: {
        ...(await newReview(db)),
        ...row,
        state: 'open',
        notes: row.notes as Prisma.InputJsonValue,
        figuresRead: figuresFromRows(figures) as Prisma.InputJsonValue,
        reasons,
        steps: { create: { kind: 'reopened', why: inWords(reasons), editionNumber: edition } },
      },
    })
  }
}

/** Opens a new review of sources that a person had discarded, in the edition that undoes it. */
export async function reopenDiscarded(
  db: Db,
  discarded: SourceRow[],
  { reasons, edition }: { reasons: Note[]; edition: number },
): Promise<void> {
  for (const row of discarded) {
    const before = present(row.reasons, 'reasons') as Note[]
    const columns = Object.fromEntries(
      Object.keys(COPIED).map((name) => [name, row[name as keyof typeof COPIED]]),
    )
    await db.source.create({
      data: {
        ...(await newReview(db)),
        ...(columns as Pick<SourceRow, keyof typeof COPIED>),
        state: 'open',
        notes: row.notes as Prisma.InputJsonValue,
        figuresRead: present(row.figuresRead, 'figuresRead') as Prisma.InputJsonValue,
        reasons: [...before, ...reasons],
        steps: { create: { kind: 'reopened', why: inWords(reasons), editionNumber: edition } },
      },
    })
  }
}

/** What a source that was published and the same source under review have in common. */
const COPIED = {
  kind: true,
  sha256: true,
  councilSlug: true,
  reportingYear: true,
  letterDate: true,
  layout: true,
  firstPage: true,
  firstLine: true,
  lastPage: true,
  lastLine: true,
  url: true,
  line: true,
  table: true,
  sheet: true,
  rowText: true,
  notes: true,
} as const satisfies Prisma.SourceSelect

/** Closes reviews that are needed no more, because an edition publishes their source or for another reason. */
export async function releaseReviews(
  db: Db,
  reviews: OpenReview[],
  { edition, why }: { edition: number | null; why: string },
): Promise<void> {
  for (const { number } of reviews) {
    await db.source.update({
      where: { reviewNumber: number },
      data: { state: 'released', steps: { create: { kind: 'released', why, editionNumber: edition } } },
    })
  }
}

/** What a review that begins now starts with. Only one edition is made at a time, so no other takes the number. */
export async function newReview(db: Db): Promise<{ reviewNumber: number; openedAt: Date }> {
  const { _max } = await db.source.aggregate({ _max: { reviewNumber: true } })
  return { reviewNumber: _max.reviewNumber === null ? 1 : _max.reviewNumber + 1, openedAt: new Date() }
}

/** The columns of a source and of its review. */
export function rowOfReviewed(source: ReviewedSource) {
  const { figures, reasons } = source
  return { ...rowOfSource(source), figuresRead: figures as Prisma.InputJsonValue, reasons }
}

function inWords(reasons: Note[]): string {
  return reasons.map(({ message }) => message).join(' ')
}

async function reviewsWhere(db: Db, where: Prisma.SourceWhereInput): Promise<Review[]> {
  const rows = await db.source.findMany({
    where: { AND: [{ reviewNumber: { not: null } }, where] },
    orderBy: { reviewNumber: 'asc' },
  })
  if (rows.length === 0) return []
  // One query after the other: the connection of a transaction takes one at a time.
  const files = await db.sourceFile.findMany({
    where: { sha256: { in: rows.map(({ sha256 }) => sha256) } },
    select: FILE_SELECT,
  })
  const councils = await db.council.findMany({
    where: { slug: { in: rows.flatMap(({ councilSlug }) => councilSlug ?? []) } },
  })
  const steps = await db.reviewStep.findMany({
    where: { reviewNumber: { in: rows.flatMap(({ reviewNumber }) => reviewNumber ?? []) } },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => {
    const file = files.find(({ sha256 }) => sha256 === row.sha256)
    const council = councils.find(({ slug }) => slug === row.councilSlug)
    return {
      ...reviewedFromRow(row, {
        file: fileFromRow(present(file, 'file')),
        council: council === undefined ? null : councilFromRow(council),
      }),
      number: present(row.reviewNumber, 'reviewNumber'),
      openedAt: present(row.openedAt, 'openedAt'),
      steps: steps.filter(({ reviewNumber }) => reviewNumber === row.reviewNumber).map(stepFromRow),
    }
  })
}

function reviewedFromRow(
  row: SourceRow,
  { file, council }: Pick<WithheldSource, 'file' | 'council'>,
): ReviewedSource {
  const { state } = row
  const common = {
    file,
    figures: present(row.figuresRead, 'figuresRead') as Figures,
    reasons: present(row.reasons, 'reasons') as Note[],
    notes: row.notes as Note[],
  }
  if (state === 'accepted') throw new Error(`Source ${row.id} has no review.`)
  if (state === 'confirmed' || state === 'corrected') {
    const { year, ...of } = publishedFromRow(row)
    const published = { ...common, state, council: present(council, 'council'), reportingYear: year }
    if (of.kind === 'publication') {
      return { ...published, kind: of.kind, url: of.url, line: of.line, rowText: of.rowText }
    }
    if (of.kind === 'data-file')
      return { ...published, kind: of.kind, table: of.table, sheet: of.sheet, line: of.line }
    const { kind, part, letterDate, layout, hasStatistics } = of
    return { ...published, kind, part, letterDate, layout, hasStatistics }
  }
  const reportingYear = row.reportingYear as ReportingYear | null
  const withheld = { ...common, state, council, reportingYear }
  if (row.kind === 'publication') {
    const { kind, url, rowText } = row
    return { ...withheld, kind, url, line: present(row.line, 'line'), rowText }
  }
  if (row.kind === 'data_file') return { ...withheld, kind: 'data-file', ...dataRowFromRow(row) }
  const letterDate = row.letterDate && dayOf(row.letterDate)
  return { ...withheld, kind: row.kind, part: partFromRow(row), letterDate, layout: row.layout }
}

function stepFromRow(row: ReviewStepRow): ReviewStep {
  const { kind, by, why, figureName, printedValue, value, at, editionNumber } = row
  const correction =
    figureName && value
      ? { figure: figureName, printed: printedValue?.toNumber() ?? null, value: value.toNumber() }
      : null
  return { kind, by, why, correction, at, edition: editionNumber }
}
