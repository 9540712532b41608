import { beforeEach, expect, test } from 'vitest'
import { councilYear } from '@/lib/data/council-years'
import { deskSteps } from '@/lib/data/desk-steps'
import { currentEdition } from '@/lib/data/editions'
import { loadRegister } from '@/lib/data/register'
import { openReviews } from '@/lib/data/reviews'
import { previewUndo, undoEdition } from '@/lib/desk/draft/undo-edition'
import { confirmWithheld, correctWithheld, discardWithheld } from '@/lib/ingest/record-decision'
import { type InventedLetter, letterText } from '@/prisma/factories/letter'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { ASHA, withDesk } from '../../../support/desk-draft'
import { withFreshDatabase } from '../../../support/fresh-database'
import { rowsOfEditions } from '../../../support/rows-of-editions'

withFreshDatabase({ forEach: 'test' })
const register = inventedRegister(['Ambleford', 'Wiltbridge'].map((name) => inventedCouncil({ name })))
const desk = withDesk(register)

const letter = (given: Partial<InventedLetter> = {}) =>
  letterText({ council: 'Ambleford Council', year: '2023-24', ...given })
const FIRST = { 'first.txt': letter() }
const SECOND = {
  'second.txt': letter({
    date: '30 September 2024',
    upheld: { count: 10, base: 13, rate: 77 },
    earlyRemedies: { count: 3, base: 10, rate: 30 },
  }),
}
const OTHER = { 'other.txt': letter({ council: 'Wiltbridge Council' }) }
const WRONG = { 'wrong.txt': letter({ upheld: { count: 8, base: 13, rate: 69 }, per100k: { value: '4.5' } }) }
const PERSON = { by: 'A. Reader', why: 'The printed letter says so.' }

beforeEach(() => loadRegister(register, '0'.repeat(64)))

const publish = async (files: Record<string, string>) =>
  desk.publish(desk.draftOf(await desk.loadAndWithhold(files)))

const undo = (number: number) =>
  undoEdition({ number, person: ASHA, why: 'The wrong folder.', note: null, register })

async function upheld(edition: number, slug = 'ambleford') {
  return (await councilYear(slug, '2023-24', edition))?.letter?.figures.upheld?.value ?? null
}

test('what the edition replaced is shown again, what it added is under review, and earlier editions stay', async () => {
  await publish(FIRST)
  await publish({ ...SECOND, ...OTHER })
  const undone = await undo(2)
  expect(undone).toMatchObject({
    edition: 3,
    summary: 'Edition 2 undone: 2 sources withdrawn, 1 source shown again.',
    changes: [
      { slug: 'ambleford', kind: 'changed', sources: [{ change: 'replaced' }] },
      { slug: 'wiltbridge', kind: 'withdrawn', sources: [{ change: 'withdrawn' }] },
    ],
    withheld: [
      { slug: 'ambleford', file: 'second.txt' },
      { slug: 'wiltbridge', file: 'other.txt' },
    ],
  })
  expect(await Promise.all([1, 2, 3].map((edition) => upheld(edition)))).toEqual([9, 10, 9])
  expect(await Promise.all([1, 2, 3].map((edition) => upheld(edition, 'wiltbridge')))).toEqual([
    null,
    9,
    null,
  ])
  expect((await openReviews()).map(({ reasons }) => reasons)).toEqual(
    Array(2).fill([{ code: 'undone', message: 'Edition 2 was undone by Asha Rao: The wrong folder.' }]),
  )
  expect(await deskSteps({ kind: 'undone' }, 5)).toMatchObject([
    { by: 'Asha Rao', subject: 'edition 2', why: 'The wrong folder.', edition: 3 },
  ])
})

test('the files come again and stay withheld until a person decides', async () => {
  await publish(OTHER)
  await undo(1)
  const report = await desk.ingest(OTHER)
  expect(report).toMatchObject({ edition: null, files: [{ outcome: 'review', notes: [{ code: 'undone' }] }] })
  expect(await openReviews()).toHaveLength(1)
  await confirmWithheld(1, PERSON)
  expect(await upheld(3, 'wiltbridge')).toBe(9)
})

test('an undone edition can be undone too, and its reviews end', async () => {
  await publish(FIRST)
  await publish({ ...SECOND, ...OTHER })
  await undo(2)
  await undo(3)
  expect(await upheld(4)).toBe(10)
  expect(await upheld(4, 'wiltbridge')).toBe(9)
  expect(await openReviews()).toEqual([])
})

test('a decision is undone: what was corrected and what was discarded is under review again', async () => {
  await publish(WRONG)
  await correctWithheld(1, [{ figure: 'upheld', value: 9 }], PERSON)
  await undo(1)
  expect(await openReviews()).toMatchObject([{ number: 2, figures: { upheld: { value: 9 } } }])
  await discardWithheld(2, PERSON)
  await undo(3)
  expect(await openReviews()).toMatchObject([
    { number: 3, reasons: [{ code: 'undone' }, { code: 'undone' }] },
  ])
  expect(await upheld(4)).toBeNull()
})

test('a preview of it keeps nothing', async () => {
  await publish(FIRST)
  const before = await rowsOfEditions()
  expect(await previewUndo({ number: 1, person: ASHA, register })).toMatchObject({
    edition: 2,
    changes: [{ kind: 'withdrawn' }],
  })
  expect(await rowsOfEditions()).toEqual(before)
})

test('only the newest edition can be undone, with a reason', async () => {
  await publish(FIRST)
  await publish(OTHER)
  await expect(undo(1)).rejects.toThrow('Edition 2 has been published since edition 1.')
  await expect(undo(3)).rejects.toThrow('There is no edition 3 yet.')
  await expect(undoEdition({ number: 2, person: ASHA, why: ' ', note: null, register })).rejects.toThrow(
    'Say why you undo it.',
  )
  expect((await currentEdition())?.number).toBe(2)
})
