import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { editionByNumber } from '@/lib/data/editions'
import { loadRegister } from '@/lib/data/register'
import { openReviews } from '@/lib/data/reviews'
import { changesOfPart } from '@/lib/editions/changes-of-part'
import { editionPage } from '@/lib/editions/edition-page'
import { ingest } from '@/lib/ingest/ingest'
import { correctPublished, correctWithheld } from '@/lib/ingest/record-decision'
import { type InventedLetter, letterText } from '@/prisma/factories/letter'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { withFreshDatabase } from '../../support/fresh-database'

withFreshDatabase()

const councils = ['Ambleford', 'Combe', 'Downton'].map((name) => inventedCouncil({ name }))
const [ambleford, combe, downton] = councils as [
  (typeof councils)[number],
  (typeof councils)[number],
  (typeof councils)[number],
]
const register = inventedRegister(councils)
const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))
const PERSON = { by: 'A. Reader', why: 'The page prints 69%' }
const UPHELD = {
  figures: ['upheld', 'investigations', 'upheldRate'],
  from: '2023-24',
  to: '2023-24',
} as const

function write(file: string, letter: InventedLetter): string {
  writeFileSync(path.join(folder, file), letterText(letter))
  return file
}

// Edition 1 has Combe; 2 puts Ambleford right in part, 3 wholly; 4 puts right what is published of Combe.
beforeAll(async () => {
  await loadRegister(register, '0'.repeat(64))
  const files = [
    write('a.txt', {
      council: 'Ambleford Council',
      year: '2023-24',
      upheld: { count: 9, base: 13, rate: 28 },
      earlyRemedies: { count: 3, base: 9, rate: 44 },
    }),
    write('c.txt', { council: 'Combe Council', year: '2023-24' }),
  ]
  await ingest(files, { from: folder, register, dryRun: false, threads: 1, onProgress: () => {} })
  const [review] = await openReviews()
  if (!review) throw new Error('The letter of Ambleford should be withheld.')
  await correctWithheld(review.number, [{ figure: 'earlyRemedyRate', value: 33 }], PERSON)
  await correctWithheld(review.number, [{ figure: 'upheldRate', value: 69 }], PERSON)
  await correctPublished('combe', '2023-24', [{ figure: 'complianceOutcomes', value: 8 }], {
    by: 'B. Reader',
    why: 'The page prints 8.',
  })
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('an edition that puts figures right', () => {
  test('says which, from what to what, by whom and why', async () => {
    expect((await editionByNumber(3))?.summary).toBe(
      'Ambleford, 2023-24: upheld rate put right from 28% to 69% by A. Reader: The page prints 69%.',
    )
  })

  test('names no number of a source that is still withheld', async () => {
    expect((await editionByNumber(2))?.summary).toBe(
      'Ambleford, 2023-24: 1 figure put right by A. Reader. The source still needs a review, so we publish nothing from it.',
    )
  })

  test('lists them under what changed, also where the council and year are new', async () => {
    const page = await editionPage(3)
    expect(page?.added).toMatchObject([{ year: '2023-24', councils: [{ name: 'Ambleford Council' }] }])
    expect(page?.changed).toMatchObject([
      {
        council: 'Ambleford Council',
        changes: [
          { words: 'Upheld rate: put right from 28% to 69%' },
          { words: 'Early remedy rate: put right from 44% to 33%' },
        ],
      },
    ])
    expect((await editionPage(1))?.changed).toEqual([])
  })
})

describe('on a chart, an edition', () => {
  test('says what it changed of the chart, and nothing else', async () => {
    const said = (edition: number, of: typeof councils) =>
      changesOfPart(edition, { councils: of, ...UPHELD }, 'chart')
    expect(await said(3, [ambleford])).toBe(
      'Ambleford, 2023-24: upheld rate put right from 28% to 69% by A. Reader: The page prints 69%. It added figures for Ambleford, 2023-24.',
    )
    expect(await said(3, [combe])).toBe('It changed no figure of this chart.')
    expect(await said(4, [combe])).toBe('It changed no figure of this chart.')
    expect(await said(1, [combe, downton])).toBe('It added figures for Combe, 2023-24.')
    expect(
      await changesOfPart(4, { councils: [combe], ...UPHELD, figures: ['complianceOutcomes'] }, 'chart'),
    ).toMatch(
      /^Combe, 2023-24: compliance outcomes put right from \d+ to 8 by B\. Reader: The page prints 8\.$/,
    )
  })
})
