import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/lib/data/client'
import { loadRegister } from '@/lib/data/register'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { withFreshDatabase } from '../../support/fresh-database'

withFreshDatabase()

const bytes = Buffer.from('a letter')
const sha256 = createHash('sha256').update(bytes).digest('hex')
let sourceId: number

const figure = {
  name: 'upheld' as const,
  value: 9,
  base: 13,
  origin: 'printed' as const,
  page: 1,
  line: 71,
  quote: '9 upheld decisions',
}

/** A letter that passed every check, as `source` writes it. */
const letter = {
  kind: 'letter' as const,
  state: 'accepted' as const,
  sha256,
  councilSlug: 'ambleford',
  reportingYear: '2023-24',
  letterDate: new Date('2024-07-17'),
  layout: 'per-100k',
  hasStatistics: true,
  notes: [],
  addedIn: 1,
}

const publication = {
  kind: 'publication' as const,
  letterDate: null,
  layout: null,
  hasStatistics: null,
  url: 'https://example.com/ambleford',
  line: 1,
}

const dataRow = {
  ...publication,
  kind: 'data_file' as const,
  url: null,
  table: 'decided' as const,
  sheet: null,
  reportingYear: '2019-20',
}

const withheld = {
  state: 'open' as const,
  reviewNumber: 1,
  figuresRead: {},
  reasons: [],
  openedAt: new Date('2026-11-21'),
  hasStatistics: null,
  addedIn: null,
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
  sourceId = (await source({})).id
})

function store(change: Record<string, unknown>) {
  return database().figure.create({ data: { ...figure, sourceId, ...change } })
}

function source(change: Record<string, unknown>) {
  return database().source.create({ data: { ...letter, ...change } })
}

describe('the database itself refuses', () => {
  test.each([
    ['a negative count', { value: -1 }, 'Figure_not_negative'],
    ['a count that is not whole', { value: 8.5 }, 'Figure_counts_are_whole'],
    ['a count above its base', { value: 14 }, 'Figure_counts_are_whole'],
    ['a rate above 100', { name: 'upheldRate' as const, value: 101 }, 'Figure_rates_have_a_base'],
    [
      'a rate without its base',
      { name: 'upheldRate' as const, value: 69, base: null },
      'Figure_rates_have_a_base',
    ],
    ['a rate of no cases', { name: 'upheldRate' as const, value: 0, base: 0 }, 'Figure_rates_have_a_base'],
    [
      'a type average above 100',
      { name: 'upheldRate' as const, value: 69, typeAverage: 101 },
      'Figure_averages_to_100',
    ],
    [
      'a worked-out figure that does not say how',
      { origin: 'worked_out' as const },
      'Figure_worked_out_says_how',
    ],
    [
      'a recognised figure that nobody has confirmed',
      { origin: 'recognised' as const },
      'Figure_recognised_is',
    ],
    [
      'a printed figure that somebody has confirmed',
      { confirmedBy: 'A. Reader', confirmedOn: new Date('2026-11-29') },
      'Figure_recognised_is',
    ],
    [
      'a printed figure that was recognised otherwise',
      { recognisedValue: 8 },
      'Figure_recognised_otherwise_is_corrected',
    ],
    ['a figure without words', { quote: '' }, 'Figure_has_words'],
    ['a figure of no source', { sourceId: 99 }, 'Foreign key'],
  ])('%s', async (_, change, constraint) => {
    await expect(store(change)).rejects.toThrow(constraint)
  })

  const other = { reportingYear: '2022-23' }
  test.each([
    ['a year that is none', { reportingYear: '2023-25' }, 'Source_year'],
    [
      'a letter of the year before the one that it reports',
      { ...other, letterDate: new Date('2023-03-31') },
      'Source_letter_date',
    ],
    ['a published letter without its day', { ...other, letterDate: null }, 'Source_letter'],
    ['a published letter without its layout', { ...other, layout: null }, 'Source_letter'],
    ['a letter with an address', { ...other, url: publication.url, line: 1 }, 'Source_publication'],
    [
      'a publication with the day of a letter',
      { ...publication, letterDate: letter.letterDate },
      'Source_letter',
    ],
    ['a published publication without its address', { ...publication, url: null }, 'Source_publication'],
    ['a publication at an address that is none', { ...publication, url: 'ombudsman' }, 'Source_url'],
    ['a publication without a line', { ...publication, line: null }, 'Source_publication'],
    ['a publication at line zero', { ...publication, line: 0 }, 'Source_line'],
    ['a row of a data file of no table', { ...dataRow, table: null }, 'Source_data_file'],
    ['a row of a data file without its row', { ...dataRow, line: null }, 'Source_data_file'],
    ['a row of a data file with an address', { ...dataRow, url: publication.url }, 'Source_publication'],
    ['a row of a data file of a sheet without a name', { ...dataRow, sheet: '' }, 'Source_data_file'],
    ['a letter of a table', { ...other, table: 'decided' }, 'Source_data_file'],
    [
      'a published source of no council',
      { ...other, councilSlug: null },
      'Source_published_of_a_council_and_year',
    ],
    ['a published source of no year', { reportingYear: null }, 'Source_published_of_a_council_and_year'],
    [
      'a source that passed every check and is in no edition',
      { ...other, addedIn: null, hasStatistics: null },
      'Source_published_in_an_edition',
    ],
    [
      'a source that needs a review and is in an edition',
      { ...other, ...withheld, addedIn: 1, hasStatistics: true },
      'Source_published_in_an_edition',
    ],
    [
      'a discarded source in an edition',
      { ...other, ...withheld, state: 'discarded', addedIn: 1, hasStatistics: true },
      'Source_published_in_an_edition',
    ],
    ['a source replaced before it was added', { ...other, addedIn: 2, replacedIn: 1 }, 'Source_editions'],
    [
      'a source that is in no edition and was replaced',
      { ...other, ...withheld, replacedIn: 1 },
      'Source_editions',
    ],
    [
      'a source that needs a review and has none',
      { ...other, ...withheld, reviewNumber: null },
      'Source_reviewed',
    ],
    [
      'a source that needs a review and does not say why',
      { ...other, ...withheld, reasons: undefined },
      'Source_reviewed',
    ],
    ['a source that passed every check and has a review', { ...other, reviewNumber: 1 }, 'Source_reviewed'],
    ['a source without its file', { ...other, sha256: 'f'.repeat(64) }, 'Foreign key'],
    ['a source added in an edition that there is not', { ...other, addedIn: 3 }, 'Foreign key'],
  ])('%s', async (_, change, constraint) => {
    await expect(source(change)).rejects.toThrow(constraint)
  })

  test('a second current source of a kind for a council and year', async () => {
    await expect(source({ addedIn: 2 })).rejects.toThrow('Unique constraint')
    await source({ ...publication })
    await expect(source({ ...publication, addedIn: 2 })).rejects.toThrow('Unique constraint')
  })

  test('two rows of one table of a council and year, but not rows of two tables', async () => {
    await source(dataRow)
    await source({ ...dataRow, table: 'received' })
    await expect(source({ ...dataRow, line: 9, addedIn: 2 })).rejects.toThrow('Unique constraint')
  })

  test('a second figure of a name from a source', async () => {
    await store({ name: 'investigations', value: 13, base: null })
    await expect(store({ name: 'investigations', value: 12, base: null })).rejects.toThrow(
      'Unique constraint',
    )
  })

  test('a figure of a source that is not published', async () => {
    const { id } = await source({ ...withheld, reviewNumber: 7 })
    await expect(store({ sourceId: id })).rejects.toThrow('of a source that is published')
  })

  test('any change to what was published but that it was replaced, once', async () => {
    const { id } = await source({ reportingYear: '2021-22' })
    const stored = await store({ sourceId: id, name: 'decisions', value: 11, base: null })
    const figures = { id: stored.id }
    await expect(database().figure.update({ where: figures, data: { value: 12 } })).rejects.toThrow(
      'cannot be changed',
    )
    await expect(database().figure.delete({ where: figures })).rejects.toThrow('cannot be changed')
    const where = { id }
    for (const data of [{ reportingYear: '2020-21' }, { addedIn: 2 }, { state: 'confirmed' as const }]) {
      await expect(database().source.update({ where, data })).rejects.toThrow('cannot be changed')
    }
    await expect(database().source.delete({ where })).rejects.toThrow('cannot be changed')
    await database().source.update({ where, data: { replacedIn: 2 } })
    await expect(database().source.update({ where, data: { replacedIn: null } })).rejects.toThrow(
      'cannot be changed',
    )
  })

  test('any change to a source whose review is settled, to its number and to its steps', async () => {
    const steps = { create: { kind: 'opened' as const, why: 'The sum is not right.' } }
    const { id } = await source({ ...withheld, reviewNumber: 8, steps })
    const where = { id }
    await expect(database().source.update({ where, data: { reviewNumber: 9 } })).rejects.toThrow(
      'cannot be changed',
    )
    await expect(database().reviewStep.updateMany({ data: { why: 'Other.' } })).rejects.toThrow(
      'cannot be changed',
    )
    await database().source.update({ where, data: { state: 'discarded' } })
    await expect(database().source.update({ where, data: { state: 'open' } })).rejects.toThrow(
      'cannot be changed',
    )
  })

  test('a step in no review', async () => {
    const step = { reviewNumber: 99, kind: 'opened' as const, why: 'The sum is not right.' }
    await expect(database().reviewStep.create({ data: step })).rejects.toThrow('Foreign key')
  })

  test('any change to an edition, to the parts of a figure, and to a file', async () => {
    const stored = await store({ name: 'received', value: 2, base: null })
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
