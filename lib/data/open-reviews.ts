import { isDeepStrictEqual } from 'node:util'
import type { Note } from '@/lib/domain/figure'
import { finderOf } from '@/lib/domain/place-in-file'
import type { Plan } from '@/lib/domain/plan'
import type { OpenReview, ReviewedSource, WithheldSource } from '@/lib/domain/source'
import { type Db, present } from './client'
import { FIGURE_SELECT, figuresFromRows } from './figures'
import { storeFiles } from './files'
import type { Prisma, Source as SourceRow } from './generated/client'
import { rowOfSource } from './make-edition'

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
