import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { letterLines } from '@/lib/letters/letter-text'
import { isMapPage, readMapPage } from '@/lib/letters/read-map-page'
import { labelsOf, MAP_PAGES } from '../../accuracy/at-hand'
import { realNames } from '../../support/sample-letters'

const PAGES = labelsOf(MAP_PAGES)

function readPage(file: string, change: (text: string) => string = (text) => text) {
  const text = change(readFileSync(`${MAP_PAGES.folder}/${file}`, 'utf8'))
  const lines = letterLines(new TextEncoder().encode(text))
  if ('refused' in lines) throw new Error(lines.refused.message)
  expect(isMapPage(lines.lines)).toBe(true)
  return readMapPage(lines.lines, null, realNames)
}

describe('saved pages of the map', () => {
  test('every page at hand has its figures written down here', () => {
    expect([...PAGES.keys()].sort()).toEqual(readdirSync(MAP_PAGES.folder).sort())
  })

  test.each([...PAGES])('%s gives what it shows and nothing else', (file, { council, year, figures }) => {
    const reading = readPage(file)
    if (reading.outcome !== 'accepted') throw new Error(JSON.stringify(reading.notes))
    expect(reading.council.slug).toBe(council)
    expect(reading.reportingYear).toBe(year)
    const read = Object.fromEntries(
      Object.entries(reading.figures).map(([name, { value, origin }]) => [
        name,
        { value, origin: origin.kind },
      ]),
    )
    expect(read).toEqual(figures)
    expect(reading.url).toContain('lgo.org.uk/your-councils-performance/')
  })

  test('a page that was cut says what it does not show', () => {
    const reading = readPage('leeds-2025.txt')
    expect(reading.notes.map(({ message }) => message)).toEqual([
      'The page as it was saved does not show compliance, early remedies. That is not known. It is not zero.',
    ])
  })

  test('a page whose address is another council is withheld', () => {
    const reading = readPage('luton-2024.txt', (text) =>
      text.replace('luton-borough-council', 'leeds-city-council'),
    )
    expect(reading).toMatchObject({ outcome: 'review', notes: [{ code: 'councils-disagree' }] })
  })

  test('a page whose numbers do not agree is withheld', () => {
    const reading = readPage('luton-2024.txt', (text) =>
      text.replace('9 upheld decisions', '8 upheld decisions'),
    )
    expect(reading.outcome).toBe('review')
    expect(reading.notes.map(({ code }) => code)).toContain('rate-disagrees')
  })

  test('an overview that does not add up is withheld', () => {
    const reading = readPage('surrey-2025.txt', (text) => text.replace('113 complaints', '112 complaints'))
    expect(reading).toMatchObject({ outcome: 'review', notes: [{ code: 'sum-disagrees' }] })
  })

  test('an overview that was cut has no sum to check it by, so it is withheld', () => {
    const reading = readPage('croydon-2025.txt', (text) => `${text.split(' We assessed')[0]}`)
    expect(reading.outcome).toBe('review')
    expect(reading.notes.map(({ code }) => code)).toContain('figure-missing')
  })

  test('a page with figures of two years is withheld', () => {
    const reading = readPage('luton-2024.txt', (text) =>
      text.replace(
        '7 compliance outcomes for the period between 1 April 2023 to 31 March 2024',
        '7 compliance outcomes for the period between 1 April 2022 to 31 March 2023',
      ),
    )
    expect(reading).toMatchObject({ outcome: 'review', notes: [{ code: 'years-disagree' }] })
  })

  test('a page of nobody in the register is withheld', () => {
    const reading = readPage('luton-2024.txt', (text) =>
      text
        .replaceAll('Luton Borough Council', 'Ambleford Council')
        .replace('luton-borough-council', 'ambleford'),
    )
    expect(reading).toMatchObject({ outcome: 'review', notes: [{ code: 'council-unknown' }] })
  })
})
