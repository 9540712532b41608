import { describe, expect, test } from 'vitest'
import type { ListedReading } from '@/lib/domain/listed'
import { readFile } from '@/lib/ingest/read-file'
import {
  improvementsCsv,
  inventedCases,
  newImprovementsHtml,
  newImprovementsText,
  oldImprovementsHtml,
  oldImprovementsText,
} from '@/prisma/factories/listed/improvements-page'
import { inventedRows } from '@/prisma/factories/listed/rows'
import { codesOf, LISTED_NAMES, listIn } from '../../../support/read-listed'

const NAME = 'Wiltbridge Council'
const CASES = inventedCases(inventedRows(4, { names: [NAME], seed: 3 }))
const ADDRESS =
  'https://www.lgo.org.uk/your-councils-performance/wiltbridge-council/serviceimprovements?category=0&current=true&year=0'

const OLD = CASES.map(({ reference, category, subcategory, improvements }) => ({
  reference,
  council: 'wiltbridge-council',
  category,
  subcategory,
  improvements,
}))
const NEW = CASES.map(({ reference, category, day, summary, improvements }) => ({
  reference,
  council: 'wiltbridge-council',
  category,
  subcategory: null,
  decidedOn: day,
  summary,
  improvements,
}))

function read({ improvements }: ListedReading, withDays = true) {
  return improvements.map(
    ({ reference, council, category, subcategory, decidedOn, summary, improvements: items }) => ({
      reference,
      council: council.slug,
      category,
      subcategory,
      ...(withDays && { decidedOn, summary }),
      improvements: items,
    }),
  )
}

describe('service improvements in the form of up to 2025', () => {
  test('are read word for word, of the council whose page it is', async () => {
    for (const list of [
      await listIn(oldImprovementsText(NAME, CASES, { address: ADDRESS })),
      await listIn(oldImprovementsText(NAME, CASES)),
      await listIn(oldImprovementsHtml(NAME, CASES, ADDRESS), 'x.html'),
    ]) {
      expect(read(list, false)).toEqual(OLD)
      expect(list).toMatchObject({ page: 'improvements', withheld: [], says: null, isWhole: false })
      expect(list.scope.council).toBe('wiltbridge-council')
    }
  })

  test('of a council without any are a page with nothing', async () => {
    expect(await listIn(oldImprovementsText(NAME, []))).toMatchObject({
      page: 'improvements',
      improvements: [],
      withheld: [],
    })
  })

  test('on a page that names no council, or two, are nobody’s', async () => {
    expect(codesOf(await listIn(oldImprovementsText('Somewhere', CASES.slice(0, 1))))).toEqual([
      'council-unclear',
    ])
    const address = ADDRESS.replace('wiltbridge-council', 'cornmarch-city-council')
    const two = oldImprovementsText(NAME, CASES.slice(0, 1), { address })
    expect(codesOf(await listIn(two))).toEqual(['council-unclear'])
  })

  test('without their reference are withheld, and never given to the case above', async () => {
    const text = oldImprovementsText(NAME, CASES).replace(`Case reference: ${CASES[2]?.reference}\n`, '')
    const list = await listIn(text)
    expect(read(list, false)).toEqual(OLD.filter((_, i) => i !== 2))
    expect(codesOf(list)).toEqual(['name-missing'])
  })
})

describe('service improvements in the form of 2026', () => {
  test('are read word for word, with the day and the summary of each case', async () => {
    for (const list of [
      await listIn(newImprovementsText(CASES, { address: ADDRESS })),
      await listIn(newImprovementsHtml(CASES, ADDRESS), 'x.html'),
    ]) {
      expect(read(list)).toEqual(NEW)
      expect(list).toMatchObject({ says: 4, isWhole: true, withheld: [] })
    }
  })

  test('are not whole where the page says that there are more', async () => {
    expect(await listIn(newImprovementsText(CASES, { of: 12 }))).toMatchObject({ says: 12, isWhole: false })
  })

  test('without a name, or without any improvement, are withheld', async () => {
    const [, , third] = CASES
    const nameless = newImprovementsText(CASES).replace(`${NAME} (${third?.reference})\n\n`, '')
    const list = await listIn(nameless)
    expect(read(list)).toEqual(NEW.filter((_, i) => i !== 2))
    expect(codesOf(list)).toEqual(['name-missing'])
    const titleless = newImprovementsText(CASES).replace('Service improvements\n\n', '')
    expect(codesOf(await listIn(titleless))).toEqual(['improvements-missing'])
  })

  test('of another council on a council’s page are withheld', async () => {
    const cases = CASES.map((one, i) => (i === 1 ? { ...one, name: 'Cornmarch City Council' } : one))
    expect(codesOf(await listIn(newImprovementsText(cases, { address: ADDRESS })))).toEqual(['not-in-list'])
  })
})

describe('the export of service improvements', () => {
  test('is read by the words of its headings', async () => {
    const list = await listIn(improvementsCsv(CASES), 'export.csv')
    expect(read(list)).toEqual(NEW)
    const above = `"Service improvements of Wiltbridge"\n\n${improvementsCsv(CASES)}`
    expect(read(await listIn(above, 'export.csv'))).toEqual(NEW)
  })

  test('leaves a column that can mean several things, and says so', async () => {
    const headings = ['Council', 'Case reference', 'Category', 'Date completed', 'Summary', 'Improvements']
    const bytes = new TextEncoder().encode(improvementsCsv(CASES, headings))
    const { reading } = await readFile(bytes, 'export.csv', LISTED_NAMES)
    if (reading.kind !== 'listed') throw new Error(reading.kind)
    expect(read(reading.listed)).toEqual(NEW.map((one) => ({ ...one, decidedOn: null })))
    expect(reading.notes?.map(({ message }) => message)).toEqual([
      'We don’t know these columns, so we left them: “Date completed”.',
    ])
  })

  test('withholds all rows where nothing says whose they are, or two columns could', async () => {
    const nobody = ['Something', 'Reference', 'Category', 'Date', 'Summary', 'Service improvements']
    expect(new Set(codesOf(await listIn(improvementsCsv(CASES, nobody), 'x.csv')))).toEqual(
      new Set(['council-unclear']),
    )
    const twice = ['Authority', 'Reference', 'Council', 'Date', 'Summary', 'Service improvements']
    expect(codesOf(await listIn(improvementsCsv(CASES, twice), 'x.csv'))).toContain('column-unclear')
  })

  test('may have a row for each improvement of a case', async () => {
    const apart = CASES.flatMap((one) => one.improvements.map((item) => ({ ...one, improvements: [item] })))
    expect(read(await listIn(improvementsCsv(apart), 'x.csv'))).toEqual(NEW)
  })
})
