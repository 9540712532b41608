import { describe, expect, test } from 'vitest'
import { nameIndex } from '@/lib/domain/name-index'
import type { LetterReading } from '@/lib/letters/letter-reading'
import { readTextLetter } from '@/lib/letters/read-letter'
import { type InventedLetter, letterText } from '@/prisma/factories/letter'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { readSample, realNames } from '../../support/sample-letters'

const names = nameIndex(
  inventedRegister([
    inventedCouncil({ name: 'Ambleford', officialName: 'Ambleford Borough Council' }),
    inventedCouncil({ name: 'Wiltbridge' }),
    inventedCouncil({ name: 'North and South Wiltbridge' }),
    inventedCouncil({ name: 'Amblestow', officialName: 'Amblestow City Council' }),
    inventedCouncil({
      name: 'Oldminster',
      years: { first: '2012-13', last: '2020-21' },
      status: 'abolished',
    }),
  ]),
)
const COUNCIL = 'Ambleford Borough Council'

function read(text: string): LetterReading {
  return readTextLetter(new TextEncoder().encode(text), names)
}

function readInvented(letter: Partial<InventedLetter>, change = (text: string) => text): LetterReading {
  return read(change(letterText({ council: COUNCIL, year: '2023-24', ...letter })))
}

function codes({ notes }: LetterReading): string[] {
  return notes.map(({ code }) => code)
}

describe('a file that is not a letter', () => {
  test.each([
    ['an empty file', '', 'empty', 'Save the letter as text again, or load the PDF itself.'],
    ['white space', ' \n\n ', 'empty', 'The file is empty: there is no letter in it.'],
    [
      'a shopping list',
      'milk\neggs\n',
      'not-a-letter',
      'Save the letter again with its title, or leave the file out.',
    ],
    ['a shelf of books', 'a'.repeat(5_000_001), 'too-large', 'Save the letter as a separate file.'],
    [
      'a hundred thousand pages',
      '\f'.repeat(100_000).concat('.'),
      'too-large',
      'Save the letter as a separate file.',
    ],
  ])('%s is rejected with a sentence', (_, text, code, message) => {
    const reading = read(text)
    expect(reading.outcome).toBe('rejected')
    expect(reading.notes[0]?.code).toBe(code)
    expect(reading.notes[0]?.message).toContain(message)
  })

  test('bytes that are no text are rejected with what to do', () => {
    const reading = readTextLetter(new Uint8Array([0x44, 0xe9, 0x81, 0x72]), names)
    expect(reading).toMatchObject({ outcome: 'rejected', notes: [{ code: 'not-utf-8' }] })
    expect(reading.notes[0]?.message).toContain('Save it as plain text with UTF-8 encoding')
  })

  test('binary data and far too large files are rejected', () => {
    expect(codes(readTextLetter(new Uint8Array([65, 0, 66]), names))).toEqual(['not-text'])
    expect(codes(readTextLetter(new Uint8Array(5_000_001).fill(65), names))).toEqual(['too-large'])
  })
})

describe('which letter it is', () => {
  test('a letter of every year from 2018-19 is read in the layout of its year', () => {
    const layouts = (['2018-19', '2021-22', '2022-23', '2023-24'] as const).map((year) => {
      const reading = readInvented({ year })
      expect(reading.notes).toEqual([])
      return reading.outcome === 'accepted' ? reading.layout : reading.outcome
    })
    expect(layouts).toEqual([
      'three-measures-authority',
      'three-measures-authority',
      'three-measures-organisation',
      'per-100k',
    ])
  })

  test('an unknown council is withheld, and the sentence quotes the address', () => {
    const reading = readInvented({ council: 'Nowhere Town Council' })
    expect(reading.outcome).toBe('review')
    expect(reading.notes[0]?.message).toContain('“Ms Example Chief Executive Nowhere Town Council”')
  })

  test('a council whose name ends like another one is never taken for it', () => {
    expect(codes(readInvented({ council: 'North Wiltbridge Council' }))).toEqual(['council-unknown'])
    expect(readInvented({ council: 'Wiltbridge Council' }).outcome).toBe('accepted')
  })

  test.each([
    ['on three lines', 'Ms Example\nChief Executive\nAmbleford Borough Council'],
    ['with a name over two lines', 'Ms Example\nChief Executive\nAmbleford\nBorough Council'],
    ['with an e-mail address', 'Ms Example Chief Executive Ambleford Borough Council ceo@ambleford.example'],
    ['with a place under the name', 'Ms Example Chief Executive Ambleford Borough Council\nAmblestow'],
    ['with another job title', 'Ms Example Strategic Director Ambleford Borough Council'],
    ['with “of”', 'Ms Example Chief Executive of Ambleford Borough Council'],
    ['with a job title that is not known', 'Ms Example\nHead of Legal\nAmbleford Borough Council'],
  ])('an address %s names the council', (_, address) => {
    const reading = readInvented({}, (text) => text.replace(/Ms Example Chief.*/, address))
    expect(reading).toMatchObject({ outcome: 'accepted', identity: { council: { slug: 'ambleford' } } })
  })

  test('a name over two lines is never cut down to another council', () => {
    const split = 'Ms Example\nHead of Legal\nNorth and South\nWiltbridge Council'
    expect(readInvented({}, (text) => text.replace(/Ms Example Chief.*/, split))).toMatchObject({
      outcome: 'accepted',
      identity: { council: { slug: 'north-and-south-wiltbridge' } },
    })
  })

  test('a place under the name that is another council’s is not taken for it', () => {
    const two = 'Ms Example\nHead of Legal\nAmbleford Borough Council\nAmblestow'
    expect(readInvented({}, (text) => text.replace(/Ms Example Chief.*/, two))).toMatchObject({
      outcome: 'accepted',
      identity: { council: { slug: 'ambleford' } },
    })
  })

  test.each([
    ['a short name in lines that go on', 'Ms Example\nChief Executive\nAmbleford\nand Elsewhere Districct'],
    ['the end of a name that is misread', 'Ms Example\nHead of Legal\nNorht and South\nWiltbridge Council'],
    [
      'the end of a name after a post that is not known',
      'Ms Example\nInterim Officer North\nWiltbridge Council',
    ],
  ])('%s is no council: the letter is withheld', (_, address) => {
    const reading = readInvented({}, (text) => text.replace(/Ms Example Chief.*/, address))
    expect(codes(reading)).toEqual(['council-unknown'])
  })

  test('a file with two letters is withheld, never mixed', () => {
    const one = letterText({ council: COUNCIL, year: '2023-24', withoutStatistics: true })
    const other = letterText({ council: 'Wiltbridge Council', year: '2023-24' })
    const cut = one.slice(0, one.indexOf('Yours sincerely'))
    for (const both of [`${one}\f${other}`, `${cut}\f${other}`, `${other}${one}`]) {
      expect(codes(read(both))).toEqual(['more-than-one-letter'])
    }
  })

  test.each([
    ['an ordinal day', '17 July 2024', '17th July 2024'],
    ['“Via email:”', 'By email', 'Via email:'],
    ['a title with a slash', 'Annual Review letter 2023-24', 'Annual Review letter 2023/24'],
    ['a title with both years whole', 'Annual Review letter 2023-24', 'Annual Review letter 2023-2024'],
    ['a title with a long dash', 'Annual Review letter 2023-24', 'Annual Review letter 2023\u201324'],
  ])('%s is understood', (_, from, to) => {
    expect(readInvented({}, (text) => text.replace(from, to)).outcome).toBe('accepted')
  })

  test('years that disagree withhold the letter and are both named', () => {
    const reading = readInvented({}, (text) =>
      text.replace('year ending 31 March 2024', 'year ending 31 March 2023'),
    )
    expect(reading.outcome).toBe('review')
    expect(reading.notes[0]?.message).toContain(
      '2023-24 in its title, 2022-23 in “year ending 31 March 2023”',
    )
  })

  test('a date outside the year after withholds the letter', () => {
    expect(codes(readInvented({ date: '17 July 2023' }))).toEqual(['date-disagrees'])
    expect(codes(readInvented({ date: 'July' }))).toEqual(['no-date'])
  })

  test('a council can have figures for the year after it ended, and not later', () => {
    expect(readInvented({ council: 'Oldminster Council', year: '2021-22' }).outcome).toBe('accepted')
    expect(codes(readInvented({ council: 'Oldminster Council', year: '2022-23' }))).toEqual([
      'council-not-of-that-year',
    ])
  })

  test('a statistics page of another council withholds the letter', () => {
    const reading = readSample('maidstone', (text) =>
      text.replace('Maidstone Borough Council For the period', 'Luton Borough Council For the period'),
    )
    expect(codes(reading)).toEqual(['councils-disagree'])
  })

  test('a year whose layout is not known is withheld', () => {
    const reading = readInvented({ year: '2012-13' })
    expect(codes(reading)).toEqual(['layout-unknown'])
  })
})

describe('a page of the map after the letter in one file', () => {
  const letter = (given: Partial<InventedLetter> = {}) =>
    letterText({ council: COUNCIL, year: '2023-24', withoutStatistics: true, ...given })
  const [, figures] = letter({ withoutStatistics: false }).split('in England')

  test.each([
    'Annual statistics ?Find out more about annual statistics',
    '69% Complaints upheld by Ambleford Borough Council',
    "Adjusted for Ambleford Borough Council's population,",
    'View upheld decisions',
    'View all satisfactory remedy decisions',
  ])('is no part of the letter, whoever it is of: “%s”', (mark) => {
    const reading = read(`${letter()}\f${mark}\n${figures}`)
    expect(reading).toMatchObject({ outcome: 'review', notes: [{ code: 'more-than-one-document' }] })
    expect(reading.notes[0]?.message).toContain('Save each document as a separate file.')
  })

  test('is not seen in words that a letter of 2024-25 may have, or any letter before its signature', () => {
    expect(
      codes(read(`${letter({ year: '2024-25' })}Adjusted for Ambleford Borough Council's population,`)),
    ).toEqual(['no-statistics-page'])
    expect(codes(read(letter().replace('Yours', 'View upheld decisions\n\nYours')))).toEqual([
      'no-statistics-page',
    ])
  })
})

describe('an average, which does not say whose it is', () => {
  const [RATE, AVERAGE] = [
    'In **100%** of cases we were satisfied the organisation had successfully implemented our recommendations.',
    'This compares to an average of **100%** in similar organisations.',
  ]
  const BASE =
    'Statistics are based on a total of **7** compliance outcomes for the period between 1 April 2023 to 31 March 2024'
  const reordered = (...paragraphs: string[]) =>
    readInvented({}, (text) => text.replace([RATE, AVERAGE, BASE].join('\n\n'), paragraphs.join('\n\n')))

  test.each([
    ['right after it', [RATE, AVERAGE, BASE]],
    ['on the next page', [RATE, 'PO Box 1000 Testville', '3', '\f', AVERAGE, BASE]],
    ['after what else its part says, as columns are saved', [RATE, BASE, AVERAGE]],
  ])('is of the rate that it follows: %s', (_, paragraphs) => {
    expect(reordered(...paragraphs)).toMatchObject({
      outcome: 'accepted',
      figures: { complianceRateTypeAverage: { value: 100 } },
    })
  })

  test.each([
    ['before any rate of its part', [AVERAGE, RATE, BASE]],
    ['after another part’s heading', [RATE, 'Complaints upheld', AVERAGE, BASE]],
    ['after another part’s number', [RATE, '9 upheld decisions', AVERAGE, BASE]],
    ['after another average', [RATE, AVERAGE, AVERAGE, BASE]],
  ])('withholds the letter elsewhere, for it may be of another: %s', (_, paragraphs) => {
    const reading = reordered(...paragraphs)
    expect(reading.outcome).toBe('review')
    expect(codes(reading)).toContain('out-of-place')
  })
})

describe('numerals that the text has lost', () => {
  test('are worked out where only one whole number fits, and say how', () => {
    const reading = readInvented({
      upheld: { count: 9, base: 13, rate: 69, lostNumeral: true },
      earlyRemedies: { count: 3, base: 9, rate: 33, lostNumeral: true },
    })
    if (reading.outcome !== 'accepted') throw new Error(reading.outcome)
    expect(reading.figures.upheld).toMatchObject({
      value: 9,
      origin: {
        kind: 'worked-out',
        from: ['upheldRate', 'investigations', 'earlyRemedyRate'],
        reason:
          'The numeral is lost from the letter’s text; only 9 of 13 rounds to the printed 69%; the early remedies are a share of 9.',
      },
    })
    expect(reading.figures.earlyRemedies).toMatchObject({ value: 3, origin: { kind: 'worked-out' } })
  })

  const manyUpheld = {
    upheld: { count: 160, base: 250, rate: 64, lostNumeral: true },
    earlyRemedies: { count: 16, base: 160, rate: 10 },
    per100k: { value: '80', average: '4.6' },
    compliance: { outcomes: 120, rate: 100 },
  }

  test('withhold the letter where several whole numbers fit', () => {
    const reading = readInvented(manyUpheld, (text) =>
      text
        .replace(/Statistics are based on a total of \*\*160\*\* upheld.*/, '')
        .replace('16 satisfactory', 'satisfactory'),
    )
    expect(reading.outcome).toBe('review')
    expect(reading.notes[0]?.message).toContain('3 whole numbers fit (159, 160, 161)')
  })

  test('are worked out where another way leaves one of several', () => {
    const reading = readInvented(manyUpheld)
    if (reading.outcome !== 'accepted') throw new Error(reading.outcome)
    expect(reading.figures.upheld).toMatchObject({ value: 160, origin: { kind: 'worked-out' } })
  })

  test('withhold the letter where the ways to a number do not meet', () => {
    const reading = readInvented({
      ...manyUpheld,
      earlyRemedies: { count: 15, base: 150, rate: 10 },
    })
    expect(codes(reading)).toContain('count-not-certain')
  })

  test.each([
    ['the investigations', /a total of 13 investigations/, 'a total of investigations', 'investigations', 13],
    ['the upheld rate', '69% of complaints', '% of complaints', 'upheldRate', 69],
    ['the upheld rate, broken in two', '69% of complaints', '6 9% of complaints', 'upheldRate', 69],
    ['the early remedy rate', 'In 33% of upheld', 'In % of upheld', 'earlyRemedyRate', 33],
  ] as const)('%s too follow from what is left', (_, from, to, name, value) => {
    const reading = readInvented({}, (text) => text.replace(from, to))
    if (reading.outcome !== 'accepted') throw new Error(reading.outcome)
    expect(reading.figures[name]).toMatchObject({ value, origin: { kind: 'worked-out' } })
  })

  test('withhold the letter where none fits', () => {
    const reading = readInvented({ upheld: { count: 9, base: 11, rate: 70, lostNumeral: true } })
    expect(codes(reading)).toContain('count-not-certain')
  })
})

describe('figures that cannot be right withhold the letter', () => {
  test.each<[string, Partial<InventedLetter>, string]>([
    ['a rate that its counts do not give', { upheld: { count: 9, base: 13, rate: 68 } }, 'rate-disagrees'],
    ['more upheld than investigated', { upheld: { count: 14, base: 13, rate: 100 } }, 'more-than-base'],
    ['a percentage over 100', { compliance: { outcomes: 7, rate: 170 } }, 'figure-missing'],
    ['a compliance rate that no count gives', { compliance: { outcomes: 7, rate: 99 } }, 'rate-disagrees'],
    [
      'early remedies of another base than the upheld',
      { earlyRemedies: { count: 3, base: 9, rate: 33, printedBase: 8 } },
      'early-remedy-base-disagrees',
    ],
  ])('%s', (_, letter, code) => {
    const reading = readInvented(letter)
    expect(reading.outcome).toBe('review')
    expect(codes(reading)).toContain(code)
  })

  test('a figure that the statistics page should give and does not', () => {
    const reading = readInvented({}, (text) =>
      text.replace(/Statistics are based on a total of \*\*7.*\n/, ''),
    )
    expect(reading.outcome).toBe('review')
    expect(reading.notes[0]?.message).toBe(
      'The part “Compliance with Ombudsman recommendations” does not give the number “Compliance outcomes”.',
    )
  })

  test('a figure printed twice with different values', () => {
    const reading = readInvented({}, (text) =>
      text.replace('9 upheld decisions', '9 upheld decisions\n\n8 upheld decisions'),
    )
    expect(codes(reading)).toContain('printed-twice')
  })

  test.each([
    ['in two', 'In **100%** of', 'In 1 00% of'],
    ['over two lines', 'In **100%** of', 'In **1\n\n00%** of'],
    ['of its first digit', 'In **100%** of', 'In **00%** of'],
    ['by a decimal', 'In **100%** of', 'In **100.0%** of'],
    ['in two, in an average', 'average of **79%**', 'average of 7 9%'],
  ])('a percentage that is broken %s, which is never read as a smaller one', (_, from, to) => {
    const reading = readSample('luton', (text) => text.replace(from, to))
    expect(reading.outcome).toBe('review')
    expect(codes(reading)).toContain('figure-missing')
  })

  test('a count broken in two is worked out from its rate, not read as a smaller one', () => {
    const reading = readSample('milton-keynes', (text) =>
      text.replace('16\nupheld decisions', '1 6\nupheld decisions'),
    )
    if (reading.outcome !== 'accepted') throw new Error(reading.outcome)
    expect(reading.figures.upheld).toMatchObject({ value: 16, origin: { kind: 'worked-out' } })
  })

  test('a part that gives figures and says that there are none', () => {
    const none = 'No recommendations were due for compliance in this period'
    const reading = readInvented({}, (text) =>
      text.replace('In **100%** of cases', `${none}\n\nIn **100%** of cases`),
    )
    expect(codes(reading)).toContain('none-and-figures')
  })

  test('“did not uphold any complaints” where complaints were upheld', () => {
    expect(codes(readInvented({ earlyRemedies: 'none upheld' }))).toEqual(['early-remedy-base-disagrees'])
  })

  test('a number per 100,000 that the count and the population do not give, or with two decimals', () => {
    expect(codes(readInvented({ per100k: { value: '40' } }))).toEqual(['per-100k-disagrees'])
    expect(codes(readInvented({ per100k: { value: '4.55', average: '4.6' } }))).toEqual(['figure-missing'])
  })

  test('more complaints remedied than upheld', () => {
    const reading = readSample('bromsgrove', (text) => text.replace(/\t1\t0\t\t$/, '\t9\t0\t\t'))
    expect(codes(reading)).toEqual(['remedied-more-than-upheld'])
  })

  test('statistics in words or a place that are not known: not called a letter without statistics', () => {
    const reworded = readSample('luton', (text) =>
      text
        .replace('69% of complaints we investigated were upheld', 'We upheld 69% of complaints')
        .replace('Compliance with Ombudsman recommendations', '')
        .replace('In **100%** of cases we', 'For 100% of cases they')
        .replace('Satisfactory remedy provided by the organisation', '')
        .replace('In **33%** of upheld cases', 'For 33% of those upheld'),
    )
    const scrambled = readSample('bromsgrove', (text) =>
      text
        .replace('Complaints and enquiries received', 'Compl aints and enquiries rec eived')
        .replace('Decisions\tmade', 'Decis\tions made'),
    )
    expect(reworded.outcome).toBe('review')
    expect(codes(reworded)).toEqual(['statistics-not-recognised'])
    expect(scrambled.outcome).toBe('review')
    expect(codes(scrambled)).toEqual(['table-unreadable'])
  })

  test('a table whose rows do not add up to its total', () => {
    const reading = readSample('bromsgrove', (text) => text.replace('0\t2\t0\t0\t1', '0\t3\t0\t0\t1'))
    expect(reading.outcome).toBe('review')
    expect(reading.notes[0]?.message).toBe(
      'Complaints and enquiries received: 0 + 3 + 0 + 0 + 1 + 0 + 0 + 8 + 0 is 12, but the total given is 11.',
    )
  })

  test('tables set with spaces instead of tabs are read the same', () => {
    expect(readSample('bromsgrove', (text) => text.replaceAll('\t', '   '))).toMatchObject({
      outcome: 'accepted',
      figures: { received: { value: 11 }, upheld: { value: 1 }, remediedByOmbudsman: { value: 1 } },
    })
  })

  test('a table with a lost column', () => {
    const reading = readSample('bromsgrove', (text) => text.replace('0\t2\t0\t0\t1', '2\t0\t0\t1'))
    expect(codes(reading)).toEqual(['table-unreadable'])
  })
})

describe('years with nothing to rate', () => {
  test('no recommendations due is zero outcomes and no rate', () => {
    const reading = readInvented({ compliance: 'none due' })
    if (reading.outcome !== 'accepted') throw new Error(reading.outcome)
    expect(reading.figures.complianceOutcomes).toMatchObject({
      value: 0,
      place: { quote: 'No recommendations were due for compliance in this period' },
    })
    expect(reading.figures.complianceRate).toBeUndefined()
  })

  test('no complaints upheld leaves no early remedies to count', () => {
    const reading = readInvented({
      upheld: { count: 0, base: 1, rate: 0 },
      earlyRemedies: 'none upheld',
    })
    if (reading.outcome !== 'accepted') throw new Error(reading.outcome)
    expect(reading.figures.upheldRate).toMatchObject({ value: 0, base: 1 })
    expect(reading.figures.earlyRemedies).toBeUndefined()
    expect(reading.figures.earlyRemedyRate).toBeUndefined()
  })

  test('an average beside a rate of nothing is missed where it cannot be read', () => {
    const upheld = { count: 0, base: 0, rate: 0 }
    const given = { year: '2020-21', upheld, earlyRemedies: 'none upheld' } as const
    expect(readInvented(given)).toMatchObject({
      outcome: 'accepted',
      figures: { upheldRateTypeAverage: { value: 63 } },
    })
    const lost = readInvented(given, (text) => text.replace('**63%**', '**%**'))
    expect(lost.outcome).toBe('review')
    expect(codes(lost)).toContain('figure-missing')
  })

  test('a rate of no investigations is left out, with a note', () => {
    const reading = readInvented({
      upheld: { count: 0, base: 0, rate: 0 },
      earlyRemedies: 'none upheld',
    })
    if (reading.outcome !== 'accepted') throw new Error(reading.outcome)
    expect(reading.figures.upheldRate).toBeUndefined()
    expect(codes(reading)).toEqual(['rate-without-base'])
  })
})

describe('what text extraction does to a letter', () => {
  test('lost headings, bold numbers, split lines and Windows line ends change nothing', () => {
    const plain = readSample('luton')
    if (plain.outcome !== 'accepted') throw new Error(plain.outcome)
    const values = (reading: LetterReading) =>
      reading.outcome === 'accepted'
        ? Object.values(reading.figures).map(({ name, value }) => [name, value])
        : reading
    const changes: ((text: string) => string)[] = [
      (text) => text.replaceAll('\n', '\r\n'),
      (text) => text.replaceAll('**', ''),
      (text) => text.replace('69% of complaints', '**69%** of\n\ncomplaints'),
      (text) => text.replace('Compliance with Ombudsman recommendations\n', '\n'),
      (text) => text.replace('Satisfactory remedy provided by the organisation\n', '\n'),
      (text) => `\uFEFF${text}`,
      (text) => text.replace('**79%**', '<b>79%</b>').replace('**13%**', '*13 %*'),
      (text) => text.replaceAll('satisfied', 'satis\uFB01ed'),
      (text) => text.replace('**79%** in similar', '**79%**\n\nPage 5\n\nin similar'),
    ]
    for (const change of changes) expect(values(readSample('luton', change))).toEqual(values(plain))
  })

  test('form feeds are pages, and a figure says on which it stands', () => {
    const reading = readSample('luton', (text) => text.replace('69% of complaints', '\f69% of complaints'))
    if (reading.outcome !== 'accepted') throw new Error(reading.outcome)
    expect(reading.figures.upheldRate?.place).toMatchObject({ page: 2, line: 1 })
  })

  test('a letter cut off in its statistics is withheld, never half read', () => {
    const reading = readSample('luton', (text) =>
      text.slice(0, text.indexOf('Satisfactory remedy provided by the organisation')),
    )
    expect(reading.outcome).toBe('review')
    expect(reading.notes[0]?.message).toContain('has no part “Satisfactory remedies')
  })
})

test('the real register tells North Wiltshire from Wiltshire', () => {
  const text = letterText({ council: 'North Wiltshire Council', year: '2023-24' })
  expect(codes(readTextLetter(new TextEncoder().encode(text), realNames))).toEqual(['council-unknown'])
})
