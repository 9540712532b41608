import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { DecisionError } from '@/lib/data/decisions'
import { currentEdition } from '@/lib/data/editions'
import { waitingProposals } from '@/lib/data/proposals'
import { loadRegister } from '@/lib/data/register'
import { openReviews } from '@/lib/data/reviews'
import type { DraftLoad } from '@/lib/desk/draft/draft'
import { propose, withdraw } from '@/lib/desk/draft/propose'
import { previewDraft, publishDraft } from '@/lib/desk/draft/publish-draft'
import { undoEdition } from '@/lib/desk/draft/undo-edition'
import { letterText } from '@/prisma/factories/letter'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { ask } from '../../../support/database-moments'
import { ASHA, withDesk } from '../../../support/desk-draft'
import { withFreshDatabase } from '../../../support/fresh-database'
import { rounds } from '../../../support/long'

withFreshDatabase({ forEach: 'test' })
const NAMES = ['Ambleford', 'Wiltbridge', 'Oldminster']
const register = inventedRegister(NAMES.map((name) => inventedCouncil({ name })))
const desk = withDesk(register)

/** Letters of three councils: as first printed, newer, another copy of the first that differs, and one that is wrong. */
const FILES = NAMES.flatMap((name) => {
  const council = `${name} Council`
  const common = { council, year: '2023-24' } as const
  return [
    letterText(common),
    letterText({
      ...common,
      date: '30 September 2024',
      upheld: { count: 10, base: 13, rate: 77 },
      earlyRemedies: { count: 3, base: 10, rate: 30 },
    }),
    letterText({
      ...common,
      upheld: { count: 8, base: 13, rate: 62 },
      per100k: { value: '4' },
      earlyRemedies: { count: 2, base: 8, rate: 25 },
    }),
    letterText({ ...common, upheld: { count: 8, base: 13, rate: 69 }, per100k: { value: '4.5' } }),
  ]
})

type Doing =
  | { kind: 'load' | 'ingest'; files: number[] }
  | { kind: 'propose'; which: number; what: 'confirm' | 'correct' | 'discard' }
  | { kind: 'withdraw'; which: number }
  | { kind: 'publish' }
  | { kind: 'undo' }

const files = fc.uniqueArray(fc.nat(FILES.length - 1), { minLength: 1, maxLength: 4 })
const doing: fc.Arbitrary<Doing> = fc.oneof(
  fc.record({ kind: fc.constant('load' as const), files }),
  fc.record({ kind: fc.constant('load' as const), files }),
  fc.record({ kind: fc.constant('ingest' as const), files }),
  fc.record({
    kind: fc.constant('propose' as const),
    which: fc.nat(5),
    what: fc.constantFrom('confirm' as const, 'correct' as const, 'discard' as const),
  }),
  fc.record({ kind: fc.constant('withdraw' as const), which: fc.nat(5) }),
  fc.constant({ kind: 'publish' as const }),
  fc.constant({ kind: 'publish' as const }),
  fc.constant({ kind: 'undo' as const }),
)

beforeEach(() => loadRegister(register, '0'.repeat(64)))

const named = (which: number[]) => Object.fromEntries(which.map((i) => [`file-${i}.txt`, FILES[i] as string]))

/** Every edition as it shows sources and figures: what it was when it came, it is for ever. */
async function everyEdition(): Promise<Map<number, string>> {
  const rows = await ask<{ number: number; shows: unknown }>(`
    SELECT edition."number", edition."summary", (
      SELECT jsonb_agg(jsonb_build_array(source."councilSlug", source."reportingYear", source."kind", source."table",
        source."sha256", (SELECT jsonb_agg(jsonb_build_array(figure."name", figure."value", figure."origin")
          ORDER BY figure."name") FROM "Figure" AS figure WHERE figure."sourceId" = source."id"))
        ORDER BY source."councilSlug", source."reportingYear", source."kind", source."table")
      FROM "Source" AS source WHERE source."addedIn" <= edition."number"
        AND (source."replacedIn" IS NULL OR source."replacedIn" > edition."number")) AS "shows"
    FROM "Edition" AS edition ORDER BY edition."number"`)
  return new Map(rows.map((row) => [row.number, JSON.stringify(row)]))
}

async function twiceShown(): Promise<unknown[]> {
  return ask(`
    SELECT edition."number", source."councilSlug", source."reportingYear", source."kind", source."table"
    FROM "Edition" AS edition JOIN "Source" AS source ON source."addedIn" <= edition."number"
      AND (source."replacedIn" IS NULL OR source."replacedIn" > edition."number")
    GROUP BY 1, 2, 3, 4, 5 HAVING count(*) > 1`)
}

/** What is to come true of a decision may be refused, in a sentence; nothing else may go wrong. */
async function orRefused(run: () => Promise<unknown>): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof DecisionError)) throw error
    expect(error.message).toMatch(/^[A-Z“].*[.…]$/s)
  }
}

test('whatever is loaded, proposed, published and undone, editions never change, and show one source of a kind', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(doing, { minLength: 4, maxLength: 12 }), async (story) => {
      await ask(
        'TRUNCATE "Source", "Figure", "FigurePart", "ReviewStep", "Edition", "Contradiction", "SourceFile", "DeskProposal", "DeskStep" RESTART IDENTITY CASCADE',
      )
      let loads: DraftLoad[] = []
      let before = await everyEdition()
      for (const one of story) {
        await orRefused(async () => {
          switch (one.kind) {
            case 'load':
              loads = [...loads, await desk.loadAndWithhold(named(one.files), ...loads)]
              break
            case 'ingest':
              await desk.ingest(named(one.files))
              break
            case 'propose': {
              const open = await openReviews()
              const review = open[one.which % Math.max(open.length, 1)]
              if (!review) return
              const waiting = (await waitingProposals()).filter(
                ({ on }) => 'review' in on && on.review === review.number,
              )
              const content =
                one.what === 'confirm'
                  ? { kind: 'confirm' as const, figures: [] }
                  : one.what === 'discard'
                    ? { kind: 'discard' as const }
                    : { kind: 'correct' as const, corrections: [{ figure: 'upheld' as const, value: 9 }] }
              const seen = review.steps.length
              const after = waiting.at(-1)?.id ?? null
              await propose(
                { on: { review: review.number }, content, why: 'Seen.', seen, after },
                ASHA,
                register,
              )
              break
            }
            case 'withdraw': {
              const waiting = await waitingProposals()
              const proposal = waiting[one.which % Math.max(waiting.length, 1)]
              if (proposal) await withdraw(proposal.id, ASHA, null)
              break
            }
            case 'publish': {
              const draft = desk.draftOf(...loads)
              const preview = await previewDraft(draft, ASHA)
              const published = await publishDraft(draft, {
                person: ASHA,
                note: null,
                fingerprint: preview.fingerprint,
              })
              expect(published).toEqual(preview)
              loads = []
              break
            }
            case 'undo': {
              const newest = await currentEdition()
              if (!newest) return
              const editions = [...(await everyEdition()).values()]
              const undo = { number: newest.number, person: ASHA, why: 'Wrong.', note: null, register }
              const { edition } = await undoEdition(undo)
              const shows = (row: string | undefined) => JSON.stringify(row && JSON.parse(row).shows)
              expect(shows((await everyEdition()).get(edition))).toBe(
                shows(editions.at(-2) ?? '{"shows":null}'),
              )
              break
            }
          }
        })
        const now = await everyEdition()
        for (const [number, row] of before) expect(now.get(number)).toBe(row)
        expect([...now.keys()]).toEqual(Array.from({ length: now.size }, (_, i) => i + 1))
        expect(await twiceShown()).toEqual([])
        before = now
      }
    }),
    { numRuns: rounds(2, 60) },
  )
}, 600_000)
