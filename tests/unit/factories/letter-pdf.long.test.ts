import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countsThatRoundTo } from '@/lib/domain/rounding'
import {
  consistentFigures,
  expectedFigures,
  type InventedPdfLetter,
  LETTER_YEARS,
  letterPdf,
  type PrintOptions,
} from '@/prisma/factories/letter-pdf'
import { extract, extractStatistics, find, inWords } from './extract'

const COUNCIL = 'Testville Borough Council'

function statistics(letter: Partial<InventedPdfLetter> = {}, print: PrintOptions = {}) {
  return letterPdf({ council: COUNCIL, year: '2023-24', ...letter, print }).then(extractStatistics)
}

describe('a letter of each year', () => {
  test.each(LETTER_YEARS)('%s: three to five pages with as much text as a real one', async (year) => {
    const pages = await extract(await letterPdf({ council: COUNCIL, year }))
    const words = inWords(pages.flat())
    expect(pages.length).toBeGreaterThanOrEqual(3)
    expect(pages.length).toBeLessThanOrEqual(5)
    expect(words.split(' ').length).toBeGreaterThan(1200)
    expect(words).toContain(`Chief Executive ${COUNCIL} Dear Ms Example Annual Review letter 20`)
    expect(words).toMatch(new RegExp(`31 March 20${year.slice(5)}`))
  })

  test.each(LETTER_YEARS)('%s: the same letter gives the same bytes', async (year) => {
    const letter = { council: COUNCIL, year, print: { drawingOrder: 'shuffled' as const } }
    expect(await letterPdf(letter)).toEqual(await letterPdf(letter))
  })

  test('is signed by the Ombudsman of its year', async () => {
    const signed = async (year: InventedPdfLetter['year']) =>
      inWords((await extract(await letterPdf({ council: COUNCIL, year }))).flat())
    expect(await signed('2014-15')).toContain('Yours sincerely, Dr Jane Martin Local Government Ombudsman')
    expect(await signed('2019-20')).toContain('Michael King Local Government and Social Care Ombudsman')
    expect(await signed('2022-23')).toContain('Paul Najsarek Interim Local Government')
    expect(await signed('2025-26')).toContain('20 May 2026')
  })

  test('a year without letters is refused', () => {
    expect(() => letterPdf({ council: COUNCIL, year: '2012-13' })).toThrow('2012-13')
  })
})

describe('what the statistics of each layout say', () => {
  test('2013-14: tables whose decisions begin with the upheld ones', async () => {
    const words = inWords(await statistics({ year: '2013-14' }))
    expect(words).toContain('8 5 3 11 6 7 9 10 59')
    expect(words).toMatch(
      /Decisions made Detailed Investigations Upheld Not Upheld Advice given Closed .* Total 9 4 1 17 4 19 54$/,
    )
    expect(words).not.toContain('%')
  })

  test('2014-15: the same, with an uphold rate', async () => {
    const words = inWords(await statistics({ year: '2014-15' }))
    expect(words).toMatch(/Upheld Not Upheld Uphold Rate Advice given .* Total 9 4 69% 1 17 4 19 54$/)
  })

  test('2015-16 to 2017-18: another order of columns, and complaints remedied', async () => {
    const words = inWords(await statistics({ year: '2016-17' }))
    expect(words).toMatch(/Not Upheld Upheld Uphold Rate Total 4 1 19 17 4 9 69% 54/)
    expect(words).toMatch(
      /Complaints Remedied by LGO Satisfactorily by Authority before LGO Involvement 6 3$/,
    )
  })

  test('2018-19 to 2021-22: an authority and its detailed investigations', async () => {
    const words = inWords(await statistics({ year: '2019-20' }))
    expect(words).toContain(`${COUNCIL} For the period ending: 31/03/20`)
    expect(words).toContain('69% of complaints we investigated were upheld.')
    expect(words).toContain('This compares to an average of 56% in similar authorities.')
    expect(words).toContain(
      '9 upheld decisions Statistics are based on a total of 13 detailed investigations for the period between 1 April 2019 to 31 March 2020',
    )
    expect(words).toContain(
      'In 100% of cases we were satisfied the authority had successfully implemented our recommendations.',
    )
    expect(words).toContain('3 satisfactory remedy decisions Statistics are based on a total of 9 upheld')
  })

  test('2022-23: an organisation and its investigations', async () => {
    const words = inWords(await statistics({ year: '2022-23' }))
    expect(words).toContain('a total of 13 investigations for the period')
    expect(words).toContain('Satisfactory remedy provided by the organisation')
    expect(words).not.toContain('residents')
  })

  test('2023-24: upheld decisions per 100,000 residents', async () => {
    const words = inWords(await statistics())
    expect(words).toContain('This is 4.5 upheld decisions per 100,000 residents.')
    expect(words).toContain(
      'The average for authorities of this type is 4.6 upheld decisions per 100,000 residents.',
    )
  })

  test.each(['2024-25', '2025-26'] as const)('%s: an overview of all complaints', async (year) => {
    const words = inWords(await statistics({ year }))
    const [start, end] = year === '2024-25' ? ['2024', '2025'] : ['2025', '2026']
    expect(words).toContain(
      `Between 1 April ${start} to 31 March ${end}, we dealt with 66 complaints. Of these, 21 were not for us or not ready for us to investigate. We assessed and closed 32 complaints. We investigated 13 complaints.`,
    )
    expect(words).toContain('We investigated 13 complaints and upheld 9.')
    expect(words).toContain(`Adjusted for ${COUNCIL}'s population, this is 4.5 upheld decisions per 100,000`)
  })

  test('nothing to rate is said in words, and one of something in the singular', async () => {
    const none = inWords(await statistics({ counts: { investigations: 1, upheld: 0 } }))
    expect(none).toContain('No recommendations were due for compliance in this period')
    expect(none).toContain('The Ombudsman did not uphold any complaints in this period')
    expect(none).toContain('0% of complaints we investigated were upheld.')
    expect(none).toContain('a total of 1 investigations')

    const one = { investigations: 3, upheld: 1, earlyRemedies: 1 }
    const words = inWords(await statistics({ counts: one }, { singularBases: true }))
    expect(words).toContain('1 upheld decision This is 0.5 upheld decisions per 100,000')
    expect(words).toContain(
      '1 satisfactory remedy decision Statistics are based on a total of 1 upheld decision for',
    )
  })

  test('passages of this letter alone stand in its body', async () => {
    const ownPassages = ['During the year we issued a public report about 4 of 9 cases.']
    const pages = await extract(await letterPdf({ council: COUNCIL, year: '2022-23', ownPassages }))
    expect(inWords(pages.flat())).toContain(ownPassages[0])
    expect(inWords(pages.at(-1) ?? [])).not.toContain(ownPassages[0])
  })
})

describe('panels', () => {
  test('stacked: the numeral stands at the right of the rate and is large', async () => {
    const pieces = await statistics({}, { panels: 'stacked' })
    const [rate, numeral] = [find(pieces, /^69% of/), find(pieces, /^9$/)]
    expect(numeral.x).toBeGreaterThan(rate.x + 200)
    expect(numeral.size).toBeGreaterThanOrEqual(36)
    expect(Math.abs(numeral.y - rate.y)).toBeLessThan(30)
  })

  test('the numeral stands beside its words or above them', async () => {
    const beside = await statistics({}, { numeralPlace: 'beside' })
    const above = await statistics({}, { numeralPlace: 'above' })
    expect(find(beside, /^upheld decisions$/).x).toBeGreaterThan(find(beside, /^9$/).x + 20)
    expect(find(above, /^upheld decisions$/).x).toBeCloseTo(find(above, /^9$/).x)
    expect(find(above, /^upheld decisions$/).y).toBeLessThan(find(above, /^9$/).y)
  })

  test('side by side: each measure has a column of its own', async () => {
    const pieces = await statistics({}, { panels: 'side-by-side' })
    const columns = [/^69% of/, /^In 100% of/, /^In 33% of/].map((pattern) => find(pieces, pattern))
    const [first, second, third] = columns.map(({ x }) => x) as [number, number, number]
    expect(second - first).toBeGreaterThan(120)
    expect(third - second).toBeGreaterThan(120)
    expect(new Set(columns.map(({ y }) => Math.round(y))).size).toBe(1)
    for (const { x, width } of pieces) {
      const right = [first, second, third].findLast((left) => left <= x + 12) as number
      expect(x + width).toBeLessThan(right + 165)
    }
  })

  test('single: everything begins at one left edge', async () => {
    const pieces = await statistics({}, { panels: 'single', numeralPlace: 'above' })
    expect(new Set(pieces.map(({ x }) => Math.round(x))).size).toBe(1)
  })

  test.each(['stacked', 'side-by-side', 'single'] as const)(
    '%s: no text runs over the page',
    async (panels) => {
      for (const year of ['2019-20', '2023-24', '2025-26'] as const) {
        const counts = { investigations: 240, upheld: 180, complianceOutcomes: 120, earlyRemedies: 100 }
        const bytes = await letterPdf({ council: COUNCIL, year, counts, print: { panels } })
        for (const { x, width, y } of (await extract(bytes)).flat()) {
          expect(x).toBeGreaterThan(30)
          expect(x + width).toBeLessThan(566)
          expect(y).toBeGreaterThan(30)
        }
      }
    },
  )

  test('the third panel can begin a page', async () => {
    const print = { thirdPanelOnNextPage: true }
    const bytes = await letterPdf({ council: COUNCIL, year: '2021-22', print })
    const words = (await extract(bytes)).slice(-2).map(inWords)
    expect(words[0]).toContain('In 100% of cases')
    expect(words[1]).toMatch(/^Satisfactory remedies provided by the authority/)
  })
})

describe('the order of drawing', () => {
  test('interleaved: lines of the two columns alternate, at the same places', async () => {
    const natural = await statistics({}, { drawingOrder: 'natural' })
    const interleaved = await statistics({}, { drawingOrder: 'interleaved' })
    const changes = (pieces: typeof natural) =>
      pieces.filter(({ x }, i) => i > 0 && Math.abs(x - (pieces[i - 1]?.x ?? 0)) > 150).length
    expect(changes(interleaved)).toBeGreaterThan(changes(natural) * 2)
    expect(inWords(natural)).toContain('This compares to an average of 79% in similar organisations.')
    expect(inWords(interleaved)).not.toContain('This compares to an average of 79% in similar organisations.')
    expect(places(interleaved)).toEqual(places(natural))
  })

  test('shuffled: another order for each seed, at the same places', async () => {
    const natural = await statistics()
    const one = await statistics({}, { drawingOrder: 'shuffled', shuffleSeed: 1 })
    const two = await statistics({}, { drawingOrder: 'shuffled', shuffleSeed: 2 })
    expect(inWords(one)).not.toEqual(inWords(natural))
    expect(inWords(one)).not.toEqual(inWords(two))
    expect(places(one)).toEqual(places(natural))
    expect(places(two)).toEqual(places(natural))
  })

  test('shuffled: the body of the letter too', async () => {
    const [first] = await extract(
      await letterPdf({ council: COUNCIL, year: '2023-24', print: { drawingOrder: 'shuffled' } }),
    )
    expect(inWords(first ?? [])).not.toContain(`Chief Executive ${COUNCIL} Dear Ms Example`)
  })

  function places(pieces: { text: string; x: number; y: number }[]) {
    return pieces.map(({ text, x, y }) => `${Math.round(x)} ${Math.round(y)} ${text}`).sort()
  }
})

describe('what gets lost', () => {
  test('numerals drawn as shapes are not in the text, their words are', async () => {
    const lost = await statistics({}, { numerals: 'lost' })
    expect(lost.some(({ size }) => size > 30)).toBe(false)
    expect(inWords(lost)).not.toMatch(/\b9 upheld decisions Adjusted|\b9 upheld decisions This/)
    expect(inWords(lost)).toContain('upheld decisions This is')
    expect(inWords(lost)).toContain('satisfactory remedy decisions')
  })

  test('one of the numerals alone', async () => {
    const large = async (numerals: PrintOptions['numerals']) =>
      (await statistics({}, { numerals })).filter(({ size }) => size > 30).map(({ text }) => text)
    expect(await large('text')).toEqual(['9', '3'])
    expect(await large('lost-upheld')).toEqual(['3'])
    expect(await large('lost-early-remedies')).toEqual(['9'])
  })

  test('the heading of the first panel', async () => {
    const words = inWords(await statistics({}, { lostHeading: true }))
    expect(words).not.toContain('Complaints upheld')
    expect(words).toContain('Compliance with Ombudsman recommendations')
  })

  test('the statistics page', async () => {
    const letter: InventedPdfLetter = {
      council: COUNCIL,
      year: '2023-24',
      print: { withoutStatistics: true },
    }
    const words = inWords((await extract(await letterPdf(letter))).flat())
    expect(words).toMatch(/Chair, Commission for Local Administration in England$/)
    expect(expectedFigures(letter)).toEqual({})
  })

  test('one cell of a table', async () => {
    const letter: InventedPdfLetter = {
      council: COUNCIL,
      year: '2016-17',
      print: { lostCell: { table: 'decisions', column: 5 } },
    }
    const words = inWords(await extractStatistics(await letterPdf(letter)))
    expect(words).toMatch(/Total 4 1 19 17 4 69% 54/)
    expect(expectedFigures(letter)).not.toHaveProperty('upheld')
    expect(expectedFigures(letter)).not.toHaveProperty('investigations')
    expect(expectedFigures(letter)).toMatchObject({ upheldRate: 69, decisions: 54 })
  })
})

describe('how numbers and words are drawn', () => {
  test('split numbers: each digit by itself, touching the next', async () => {
    const counts = { investigations: 47, upheld: 31 }
    const whole = await statistics({ counts })
    const pieces = await statistics({ counts }, { splitNumbers: true })
    expect(whole.map(({ text }) => text)).toContain('31')
    expect(pieces.map(({ text }) => text)).not.toContain('31')
    const tens = pieces.findIndex(({ text, size }) => text === '3' && size > 36)
    const [three, one] = pieces.slice(tens, tens + 2)
    expect(one?.text).toBe('1')
    expect(one?.x).toBeCloseTo((three?.x ?? 0) + (three?.width ?? 0), 0)
  })

  test('emphasis: the figures of a sentence are runs of their own in another font', async () => {
    const pieces = await statistics({}, { emphasis: true })
    const bold = find(pieces, /^79%$/)
    const before = find(pieces, /^This compares to an average of$/)
    expect(bold.font).not.toBe(before.font)
    expect(bold.y).toBeCloseTo(before.y)
    expect(find(await statistics(), /average of 79%/)).toBeTruthy()
  })

  test('split cells: headings in two parts with a gap, wider than their columns', async () => {
    const pieces = await statistics({ year: '2017-18' }, { splitCells: true })
    const [uph, eld] = [find(pieces, /^Uph/), find(pieces, /eld$/)]
    expect(inWords(pieces)).not.toMatch(/Not Upheld/)
    expect(inWords(pieces)).toMatch(/Uph ?eld/)
    expect(uph.y).toBeCloseTo(eld.y, -2)
    const development = pieces.filter(({ text }) => /Develo|pment/.test(text))
    const right = Math.max(...development.map(({ x, width }) => x + width))
    expect(right).toBeGreaterThan(find(pieces, /^Ot/).x)
  })

  test('the council can stand in the rows of the first years', async () => {
    const words = inWords(await statistics({ year: '2013-14' }, { councilInRows: true }))
    expect(words).toMatch(/Total Testville Borough Council 9 4 1 17/)
  })

  test('footers, stray characters and the address line', async () => {
    const pages = await extract(
      await letterPdf({
        council: COUNCIL,
        year: '2023-24',
        print: { footers: 'page-of-pages', strayCharacters: true, addressLine: true },
      }),
    )
    const words = inWords(pages.flat())
    pages.forEach((page, i) => {
      expect(inWords(page)).toContain(`Page ${i + 1} of ${pages.length}`)
      expect(inWords(page)).toContain('PO Box')
    })
    expect(words).toContain('OMBUDSMAN')
    expect(words).toContain('Some (-')
    const bare = await statistics({}, { footers: 'bare-number' })
    expect(bare.map(({ text }) => text)).toContain(String(pages.length))
  })

  test('Times', async () => {
    const [helvetica, times] = [await statistics(), await statistics({}, { font: 'Times' })]
    const heading = /^Complaints upheld$/
    expect(find(times, heading).width).toBeLessThan(find(helvetica, heading).width)
  })
})

describe('misprints', () => {
  test('the base of early remedies as detailed investigations, with either number', async () => {
    const base = async (misprintedEarlyRemedyBase: 'investigations' | 'upheld') =>
      inWords(await statistics({ year: '2019-20' }, { misprintedEarlyRemedyBase })).match(
        /\d+ detailed investigations/g,
      )
    expect(await base('investigations')).toEqual(['13 detailed investigations', '13 detailed investigations'])
    expect(await base('upheld')).toEqual(['13 detailed investigations', '9 detailed investigations'])
  })

  test('any number can be printed wrongly, and the expected figure stays true', async () => {
    const letter: InventedPdfLetter = {
      council: COUNCIL,
      year: '2024-25',
      overrides: { upheldRate: '96', upheldInSentence: '8' },
    }
    const words = inWords(await extractStatistics(await letterPdf(letter)))
    expect(words).toContain('96% of complaints we investigated')
    expect(words).toContain('and upheld 8.')
    expect(expectedFigures(letter)).toMatchObject({ upheldRate: 69, upheld: 9 })
  })

  test('a stray percent sign', async () => {
    expect(inWords(await statistics({ year: '2024-25' }, { strayPercent: true }))).toContain(
      'this is 4.5% upheld decisions',
    )
  })

  test('the statistics page under another name than the address', async () => {
    const words = inWords(await statistics({ year: '2019-20', heading: 'Otherville Council' }))
    expect(words).toContain('Otherville Council For the period ending')
  })
})

describe('figures', () => {
  test('agree with each other for any seed', () => {
    for (let seed = 0; seed < 300; seed++) {
      const { counts, rates } = consistentFigures('2024-25', seed)
      expect(counts.earlyRemedies + counts.remediedByOmbudsman).toBeLessThanOrEqual(counts.upheld)
      if (rates.upheldRate !== null) {
        expect(countsThatRoundTo(rates.upheldRate, counts.investigations)).toContain(counts.upheld)
      }
    }
  })

  test('counts that cannot be are refused', () => {
    expect(() => consistentFigures('2024-25', { investigations: 3, upheld: 4 })).toThrow()
    expect(() => consistentFigures('2013-14', { services: [1, 2, 3] })).toThrow()
  })

  test('nothing investigated has no rate', () => {
    const counts = { investigations: 0 }
    expect(expectedFigures({ council: COUNCIL, year: '2023-24', counts })).toEqual({
      investigations: 0,
      upheld: 0,
      upheldRateTypeAverage: 79,
      upheldPer100k: 0,
      upheldPer100kTypeAverage: 4.6,
      complianceOutcomes: 0,
    })
  })

  test('a lost numeral is expected where only one count fits the rate', () => {
    const print = { numerals: 'lost' as const }
    const of = (investigations: number, upheld: number) =>
      expectedFigures({ council: COUNCIL, year: '2021-22', counts: { investigations, upheld }, print })
    expect(of(13, 9)).toMatchObject({ upheld: 9, earlyRemedies: 3 })
    expect(of(300, 200)).not.toHaveProperty('upheld')
  })
})

describe('any way of printing', () => {
  const ways = fc.record({
    panels: fc.constantFrom('stacked' as const, 'side-by-side' as const, 'single' as const),
    numeralPlace: fc.constantFrom('beside' as const, 'above' as const),
    numerals: fc.constantFrom('text' as const, 'lost' as const),
    splitNumbers: fc.boolean(),
    splitCells: fc.boolean(),
    emphasis: fc.boolean(),
    strayCharacters: fc.boolean(),
    councilInRows: fc.boolean(),
    headingInColumns: fc.boolean(),
    thirdPanelOnNextPage: fc.boolean(),
    font: fc.constantFrom('Helvetica' as const, 'Times' as const),
  })

  test('keeps all text on the page', async () => {
    await fc.assert(
      fc.asyncProperty(ways, fc.constantFrom(...LETTER_YEARS), fc.nat(), async (print, year, seed) => {
        const { counts } = consistentFigures(year, seed)
        const council = 'Royal Borough of Windsor-on-Testwater & Examplehead'
        const pages = await extract(await letterPdf({ council, year, counts, print }))
        for (const { x, width, y } of pages.flat()) {
          expect(x).toBeGreaterThan(30)
          expect(x + width).toBeLessThan(575)
          expect(y).toBeGreaterThan(30)
          expect(y).toBeLessThan(810)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('prints every expected figure, but for those to be worked out', async () => {
    await fc.assert(
      fc.asyncProperty(ways, fc.constantFrom(...LETTER_YEARS), fc.nat(), async (way, year, seed) => {
        const print: PrintOptions = { ...way, numerals: 'text', splitNumbers: false }
        const letter = { council: COUNCIL, year, counts: consistentFigures(year, seed).counts, print }
        const pages = await extract(await letterPdf(letter))
        const words = inWords(pages.slice(-2).flat()).split(/[ %]+/)
        for (const [name, value] of Object.entries(expectedFigures(letter))) {
          const isNone = name === 'complianceOutcomes' && value === 0
          const isSum = name === 'investigations' && year <= '2017-18'
          if (!isNone && !isSum) expect(words).toContain(String(value))
        }
      }),
      { numRuns: 60 },
    )
  })
})
