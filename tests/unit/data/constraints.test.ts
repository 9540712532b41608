import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/lib/data/client'
import { loadRegister } from '@/lib/data/register'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { withFreshDatabase } from '../../support/fresh-database'

withFreshDatabase()

const bytes = Buffer.from('a letter')
const sha256 = createHash('sha256').update(bytes).digest('hex')
let letterId: number

const figure = {
  councilSlug: 'ambleford',
  reportingYear: '2023-24',
  measure: 'upheld' as const,
  value: 9,
  base: 13,
  origin: 'printed' as const,
  page: 1,
  line: 71,
  quote: '9 upheld decisions',
  sourceKind: 'letter' as const,
  addedIn: 1,
}

beforeAll(async () => {
  await loadRegister(
    inventedRegister([inventedCouncil({ name: 'Ambleford' }), inventedCouncil({ name: 'Wiltbridge' })]),
    sha256,
  )
  await database().edition.create({ data: { number: 1, summary: 'Invented.' } })
  await database().edition.create({ data: { number: 2, summary: 'Invented.' } })
  await database().sourceFile.create({
    data: { sha256, bytes, byteLength: bytes.length, mediaType: 'text/plain', fileName: 'a.txt' },
  })
  const letter = await database().letter.create({
    data: {
      sha256,
      councilSlug: 'ambleford',
      reportingYear: '2023-24',
      letterDate: new Date('2024-07-17'),
      layout: 'per-100k',
      hasStatistics: true,
      notes: [],
      addedIn: 1,
    },
  })
  letterId = letter.id
})

function store(change: Record<string, unknown>) {
  return database().figure.create({ data: { ...figure, letterId, ...change } })
}

describe('the database itself refuses', () => {
  test.each([
    ['a negative count', { value: -1 }, 'Figure_not_negative'],
    ['a count that is not whole', { value: 8.5 }, 'Figure_counts_are_whole'],
    ['a count above its base', { value: 14 }, 'Figure_counts_are_whole'],
    ['a rate above 100', { measure: 'upheldRate' as const, value: 101 }, 'Figure_rates_have_a_base'],
    [
      'a rate without its base',
      { measure: 'upheldRate' as const, value: 69, base: null },
      'Figure_rates_have_a_base',
    ],
    ['a rate of no cases', { measure: 'upheldRate' as const, value: 0, base: 0 }, 'Figure_rates_have_a_base'],
    [
      'a type average above 100',
      { measure: 'upheldRate' as const, value: 69, typeAverage: 101 },
      'Figure_averages_to_100',
    ],
    [
      'a worked-out figure that does not say how',
      { origin: 'worked_out' as const },
      'Figure_worked_out_says_how',
    ],
    ['a figure without words', { quote: '' }, 'Figure_has_words'],
    ['a figure without a source', { letterId: null }, 'Figure_has_one_source'],
    ['a year that is none', { reportingYear: '2023-25' }, 'Figure_year'],
    ['a figure replaced before it was added', { addedIn: 2, replacedIn: 1 }, 'Figure_editions'],
  ])('%s', async (_, change, constraint) => {
    await expect(store(change)).rejects.toThrow(constraint)
  })

  test('a second current figure for a council, year, measure and source', async () => {
    await store({ measure: 'investigations', value: 13, base: null })
    await expect(store({ measure: 'investigations', value: 12, base: null, addedIn: 2 })).rejects.toThrow()
  })

  test('any change to what was published but that it was replaced, once', async () => {
    const stored = await store({ measure: 'decisions', value: 11, base: null })
    const where = { id: stored.id }
    await expect(database().figure.update({ where, data: { value: 12 } })).rejects.toThrow(
      'cannot be changed',
    )
    await expect(database().figure.delete({ where })).rejects.toThrow('cannot be changed')
    await database().figure.update({ where, data: { replacedIn: 2 } })
    await expect(database().figure.update({ where, data: { replacedIn: null } })).rejects.toThrow(
      'cannot be changed',
    )
  })

  test("a figure of another council or year than its letter's", async () => {
    await expect(
      store({ councilSlug: 'wiltbridge', measure: 'received', value: 1, base: null }),
    ).rejects.toThrow('Foreign key')
    await expect(
      store({ reportingYear: '2022-23', measure: 'received', value: 1, base: null }),
    ).rejects.toThrow('Foreign key')
  })

  test('any change to an edition, to the parts of a figure, and to a file', async () => {
    const stored = await store({ measure: 'received', value: 2, base: null })
    await database().figurePart.create({
      data: { figureId: stored.id, position: 0, name: 'Housing', value: 2 },
    })
    await expect(database().figurePart.updateMany({ data: { value: 3 } })).rejects.toThrow(
      'cannot be changed',
    )
    await expect(database().edition.updateMany({ data: { summary: 'Other.' } })).rejects.toThrow(
      'cannot be changed',
    )
    await expect(database().sourceFile.updateMany({ data: { fileName: 'c' } })).rejects.toThrow(
      'cannot be changed',
    )
  })

  test('a file whose checksum is not that of its bytes', async () => {
    const wrong = {
      bytes,
      byteLength: bytes.length,
      mediaType: 'text/plain',
      fileName: 'b.txt',
      sha256: 'f'.repeat(64),
    }
    await expect(database().sourceFile.create({ data: wrong })).rejects.toThrow('SourceFile_sha256')
  })
})
