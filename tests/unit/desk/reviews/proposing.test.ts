import { describe, expect, test } from 'vitest'
import { deskSteps } from '@/lib/data/desk-steps'
import { currentEdition } from '@/lib/data/editions'
import { reviewByNumber } from '@/lib/data/reviews'
import { ben, pageFor, send, standing, WRONG, withReviews } from './desk-reviews'

const desk = withReviews()
const WHY = 'The printed page says 9.'

describe('what a person proposes', () => {
  test('to correct keeps what is printed next to what is put in, and publishes nothing', async () => {
    await desk.take({ 'wrong.txt': WRONG })
    const { said } = await send(await standing(), { decision: 'correct', 'figure.upheld': '9', why: WHY })
    expect(said[0]?.kind).toBe('done')
    expect(await currentEdition()).toBeNull()
    const after = await standing()
    expect(after.isOpen).toBe(false)
    expect(after.source.figures.upheld).toMatchObject({
      value: 9,
      origin: { kind: 'corrected', printed: 8, by: 'Asha Rao', reason: WHY },
    })
    const page = await pageFor(after)
    expect(page.fields.find(({ name }) => name === 'upheld')).toMatchObject({
      before: '9',
      read: { printed: '8', quote: '8 upheld decisions' },
    })
    expect(page.waiting).toMatchObject([
      { what: 'Asha Rao proposed to correct Complaints upheld to 9.', why: WHY },
    ])
    expect(page.form).toBeNull()
    const [step] = await deskSteps({ subject: { kind: 'review', id: 1 } }, 10)
    expect(step).toMatchObject({ by: 'Asha Rao', kind: 'proposed', why: WHY })
  })

  test('made on an outdated view is refused with what has changed, and what was typed is kept', async () => {
    await desk.take({ 'wrong.txt': WRONG })
    const old = await standing()
    await send(old, { decision: 'correct', 'figure.upheld': '7', why: 'It says 7.' }, ben)
    const fields = { seen: old.seen, decision: 'correct', 'figure.upheld': '9', why: WHY }
    const { said } = await send(await standing(), fields)
    expect(said).toMatchObject([{ kind: 'problem' }])
    expect((await standing()).waiting).toHaveLength(1)
    const page = await pageFor(await standing())
    expect(page.changed?.map(({ what, why }) => [what, why])).toEqual([
      ['Ben Okoro proposed to correct Complaints upheld to 7.', 'It says 7.'],
    ])
    expect(page.fields.find(({ name }) => name === 'upheld')).toMatchObject({ value: '9', before: '7' })
    expect(page.form?.why).toBe(WHY)
    await send(await standing(), { ...fields, seen: page.seen })
    expect((await standing()).waiting.map(({ by }) => by)).toEqual(['Ben Okoro', 'Asha Rao'])
  })
})

test('the checks answer what is typed, in the sentences that decide on publishing, and store nothing but what is typed', async () => {
  await desk.take({ 'wrong.txt': WRONG })
  const { checks } = await send(await standing(), { do: 'check', 'figure.upheld': '7' })
  expect(checks.outcome).toBe('withheld')
  expect(checks.sentences[0]).toContain('Upheld rate: 7 of 13 is not 69%')
  expect((await send(await standing(), { do: 'check', 'figure.upheld': '9' })).checks.outcome).toBe('passes')
  expect((await standing()).proposals).toEqual([])
  expect((await reviewByNumber(1))?.steps).toHaveLength(1)
})
