import { beforeEach, describe, expect, test } from 'vitest'
import { POST as showNote } from '@/app/desk/edition/note/route'
import { POST as publish } from '@/app/desk/edition/publish/route'
import { POST as undo } from '@/app/desk/edition/undo/publish/route'
import { currentEdition } from '@/lib/data/editions'
import { loadRegister } from '@/lib/data/register'
import { openReviews } from '@/lib/data/reviews'
import { answerAt } from '@/lib/desk/answer'
import { propose } from '@/lib/desk/draft/propose'
import { personFrom } from '@/lib/desk/people/person'
import { deskPreview } from '@/lib/desk/publishing/desk-draft'
import { nextEdition } from '@/lib/desk/publishing/edition-page'
import { undoPage } from '@/lib/desk/publishing/undo-page'
import { letterText } from '@/prisma/factories/letter'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { ASHA, withDesk } from '../../../support/desk-draft'
import { formRequest, personWithPassword, signedIn } from '../../../support/desk-people'
import { withFreshDatabase } from '../../../support/fresh-database'

withFreshDatabase({ forEach: 'test' })

const register = inventedRegister([inventedCouncil({ name: 'Ambleford' })])
const desk = withDesk(register)
const WRONG = {
  'a.txt': letterText({
    council: 'Ambleford Council',
    year: '2023-24',
    upheld: { count: 8, base: 13, rate: 69 },
    per100k: { value: '4.5' },
  }),
}
const NO_PARAMS = { params: Promise.resolve({}) }

/** A publisher's session. */
let cookie: string

beforeEach(async () => {
  process.env.UPHELD_DESK = '1'
  await loadRegister(register, '0'.repeat(64))
  await personWithPassword({ name: 'Pat Green', role: 'publisher' })
  cookie = await signedIn('pat.green@desk.example')
  await desk.loadAndWithhold(WRONG)
})

async function person() {
  const found = await personFrom(new Headers({ host: 'upheld.test', cookie }))
  if (!found) throw new Error('Pat should be signed in.')
  return found
}

async function proposeNine(): Promise<void> {
  const content = { kind: 'correct' as const, corrections: [{ figure: 'upheld' as const, value: 9 }] }
  await propose({ on: { review: 1 }, content, why: 'It prints 9.', seen: 1, after: null }, ASHA, register)
}

async function fingerprint(): Promise<string> {
  const page = await nextEdition(() => deskPreview(ASHA), 0, await person())
  if ('problem' in page) throw new Error(page.problem)
  return page.fingerprint
}

/** Sends a form, and gives the page that it leads to with what that says. */
async function sent(
  route: typeof publish | typeof undo | typeof showNote,
  path: string,
  fields: Record<string, string>,
) {
  const answered = await route(
    formRequest(path, fields, { cookie, referer: 'http://upheld.test/desk/edition' }),
    NO_PARAMS,
  )
  expect(answered.status).toBe(303)
  const location = answered.headers.get('location') ?? ''
  const { said, typed } = await answerAt(location, (await person()).id)
  return { page: location.split(/[?#]/)[0], said: said.map(({ text }) => text), typed }
}

const publishing = (fields: Record<string, string>) => sent(publish, '/desk/edition/publish', fields)

describe('the form that publishes', () => {
  test('publishes what was seen with its note, and leads to what was published', async () => {
    await proposeNine()
    const note = 'The letters of July 2024.'
    expect(await publishing({ note, fingerprint: await fingerprint() })).toMatchObject({
      page: '/desk/edition/1',
      said: ['Edition 1 is published.'],
    })
    expect(await currentEdition()).toMatchObject({ number: 1, note })
  })

  test('publishes nothing where the draft has changed since, says so and keeps the note', async () => {
    const seen = await fingerprint()
    await proposeNine()
    expect(await publishing({ note: 'Mine.', fingerprint: seen })).toMatchObject({
      page: '/desk/edition',
      said: [expect.stringContaining('The draft has changed since you looked at it')],
      typed: { note: 'Mine.' },
    })
    expect(await currentEdition()).toBeNull()
  })

  test('says what is wrong with a note, and shows one without publishing', async () => {
    await proposeNine()
    const long = 'x'.repeat(1001)
    expect((await publishing({ note: long, fingerprint: await fingerprint() })).said).toEqual([
      'Your note is too long. Use at most 1000 characters.',
    ])
    expect(await sent(showNote, '/desk/edition/note', { note: 'New letters.', fingerprint: '' })).toEqual({
      page: '/desk/edition',
      said: [],
      typed: { note: 'New letters.' },
    })
    expect(await currentEdition()).toBeNull()
  })
})

describe('the form that undoes the newest edition', () => {
  const undoing = (fields: Record<string, string>) =>
    sent(undo, '/desk/edition/undo/publish', { note: '', ...fields })

  beforeEach(async () => {
    await proposeNine()
    await publishing({ note: '', fingerprint: await fingerprint() })
  })

  test('does what its page said before: another edition, and what was added needs a review again', async () => {
    const before = await undoPage(register, await person())
    expect(before).toMatchObject({
      edition: { number: 1 },
      number: 2,
      overview: [
        'Edition 2 would undo edition 1.',
        'It would change what pages show about 1 council: 1 year withdrawn.',
        'After it, 1 source would wait for a review.',
      ],
      types: [{ councils: [{ name: 'Ambleford Council', years: [{ kind: 'withdrawn' }] }] }],
      canPublish: true,
    })
    expect(await currentEdition()).toMatchObject({ number: 1 })
    expect(await undoing({ edition: '1', why: 'The wrong file.' })).toMatchObject({
      page: '/desk/edition/2',
      said: ['Edition 1 is undone. Edition 2 is what everybody sees now.'],
    })
    expect(await openReviews()).toHaveLength(1)
  })

  test('wants a reason, and undoes only the newest', async () => {
    expect((await undoing({ edition: '1', why: ' ' })).said).toEqual([
      'Say why you undo this edition. Readers can see it.',
    ])
    await undoing({ edition: '1', why: 'The wrong file.' })
    expect(await undoing({ edition: '1', why: 'Once more.' })).toMatchObject({
      page: '/desk/edition/undo',
      said: [expect.stringContaining('Only the newest edition can be undone.')],
      typed: { why: 'Once more.' },
    })
  })
})

test('before the first edition there is none to undo', async () => {
  expect(await undoPage(register, await person())).toEqual({
    problem: 'No edition is published yet, so there is none to undo.',
  })
})
