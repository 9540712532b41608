import { beforeAll, describe, expect, test } from 'vitest'
import { deskSteps } from '@/lib/data/desk-steps'
import { currentEdition } from '@/lib/data/editions'
import { listedOf } from '@/lib/data/listed-decisions'
import { publish } from '@/lib/data/publish'
import { loadRegister } from '@/lib/data/register'
import { answerOf } from '@/lib/desk/listed/forms'
import { decideListed, listedDeskPage } from '@/lib/desk/listed/listed-desk'
import { useRegister } from '@/lib/desk/loads/register'
import { makePlan } from '@/lib/ingest/make-plan'
import { inventedDecision } from '@/prisma/factories/listed/entries'
import { listedFile } from '@/prisma/factories/listed/reading'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { ASHA } from '../../support/desk-draft'
import { withFreshDatabase } from '../../support/fresh-database'

withFreshDatabase()

const ambleford = inventedCouncil({ name: 'Ambleford' })
const register = inventedRegister([ambleford, inventedCouncil({ name: 'Borley' })])
const read = inventedDecision(7, ambleford, { reference: '24 000 007' })
const decide = (fields: Record<string, string>) =>
  decideListed({ why: 'The page names it.', ...fields }, ASHA)

beforeAll(async () => {
  await loadRegister(register, 'a'.repeat(64))
  useRegister(register)
  const file = listedFile({
    withheld: [
      {
        what: 'decision',
        read: { ...read, councils: [] },
        place: { line: 9, quote: 'A line without a name' },
        reasons: [{ code: 'no-name', message: 'The name is missing in this copy.' }],
      },
    ],
  })
  await publish({ slugs: [], listed: [file] }, (standing) => makePlan([], [], standing, [file]), {
    dryRun: false,
  })
})

describe('a form that is refused', () => {
  test('comes back with what was typed, and what is wrong at its field', async () => {
    const { waiting } = await listedDeskPage()
    const entry = String(waiting[0]?.number)
    const typed = { decide: 'council', entry, council: 'Nowhere', why: 'The page names it.' }
    const answer = await decide(typed)
    expect(answer).toEqual({
      said: [
        {
          kind: 'problem',
          text: 'We know no council called “Nowhere”.',
          field: `council-entry-${entry}`,
        },
      ],
      typed,
    })
    const none = await decide({ ...typed, council: ' ', why: '' })
    expect(none).toMatchObject({
      said: [
        { text: 'Name the council.', field: `council-entry-${entry}` },
        { text: 'Give your reason.', field: `why-entry-${entry}` },
      ],
      typed: { entry },
    })
    for (const wrong of [
      { decide: 'withhold', reference: 'none' },
      { decide: 'withhold', reference: '19 999 999' },
    ])
      expect(await decide(wrong)).toMatchObject({
        said: [{ kind: 'problem', field: 'reference' }],
        typed: wrong,
      })
    expect(await decide({ decide: 'restore', reference: '19 999 999', why: '' })).toMatchObject({
      said: [{ text: 'Give your reason.', field: 'why-restore-19-999-999' }],
    })
    expect(await decide({})).toMatchObject({ said: [{ text: 'Choose what is to be done.' }] })
  })

  test('fills in no other form of the page', () => {
    const answer = { said: [], typed: { decide: 'confirm', entry: '7', why: 'Because.' } }
    expect(answerOf('entry-7', answer).typed.why).toBe('Because.')
    for (const other of ['entry-8', 'withhold', 'restore-24-000-007'] as const)
      expect(answerOf(other, answer)).toEqual({ said: [], typed: {} })
  })
})

test('an entry that waits is published with the council that a publisher names, and can be withheld and restored', async () => {
  const { waiting } = await listedDeskPage()
  expect(waiting).toMatchObject([
    {
      title: 'Decision 24 000 007',
      place: '“list.html”, line 9',
      reasons: ['The name is missing in this copy.'],
    },
  ])
  const entry = String(waiting[0]?.number)
  expect(await decide({ decide: 'council', entry, council: 'borley council' })).toEqual({
    said: [{ kind: 'done', text: 'Edition 1 is published: you published decision 24 000 007.' }],
  })
  const edition = (await currentEdition())?.number ?? 0
  expect((await listedOf(edition, '24 000 007'))?.councils).toEqual([
    { slug: 'borley', printed: 'Borley Council' },
  ])
  expect(await listedDeskPage()).toEqual({ waiting: [], withheld: [] })
  expect(await decide({ decide: 'withhold', reference: '24-000-007' })).toMatchObject({
    said: [{ kind: 'done' }],
  })
  expect(await listedOf(edition, '24 000 007')).toBeNull()
  expect((await listedDeskPage()).withheld).toMatchObject([{ reference: '24 000 007' }])
  await decide({ decide: 'restore', reference: '24 000 007' })
  expect(await listedOf(edition, '24 000 007')).toMatchObject({ summary: null })
  const steps = await deskSteps({}, 9)
  expect(steps.map(({ kind, by }) => [kind, by])).toEqual(Array(3).fill(['listed-decided', ASHA.name]))
})
