import { beforeEach, describe, expect, test } from 'vitest'
import { deskSteps } from '@/lib/data/desk-steps'
import { currentEdition } from '@/lib/data/editions'
import { hasListed, listedDecisions } from '@/lib/data/listed-decisions'
import { allProposalsOn, waitingProposals } from '@/lib/data/proposals'
import { loadRegister } from '@/lib/data/register'
import { openReviews, reviewByNumber } from '@/lib/data/reviews'
import { propose, withdraw } from '@/lib/desk/draft/propose'
import { previewDraft, publishDraft } from '@/lib/desk/draft/publish-draft'
import { correctWithheld, discardWithheld } from '@/lib/ingest/record-decision'
import { type InventedLetter, letterText } from '@/prisma/factories/letter'
import { listHtml } from '@/prisma/factories/listed/list-page'
import { inventedRows } from '@/prisma/factories/listed/rows'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { ASHA, BEN, withDesk } from '../../../support/desk-draft'
import { withFreshDatabase } from '../../../support/fresh-database'
import { rowsOfEditions } from '../../../support/rows-of-editions'

withFreshDatabase({ forEach: 'test' })
const register = inventedRegister(
  ['Ambleford', 'Wiltbridge', 'Oldminster'].map((name) => inventedCouncil({ name })),
)
const desk = withDesk(register)
const WHY = 'The printed letter says so.'

const letter = (given: Partial<InventedLetter> = {}) =>
  letterText({ council: 'Ambleford Council', year: '2023-24', ...given })

const EDUCATION = 'https://www.lgo.org.uk/decisions/education'
const GOOD = { 'good.txt': letter({ council: 'Wiltbridge Council' }) }
const WRONG = { 'wrong.txt': letter({ upheld: { count: 8, base: 13, rate: 69 }, per100k: { value: '4.5' } }) }
const UPHELD = { kind: 'correct' as const, corrections: [{ figure: 'upheld' as const, value: 9 }] }

beforeEach(() => loadRegister(register, '0'.repeat(64)))

function proposeOn(
  review: number,
  content: Parameters<typeof propose>[0]['content'],
  after: number | null = null,
) {
  return propose({ on: { review }, content, why: WHY, seen: 1, after }, ASHA, register)
}

describe('a load that was read', () => {
  test('opens the reviews that it needs, and publishes nothing', async () => {
    await desk.loadAndWithhold({ ...GOOD, ...WRONG })
    expect(await currentEdition()).toBeNull()
    expect(await openReviews()).toMatchObject([{ number: 1, council: { slug: 'ambleford' } }])
  })

  test('is shown as it would change the edition, and nothing of it is kept', async () => {
    const load = await desk.loadAndWithhold({ ...GOOD, ...WRONG })
    const before = await rowsOfEditions()
    const preview = await previewDraft(desk.draftOf(load), ASHA)
    expect(preview).toMatchObject({
      edition: 1,
      summary: '1 letter added.',
      changes: [
        {
          slug: 'wiltbridge',
          council: 'Wiltbridge Council',
          year: '2023-24',
          kind: 'new',
          sources: [{ kind: 'letter', change: 'added' }],
        },
      ],
      withheld: [{ number: 1, council: 'Ambleford Council', year: '2023-24', file: 'wrong.txt' }],
      leftOut: [],
    })
    expect(preview.changes[0]?.figures).toContainEqual(
      expect.objectContaining({ name: 'upheld', before: null, now: 9 }),
    )
    expect(preview.changes[0]?.verdicts.map(({ measure }) => measure)).toContain('upheld-rate')
    expect(await rowsOfEditions()).toEqual(before)
  })

  test('is published with what was proposed and the note, as one edition', async () => {
    const load = await desk.loadAndWithhold({ ...GOOD, ...WRONG })
    await proposeOn(1, UPHELD)
    const draft = desk.draftOf(load)
    const { fingerprint } = await previewDraft(draft, ASHA)
    const marked: (number | null)[] = []
    const published = await publishDraft(draft, {
      person: BEN,
      note: ' The letters of July 2024. ',
      fingerprint,
      async alsoIn(_, edition) {
        marked.push(edition)
      },
    })
    expect(published).toMatchObject({
      edition: 1,
      summary: '1 letter added, 1 source corrected by a person.',
      withheld: [],
    })
    expect(published.changes.map(({ slug }) => slug)).toEqual(['ambleford', 'wiltbridge'])
    expect(marked).toEqual([1])
    expect(await currentEdition()).toMatchObject({
      number: 1,
      summary: '1 letter added, 1 source corrected by a person.',
      note: 'The letters of July 2024.',
    })
    expect(await waitingProposals()).toEqual([])
    expect(await allProposalsOn({ review: 1 })).toMatchObject([
      { state: 'published', edition: 1, ended: { by: 'Ben Cole' } },
    ])
    const review = await reviewByNumber(1)
    expect(review?.steps.at(-1)).toMatchObject({ kind: 'corrected', by: 'Asha Rao', why: WHY, edition: 1 })
    expect(await deskSteps({}, 10)).toMatchObject([
      {
        by: 'Ben Cole',
        kind: 'published',
        subject: 'edition 1',
        why: 'The letters of July 2024.',
        edition: 1,
      },
      {
        by: 'Asha Rao',
        kind: 'proposed',
        subject: 'review 1',
        what: 'proposed to correct “Complaints upheld” to 9',
        why: WHY,
      },
    ])
  })

  test('is not published where the draft is no longer what the publisher saw', async () => {
    const load = await desk.loadAndWithhold({ ...GOOD, ...WRONG })
    const draft = desk.draftOf(load)
    const { fingerprint } = await previewDraft(draft, ASHA)
    await proposeOn(1, UPHELD)
    await expect(publishDraft(draft, { person: ASHA, note: null, fingerprint })).rejects.toThrow(
      'The draft has changed since you looked at it, so nothing was published.',
    )
    expect(await currentEdition()).toBeNull()
    expect(await waitingProposals()).toHaveLength(1)
  })

  test('with a list says which decisions it would add, and publishes them', async () => {
    const rows = inventedRows(3, { names: ['Ambleford Council'], category: 'Education' })
    const load = await desk.loadAndWithhold({ 'list.html': listHtml(rows, { address: EDUCATION }) })
    const preview = await previewDraft(desk.draftOf(load), ASHA)
    expect(preview).toMatchObject({ edition: 1, summary: '3 decisions added.', changes: [] })
    expect(preview.listed).toMatchObject(rows.map(({ reference }) => ({ reference, fate: 'added' })))
    expect(await hasListed(1)).toBe(false)
    await desk.publish(desk.draftOf(load))
    expect((await listedDecisions(1, { council: 'ambleford' }, { page: 1, perPage: 9 })).total).toBe(3)
  })

  test('that brings nothing new ends without an edition', async () => {
    await desk.publish(desk.draftOf(await desk.loadAndWithhold(GOOD)))
    const again = await desk.loadAndWithhold(GOOD)
    expect(await desk.publish(desk.draftOf(again))).toMatchObject({ edition: null, changes: [] })
    await expect(desk.publish()).rejects.toThrow('there is nothing to publish')
  })
})

describe('a proposal', () => {
  beforeEach(() => desk.loadAndWithhold(WRONG))

  test('builds on those before it, and none follows one that decides', async () => {
    const first = await proposeOn(1, { kind: 'correct', corrections: [{ figure: 'upheld', value: 7 }] })
    const second = await proposeOn(1, UPHELD, first.id)
    await expect(proposeOn(1, { kind: 'discard' }, second.id)).rejects.toThrow(
      'A proposal before this one decides on number 1 already. Take that one back first.',
    )
    await desk.publish()
    expect((await reviewByNumber(1))?.steps.map(({ kind }) => kind)).toEqual([
      'opened',
      'corrected',
      'corrected',
    ])
    expect((await reviewByNumber(1))?.state).toBe('corrected')
  })

  test('that does not know of another’s is refused, and the other stays', async () => {
    await proposeOn(1, { kind: 'discard' })
    await expect(proposeOn(1, UPHELD)).rejects.toThrow('Asha Rao proposed something on this in the meantime.')
    expect(await waitingProposals()).toMatchObject([{ content: { kind: 'discard' } }])
  })

  test('of two that come at once, one is stored', async () => {
    const both = await Promise.allSettled([proposeOn(1, UPHELD), proposeOn(1, { kind: 'discard' })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await waitingProposals()).toHaveLength(1)
  })

  test('is taken back with those after it, and the steps say so', async () => {
    const first = await proposeOn(1, { kind: 'correct', corrections: [{ figure: 'upheld', value: 7 }] })
    await proposeOn(1, UPHELD, first.id)
    expect(await withdraw(first.id, BEN, null)).toHaveLength(2)
    expect(await waitingProposals()).toEqual([])
    await expect(withdraw(first.id, BEN, null)).rejects.toThrow(
      'Someone has taken this proposal back already.',
    )
    expect((await deskSteps({ by: BEN.name }, 10)).map(({ what }) => what)).toEqual([
      'took back Asha Rao’s proposal to correct “Complaints upheld” to 9',
      'took back Asha Rao’s proposal to correct “Complaints upheld” to 7',
    ])
  })

  test('ends where a command has decided meanwhile, and says so', async () => {
    await proposeOn(1, UPHELD)
    await discardWithheld(1, { by: 'C. Command', why: 'Not a letter.' })
    const preview = await previewDraft(desk.draftOf(), ASHA)
    expect(preview).toMatchObject({
      edition: null,
      proposals: [],
      overtaken: [{ why: 'It has been decided otherwise in the meantime.' }],
    })
    await publishDraft(desk.draftOf(), { person: ASHA, note: null, fingerprint: preview.fingerprint })
    expect(await allProposalsOn({ review: 1 })).toMatchObject([{ state: 'overtaken' }])
    await expect(proposeOn(1, UPHELD)).rejects.toThrow('Number 1 has been decided already: discarded.')
  })

  test('is left out where the review has changed since, and waits', async () => {
    await proposeOn(1, UPHELD)
    await correctWithheld(1, [{ figure: 'upheld', value: 7 }], { by: 'C. Command', why: WHY })
    const preview = await previewDraft(desk.draftOf(), ASHA)
    expect(preview.leftOut[0]?.why).toContain('Number 1 has changed since Asha Rao proposed this.')
    expect(await waitingProposals()).toHaveLength(1)
  })

  test('needs a reason', async () => {
    const proposing = { on: { review: 1 }, content: UPHELD, why: ' ', seen: 1, after: null }
    await expect(propose(proposing, ASHA, register)).rejects.toThrow('Say why.')
  })
})
