import { describe, expect, test } from 'vitest'
import { nameIndex } from '@/lib/domain/name-index'
import type { LetterReading } from '@/lib/letters/letter-reading'
import { readLetters } from '@/lib/letters/read-letter'
import { type InventedLetter, letterText } from '@/prisma/factories/letter'
import { expectedFigures, type InventedPdfLetter } from '@/prisma/factories/letter-pdf'
import {
  agendaPages,
  coveringReport,
  letterPages,
  type PackPage,
  type PackStamp,
  packPdf,
  packText,
  pageText,
} from '@/prisma/factories/pack'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'

const names = nameIndex(
  inventedRegister([
    inventedCouncil({ name: 'Ambleford', officialName: 'Ambleford Borough Council' }),
    inventedCouncil({ name: 'Wiltbridge' }),
  ]),
)
const COUNCIL = 'Ambleford Borough Council'

const bytesOf = (pages: string[], stamp?: PackStamp) => new TextEncoder().encode(packText(pages, stamp))

const readText = (pages: string[], stamp?: PackStamp) => read(bytesOf(pages, stamp))

const readPdf = async (pages: PackPage[], stamp?: PackStamp) => read(await packPdf(pages, stamp))

async function read(bytes: Uint8Array): Promise<LetterReading[]> {
  return (await readLetters(bytes, names)).letters.map(({ reading }) => reading)
}

/** A letter as text on two pages: what is signed, and its statistics. */
function pagesOf(letter: Partial<InventedLetter> = {}): [string, string] {
  const text = letterText({ council: COUNCIL, year: '2023-24', ...letter })
  const [before, after] = text.split('in England\n\n')
  return [`${before}in England`, after ?? '']
}

const agenda = (howMany: number, seed = 1) => agendaPages(howMany, seed).map(pageText)

/** What is read of a letter, in short; the value, the file's page and the date of each that is accepted. */
function inShort(reading: LetterReading | undefined) {
  if (!reading || reading.outcome === 'rejected') return reading?.outcome
  const { outcome, identity } = reading
  const figures = outcome === 'accepted' ? reading.figures : {}
  return {
    outcome,
    council: identity?.council.slug,
    year: identity?.reportingYear,
    date: identity?.letterDate,
    upheld: figures.upheld?.value,
    page: figures.upheld?.place.page,
  }
}

const AMBLEFORD = {
  outcome: 'accepted',
  council: 'ambleford',
  year: '2023-24',
  date: '2024-07-17',
  upheld: 9,
}

function said(reading: LetterReading | undefined): string {
  return reading?.notes.map(({ message }) => message).join(' ') ?? ''
}

describe('a letter in an agenda pack', () => {
  test('is found in the middle of a text, with its own date and the file’s pages', async () => {
    const readings = await readText([...agenda(15), ...pagesOf(), ...agenda(20, 2)])
    expect(readings.map(inShort)).toEqual([{ ...AMBLEFORD, page: 17 }])
    const { letters } = await readLetters(bytesOf([...agenda(15), ...pagesOf(), ...agenda(20, 2)]), names)
    expect(letters[0]?.part).toMatchObject({ from: { page: 16, line: 1 }, to: { page: 17 } })
  })

  test('is found in the middle of a PDF, and only its pages are kept', async () => {
    const letter: InventedPdfLetter = { council: COUNCIL, year: '2023-24' }
    const [reading, ...others] = await readPdf([
      ...agendaPages(15, 1),
      ...letterPages(letter),
      ...agendaPages(15, 2),
    ])
    expect(others).toEqual([])
    if (reading?.outcome !== 'accepted') throw new Error(said(reading))
    const values = Object.fromEntries(
      Object.entries(reading.figures).map(([name, { value }]) => [name, value]),
    )
    expect(values).toEqual(expectedFigures(letter))
    expect(reading.identity.letterDate).toBe('2024-07-17')
    expect(new Set(reading.text.lines.map(({ page }) => page))).toEqual(new Set([16, 17, 18, 19]))
    expect(reading.figures.upheld?.place.page).toBe(19)
  })

  test.each([
    ['a committee’s stamps', { head: 'Agenda Item 7', foot: 'Page #' }],
    [
      'a browser’s header and footer',
      {
        head: '11/29/26, 11:01 AM Annual Review letter 2023-24',
        foot: 'https://www.ambleford.example/letter.html #/##',
      },
    ],
    ['a date of its own', { head: 'Audit and Standards Committee 14 October 2024', foot: '# of ##' }],
    ['the words of a statistics page', { head: 'Complaints and compliments: annual report 2023/24' }],
  ])('is read through %s on every page', async (_, stamp) => {
    const inText = await readText([...agenda(3), ...pagesOf(), ...agenda(3, 2)], stamp)
    expect(inText.map(inShort)).toEqual([{ ...AMBLEFORD, page: 5 }])
    const pdf = letterPages({ council: COUNCIL, year: '2023-24', date: '17 July 2024' })
    const inPdf = await readPdf([...agendaPages(3, 1), ...pdf, ...agendaPages(3, 2)], stamp)
    expect(inPdf.map(inShort)).toEqual([{ ...AMBLEFORD, page: 7 }])
    const alone = await readPdf(pdf, stamp)
    expect(alone.map(inShort)).toEqual([{ ...AMBLEFORD, page: 4 }])
  })

  test('is read where a running head and foot stand within its sentences', async () => {
    const [signed, statistics] = pagesOf()
    const cut = statistics.indexOf('of complaints we investigated')
    const pages = [signed, statistics.slice(0, cut).trimEnd(), statistics.slice(cut)]
    const stamp = { head: 'Audit Committee, 14 October 2024', foot: 'Page #' }
    expect((await readText([...agenda(2), ...pages, ...agenda(2)], stamp)).map(inShort)).toEqual([
      { ...AMBLEFORD, page: 5 },
    ])
  })

  test('follows a covering report that names it and tells of its figures', async () => {
    const cover = coveringReport('2023-24', [
      '2. 8 of 14 complaints were upheld, 57%. 69% of complaints we investigated were upheld, it says.',
    ])
    const reading = await readText([pageText(cover), ...pagesOf()])
    expect(reading.map(inShort)).toEqual([{ ...AMBLEFORD, page: 3 }])
    const onOnePage = await readText([[pageText(cover), ...pagesOf()].join('\n\n')])
    expect(onOnePage.map(inShort)).toEqual([{ ...AMBLEFORD, page: 1 }])
  })

  test('of which a numeral is lost does not get it from the report that follows', async () => {
    const letter = pagesOf({
      upheld: { count: 9, base: 13, rate: 69, average: 79, lostNumeral: true },
    })
    const report = [
      '4. Last year the Council had',
      '8 upheld decisions',
      'out of 12. Members are asked to note this.',
    ]
    const apart = await readText([...letter, report.join('\n')])
    expect(apart.map(inShort)).toEqual([{ ...AMBLEFORD, page: 2 }])
    const together = await readText([[...letter, ...report].join('\n\n')])
    expect(together.map(inShort)).toEqual([{ ...AMBLEFORD, page: 1 }])
    const prose =
      'The Council improved on the previous year, when it had\n8 upheld decisions\nin all, mostly on housing.'
    const unmarked = await readText([[...letter, prose].join('\n\n')])
    expect(unmarked.map(inShort)).toEqual([{ ...AMBLEFORD, page: 1 }])
  })

  test('of a year with tables is found as well', async () => {
    const letter: InventedPdfLetter = { council: COUNCIL, year: '2016-17' }
    const readings = await readPdf([...agendaPages(4, 1), ...letterPages(letter), ...agendaPages(4, 2)])
    expect(readings.map(inShort)).toMatchObject([
      {
        outcome: 'accepted',
        year: '2016-17',
        date: '2017-07-20',
        upheld: expectedFigures(letter).upheld,
        page: 8,
      },
    ])
  })

  test('has the date that stands by itself, not that of a stamp', async () => {
    const stamped = pagesOf().map((page) =>
      page.replace('17 July 2024', '17 July 2024\n\nReceived 29 July 2024'),
    )
    expect((await readText(stamped)).map(inShort)).toEqual([{ ...AMBLEFORD, page: 2 }])
    const two = pagesOf().map((page) => page.replace('17 July 2024', '17 July 2024\n\n29 July 2024'))
    const [reading] = await readText(two)
    expect(reading?.outcome).toBe('review')
    expect(said(reading)).toContain('more than one date, 17 July 2024 and 29 July 2024')
  })
})

describe('several letters in one file', () => {
  const wiltbridge = {
    council: 'Wiltbridge Council',
    upheld: { count: 6, base: 8, rate: 75, average: 79 },
    earlyRemedies: { count: 2, base: 6, rate: 33, average: 13 },
  }
  const WILTBRIDGE = { ...AMBLEFORD, council: 'wiltbridge', upheld: 6 }

  test('are letters of their own, whatever stands between them', async () => {
    const readings = await readText([
      ...pagesOf(),
      ...agenda(3),
      ...pagesOf(wiltbridge),
      ...pagesOf({ year: '2022-23' }),
      ...agenda(2),
    ])
    expect(readings.map(inShort)).toEqual([
      { ...AMBLEFORD, page: 2 },
      { ...WILTBRIDGE, page: 7 },
      { ...AMBLEFORD, year: '2022-23', date: '2023-07-19', page: 9 },
    ])
  })

  test('are told apart on one page of text', async () => {
    const one = [...pagesOf(), ...pagesOf(wiltbridge)].join('\n\n')
    expect((await readText([one])).map(inShort)).toEqual([
      { ...AMBLEFORD, page: 1 },
      { ...WILTBRIDGE, page: 1 },
    ])
  })

  test('never lend each other a statistics page', async () => {
    const [signed] = pagesOf()
    const readings = await readText([signed, ...pagesOf(wiltbridge)])
    expect(readings.map(inShort)).toMatchObject([
      { outcome: 'without-figures', council: 'ambleford' },
      { ...WILTBRIDGE, page: 3 },
    ])
    const [, theirs] = pagesOf({ year: '2022-23' })
    const [reading] = await readText([signed, theirs])
    expect(reading?.outcome).toBe('review')
    expect(said(reading)).toContain('names two reporting years')
  })

  test('of which one breaks off keep the other', async () => {
    const [signed] = pagesOf()
    const broken = signed.slice(0, signed.indexOf('Yours sincerely'))
    const [first, second] = await readText([broken, ...pagesOf(wiltbridge)])
    expect(first?.outcome).toBe('review')
    expect(said(first)).toContain('begins on page 1, but we can’t tell where it ends')
    expect(inShort(second)).toEqual({ ...WILTBRIDGE, page: 3 })
  })
})

describe('where it is not sure what is of the letter, it is withheld with the pages', () => {
  const [signed, statistics] = pagesOf()

  test('when a report with such sentences stands where its statistics should be', async () => {
    const report = coveringReport('2023-24', ['2. 69% of complaints we investigated were upheld.'])
    const [reading] = await readText([signed, pageText(report), ...agenda(4)])
    expect(reading?.outcome).toBe('review')
    expect(said(reading)).toContain('begins on page 1 is followed, on page 2, by “2. 69% of complaints')
  })

  test('when its statistics stand before it', async () => {
    const [reading] = await readText([statistics, signed, ...agenda(3)])
    expect(reading?.outcome).toBe('review')
    expect(said(reading)).toContain('page 1 has')
  })

  test('when its statistics stand before it, and it breaks off or one other page follows', async () => {
    const broken = signed.slice(0, signed.indexOf('Yours sincerely'))
    const [unsigned] = await readText([statistics, broken])
    expect(unsigned?.outcome).toBe('review')
    expect(said(unsigned)).toContain('page 1 has')
    const [reading] = await readText([statistics, signed, ...agenda(1)])
    expect(reading?.outcome).toBe('review')
    expect(said(reading)).toContain('page 1 has')
  })

  test('when a passage parts the title of its statistics from their sentences', async () => {
    const passage = 'Members of the committee noted in the spring how neighbours answer their post.'
    for (const between of [[passage], [passage, statistics]]) {
      const title = `${COUNCIL} For the period ending: 31/03/24`
      const [reading] = await readText([[signed, title, ...between].join('\n\n')])
      expect(reading?.outcome).toBe('review')
    }
  })

  test('when a picture stands where its statistics should be, with a stamp on it', async () => {
    const pages = letterPages({ council: COUNCIL, year: '2023-24' })
    const readings = await readPdf([...pages.slice(0, 3), { paragraphs: [] }, ...agendaPages(3, 1)], {
      head: 'Agenda Item 7',
      foot: 'Page #',
    })
    expect(readings.map((reading) => reading.outcome)).toEqual(['review'])
    expect(said(readings[0])).toContain('page 4')
  })
})

describe('what is no letter is never taken for one', () => {
  test('minutes that quote a letter', async () => {
    const minutes = [
      'MINUTES of the Audit Committee, 14 October 2024',
      'The Chair read out the letter:',
      '"Dear Ms Example',
      'Annual Review letter 2023-24',
      'I write to you with our annual summary of statistics on the decisions made by the Ombudsman for the year ending 31 March 2024.',
      '69% of complaints we investigated were upheld. 9 upheld decisions.',
      'Yours sincerely"',
    ].join('\n')
    for (const pages of [[minutes], [...agenda(3), minutes, ...agenda(20)]]) {
      const readings = await readText(pages)
      expect(readings.map(({ outcome }) => outcome)).not.toContain('accepted')
      expect(readings.map(({ outcome }) => outcome)).not.toContain('without-figures')
    }
  })

  test('the council’s answer to the Ombudsman', async () => {
    const answer = [
      '2 August 2024',
      'By email',
      'Ms Somal\nLocal Government and Social Care Ombudsman',
      'Dear Ms Somal',
      'Annual Review letter 2023-24',
      'Thank you for your annual review of our complaints and for the statistics.',
      'Yours sincerely,',
      'Ms Example',
    ].join('\n\n')
    const readings = await readText([...pagesOf(), answer])
    expect(readings.map(inShort)).toEqual([{ ...AMBLEFORD, page: 2 }])
  })

  test('a pack that only names a letter', async () => {
    const readings = await readText([pageText(coveringReport('2023-24')), ...agenda(30)])
    expect(readings.map(({ outcome }) => outcome)).not.toContain('accepted')
    expect(readings.map(({ outcome }) => outcome)).not.toContain('without-figures')
  })
})
