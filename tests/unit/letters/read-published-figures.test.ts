import { describe, expect, test } from 'vitest'
import { readPublishedFigures } from '@/lib/letters/read-published-figures'
import { realNames, sample } from '../../support/sample-letters'

const text = new TextDecoder().decode(sample('published_figures.csv'))
const read = (change = (csv: string) => csv) => readPublishedFigures(change(text), realNames)

function rowsOf(change?: (csv: string) => string) {
  const reading = read(change)
  if (reading.outcome !== 'read') throw new Error(reading.outcome)
  return reading.rows
}

/** Lines that are withheld, each with its first reason. */
function withheldIn(rows: ReturnType<typeof rowsOf>): [number, string | undefined][] {
  return rows.flatMap((row) => (row.state === 'open' ? [[row.line, row.reasons[0]?.message]] : []))
}

describe('the list of published figures', () => {
  test('gives 181 council-years, each with the address of its page, but for those that something is wrong with', () => {
    const rows = rowsOf()
    expect(rows).toHaveLength(181)
    const passed = rows.filter(({ state }) => state === 'accepted')
    expect(passed.every(({ url }) => url?.startsWith('https://'))).toBe(true)
    expect(withheldIn(rows)).toEqual([
      [45, 'Upheld rate: 9 of 10 is not 91% (“upheld_rate: 91”).'],
      [76, 'Upheld rate: 22 of 24 is not 93% (“upheld_rate: 93”).'],
    ])
  })

  test('says of a council that had ended, with nothing but zeros, that it gives no figures', () => {
    const reading = read()
    expect(reading.outcome === 'read' && reading.notes.map(({ message }) => message)).toEqual([
      'Line 46: Cumbria County Council ended on 31 March 2023, and its page of 2024-25 shows nothing but zeros, so it gives no figures. You don’t need to do anything.',
    ])
  })

  test('leaves an empty cell unknown, never zero', () => {
    const surrey = rowsOf().find(
      ({ council, reportingYear }) => council?.slug === 'surrey' && reportingYear === '2024-25',
    )
    expect(Object.keys(surrey?.figures ?? {}).sort()).toEqual([
      'assessedAndClosed',
      'dealtWith',
      'investigations',
      'notForUs',
    ])
  })

  test('keeps a zero that was seen', () => {
    const cheltenham = rowsOf().find(({ council }) => council?.slug === 'cheltenham')
    expect(cheltenham?.figures.upheld).toMatchObject({
      value: 0,
      base: 1,
      place: { quote: 'upheld: 0', line: 35 },
    })
    expect(cheltenham?.figures.complianceOutcomes?.value).toBe(0)
  })
})

describe('a bad row is withheld with what is wrong with it, and keeps no other back', () => {
  /** What the change alone withholds. */
  const withheld = (change: (csv: string) => string) => {
    const before = rowsOf()
    const rows = rowsOf(change)
    expect(rows).toHaveLength(before.length)
    const passed = new Set(before.flatMap(({ state, line }) => (state === 'accepted' ? line : [])))
    return withheldIn(rows).filter(([line]) => passed.has(line))
  }

  test.each([
    [
      'a council that is not in the register',
      'knowsley,E08000011',
      'knowsley,E99999999',
      89,
      'The register has no council “knowsley” with the code E99999999.',
    ],
    [
      'a year that is none',
      'Knowsley,2023-24',
      'Knowsley,2023-25',
      89,
      'reporting_year “2023-25” is not a reporting year such as 2023-24.',
    ],
    [
      'a number that is none',
      ',9,6,67,80,3.8',
      ',nine,6,67,80,3.8',
      89,
      'investigations “nine” is not a number of cases, a percentage or empty.',
    ],
    [
      'counts that do not give the rate',
      ',9,6,67,80,3.8',
      ',9,5,67,80,3.8',
      89,
      'Upheld rate: 5 of 9 is not 67% (“upheld_rate: 67”).',
    ],
    [
      'an overview that does not add up',
      ',35,12,19,4,',
      ',36,12,19,4,',
      90,
      'Complaints dealt with: 12 + 19 + 4 is 35, but the total given is 36.',
    ],
  ])('%s', (_, from, to, line, message) => {
    expect(withheld((csv) => csv.replace(from, to))).toEqual([[line, message]])
  })

  test('an address of another council', () => {
    const rows = withheld((csv) =>
      csv.replace('knowsley-metropolitan-borough-council/statistics', 'luton-borough-council/statistics'),
    )
    expect(rows).toEqual([[89, expect.stringContaining('The address https://www.lgo.org.uk/')]])
  })
})

describe('a file that is no such list', () => {
  test.each([
    ['not a CSV', (csv: string) => csv.replace('\n', ',\n'), 'Save it again as CSV'],
    ['without rows', (csv: string) => csv.slice(0, csv.indexOf('\n') + 1), 'Put a row for each council'],
  ])('a file that is %s is rejected, and it is said what to do', (_, change, said) => {
    const reading = read(change)
    if (reading.outcome !== 'rejected') throw new Error(reading.outcome)
    expect(reading.notes[0]?.message).toContain(said)
  })

  test('a file without a column is rejected, and the column named', () => {
    const reading = read((csv) => csv.replace(',source_url', ',source_address'))
    if (reading.outcome !== 'rejected') throw new Error(reading.outcome)
    expect(reading.notes[0]?.message).toBe(
      'The file lacks the column source_url. Give it the columns of prisma/samples/published_figures.csv.',
    )
  })
})
