import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { currentEdition } from '@/lib/data/editions'
import { openReviews } from '@/lib/data/reviews'
import { ingest } from '@/lib/ingest/ingest'
import * as decide from '@/lib/reviews/decide'
import { LETTER_YEARS } from '@/prisma/factories/letter-pdf'
import { REGISTER } from './councils'
import { list, mapPage, pdf, replaced, text, withoutNumerals } from './files'

const READER = { by: 'A. Reader', why: 'The printed letter says so.' }
const CHECKER = { by: 'B. Checker, "of 2026"', why: 'The council’s own copy;\nit says otherwise.' }

/** Everything that can happen to letters and pages of the map, in order. @param folder where the files are written */
export async function tell(folder: string): Promise<void> {
  await publishAndReplace(folder)
  await decideOnWithheld(folder)
  await correctPublished(folder)
  await withdraw(folder)
  await goOn(folder)
}

/** Takes files in, each of which is to come to what is said beside it. */
async function take(
  folder: string,
  files: Record<string, [outcome: string, content: string | Uint8Array]>,
): Promise<number | null> {
  const names = Object.keys(files)
  for (const name of names) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), files[name]?.[1] ?? '')
  }
  const options = { from: folder, register: REGISTER, dryRun: false, threads: 1, onProgress: () => {} }
  const report = await ingest(names, options)
  const other = report.files.filter(({ file, outcome }) => files[file]?.[0] !== outcome)
  if (other.length > 0)
    throw new Error(
      `Came to something else: ${other.map(({ file, outcome, notes }) => `${file} ${outcome} ${JSON.stringify(notes)}`).join('\n')}`,
    )
  return report.edition
}

async function numberOf(fileName: string): Promise<number> {
  const found = (await openReviews()).filter(({ file }) => file.name === fileName)
  const [review] = found
  if (!review || found.length > 1) throw new Error(`${found.length} are withheld of ${fileName}.`)
  return review.id
}

async function newest(): Promise<number> {
  const edition = await currentEdition()
  if (!edition) throw new Error('There should be an edition.')
  return edition.number
}

/** @throws where it is published or withheld other than it should be */
function expectHeld({ stillHeld }: decide.Decided, isHeld: boolean): void {
  if (stillHeld.length > 0 !== isHeld) throw new Error(`Withheld: ${JSON.stringify(stillHeld)}`)
}

async function publishAndReplace(folder: string): Promise<void> {
  const letters: Record<string, [string, string | Uint8Array]> = {}
  for (const [i, year] of LETTER_YEARS.entries()) {
    const counts = { investigations: 11 + i, upheld: 7 + (i % 4) }
    const print = {
      emphasis: i % 2 === 0,
      numeralPlace: i % 3 === 0 ? ('above' as const) : ('beside' as const),
    }
    letters[`ambleford-${year}.pdf`] = ['accepted', await pdf('Ambleford', year, { counts, print })]
  }
  const plain = [
    ['Wiltbridge', '2018-19', '2021-22', '2022-23', '2023-24'],
    ['Oldminster', '2018-19', '2021-22', '2022-23', '2023-24'],
    ['Eastley', '2021-22', '2022-23', '2023-24'],
    ['Thornwick', '2019-20', '2023-24'],
    ['Marlstead', '2019-20', '2023-24'],
    ['Stokecombe', '2019-20', '2023-24'],
    ['Gonebury', '2018-19', '2019-20', '2020-21'],
    ['Northshire', '2022-23', '2023-24'],
    ['Southshire', '2022-23', '2023-24'],
    ['Millcombe', '2020-21', '2023-24'],
    ['Riverham', '2022-23', '2023-24'],
    ['Hillham', '2022-23'],
  ] as const
  for (const [i, [name, ...years]] of plain.entries()) {
    for (const [j, year] of years.entries()) {
      const upheld = 6 + ((i + j) % 5)
      const cases = {
        investigations: 12 + ((3 * i + j) % 7),
        upheld,
        early: (i + j) % 4,
        complied: 7 - (i % 2),
      }
      letters[`${name}-${year}.txt`] = ['accepted', text(name, year, cases)]
    }
  }
  letters['other-body.txt'] = ['accepted', text('Hillpark Authority', '2023-24')]
  letters['no-statistics.txt'] = [
    'without-figures',
    text('Riverham', '2021-22', {}, { withoutStatistics: true }),
  ]
  letters['none-upheld.txt'] = ['accepted', text('Thornwick', '2022-23', { investigations: 4, upheld: 0 })]
  letters['none-due.txt'] = ['accepted', text('Marlstead', '2022-23', { outcomes: 0 })]
  letters['worked-out.txt'] = [
    'accepted',
    withoutNumerals(text('Southshire', '2021-22'), 'upheld decisions\n', 'satisfactory remedy decisions\n'),
  ]
  // Type averages that later letters contradict.
  letters['first-average.txt'] = ['accepted', text('Ironleigh', '2021-22', { average: 41 })]
  letters['first-average-too.txt'] = ['accepted', text('Riverham', '2020-21', { average: 42 })]
  letters['first-average-open.txt'] = ['accepted', text('Ironleigh', '2018-19', { average: 43 })]
  await take(folder, letters)

  const published = (upheld: number) =>
    list([
      ['Ambleford', '2023-24', { investigations: 21, upheld: 9 }],
      ['Wiltbridge', '2023-24', { investigations: 15, upheld: 10 }],
      ['Oldminster', '2024-25', { investigations: 20, upheld, dealtWith: true }],
      ['Ironleigh', '2023-24', { investigations: 30, upheld: 21 }],
      ['Westley', '2022-23', { investigations: 9, upheld: 5 }],
      ['Newland', '2021-22', { investigations: 8, upheld: 4 }],
      ['Riverham', '2021-22', { investigations: 14, upheld: 11 }],
    ])
  await take(folder, {
    'published.csv': ['accepted', published(12)],
    'published-average.csv': ['accepted', list([['Thornwick', '2021-22', { average: 44 }]])],
  })
  await take(folder, {
    'ambleford-newer.txt': [
      'accepted',
      text('Ambleford', '2023-24', { upheld: 10 }, { date: '25 July 2024' }),
    ],
    'wiltbridge-newer.txt': [
      'accepted',
      text('Wiltbridge', '2022-23', { upheld: 8 }, { date: '30 July 2023' }),
    ],
    'pages/coalford.txt': ['accepted', mapPage('Coalford', '2022-23')],
  })
  await take(folder, { 'published.csv': ['accepted', published(13)] })
  await take(folder, {
    'pages/coalford.txt': ['accepted', mapPage('Coalford', '2022-23', { investigations: 14, upheld: 10 })],
  })
}

async function decideOnWithheld(folder: string): Promise<void> {
  const wrongPage = (name: string) =>
    replaced(mapPage(name, '2023-24'), '13 investigations', '16 investigations')
  await take(folder, {
    'open.txt': ['review', text('Lakeham', '2023-24', { upheldRate: 10 })],
    'open-unknown.txt': ['review', letterOfNobody('2022-23')],
    'open-page.txt': ['review', wrongPage('Hillham')],
    'open-page-unknown.txt': [
      'review',
      replaced(mapPage('Hillham', '2022-23'), /Hillham|hillham/g, 'Nobody'),
    ],
    'open-says-less.txt': ['review', text('Ambleford', '2023-24', {}, { withoutStatistics: true })],
    'one-of-two.txt': ['review', text('Northshire', '2021-22', { upheld: 9 })],
    'other-of-two.txt': ['review', text('Northshire', '2021-22', { upheld: 8 })],
    'corrected.txt': [
      'review',
      replaced(text('Westley', '2023-24'), '\n9 upheld decisions', '\n8 upheld decisions'),
    ],
    'confirmed.txt': ['review', text('Westley', '2021-22', { earlyBase: 8 })],
    'discarded.txt': ['review', text('Westley', '2019-20', { upheld: 14, upheldRate: 100 })],
    'lacking.txt': ['review', withoutNumerals(text('Stokecombe', '2022-23', MANY), 'investigations ')],
    'whose.txt': ['review', letterOfNobody('2020-21')],
    'whose-wrong.txt': ['review', letterOfNobody('2022-23', { upheldRate: 10 })],
    'page-corrected.txt': ['review', wrongPage('Coalford')],
    'page-confirmed.txt': ['review', wrongPage('Lakeham')],
    'page-discarded.txt': ['review', wrongPage('Eastley')],
  })
  const corrected = await numberOf('corrected.txt')
  expectHeld(await decide.correctHeld(corrected, [{ figure: 'upheld', value: 7 }], READER), true)
  expectHeld(await decide.correctHeld(corrected, [{ figure: 'upheld', value: 9 }], CHECKER), false)
  await decide.confirmHeld(await numberOf('confirmed.txt'), READER)
  await decide.discardHeld(await numberOf('discarded.txt'), CHECKER)
  const lacking = [
    { figure: 'investigations', value: 130 },
    { figure: 'upheldRate', value: 69 },
    { figure: 'complianceOutcomes', value: 8 },
    { figure: 'remediedByOmbudsman', value: 4 },
  ] as const
  expectHeld(await decide.correctHeld(await numberOf('lacking.txt'), [...lacking], READER), true)
  await decide.confirmHeld(await numberOf('lacking.txt'), CHECKER)
  const westley = { council: 'westley', year: '2020-21', date: '2021-07-22' } as const
  expectHeld(await decide.identifyHeld(await numberOf('whose.txt'), westley, READER), false)
  const coalford = { council: 'eastley', year: '2022-23', date: '2023-07-22' } as const
  const wrong = await numberOf('whose-wrong.txt')
  expectHeld(await decide.identifyHeld(wrong, coalford, READER), true)
  const both = [
    { figure: 'upheldRate', value: 77 },
    { figure: 'upheld', value: 10 },
    { figure: 'earlyRemedyRate', value: 30 },
  ] as const
  expectHeld(await decide.correctHeld(wrong, [...both], CHECKER), false)
  expectHeld(
    await decide.correctHeld(
      await numberOf('page-corrected.txt'),
      [{ figure: 'investigations', value: 13 }],
      READER,
    ),
    false,
  )
  await decide.confirmHeld(await numberOf('page-confirmed.txt'), CHECKER)
  await decide.discardHeld(await numberOf('page-discarded.txt'), READER)
  // Taken in alone, it is released.
  await take(folder, { 'one-of-two.txt': ['accepted', text('Northshire', '2021-22', { upheld: 9 })] })
}

/** So many that what is lost can be worked out in more than one way. */
const MANY = { investigations: 130, upheld: 90, early: 30 }

const letterOfNobody = (year: '2020-21' | '2022-23', cases: { upheldRate?: number } = {}) =>
  replaced(text('Ambleford', year, cases), 'Ambleford Council', 'Nobody Council')

async function correctPublished(folder: string): Promise<void> {
  const outcomes = (value: number) => [{ figure: 'complianceOutcomes' as const, value }]
  await decide.correctPublished('wiltbridge', '2023-24', outcomes(6), READER)
  await decide.correctPublished('wiltbridge', '2023-24', outcomes(5), CHECKER)
  // What was worked out from it is worked out again.
  await decide.correctPublished(
    'southshire',
    '2021-22',
    [
      { figure: 'upheldRate', value: 62 },
      { figure: 'upheld', value: 8 },
      { figure: 'earlyRemedyRate', value: 38 },
    ],
    READER,
  )
  await decide.correctPublished(
    'ambleford',
    '2016-17',
    [
      { figure: 'received', value: 61 },
      { figure: 'remediedByOmbudsman', value: 6 },
    ],
    CHECKER,
  )
  // A newer file takes the place of what a person corrected.
  await take(folder, {
    'westley-newer.txt': [
      'accepted',
      text('Westley', '2023-24', { investigations: 14, upheld: 10 }, { date: '1 August 2024' }),
    ],
  })
}

async function withdraw(folder: string): Promise<void> {
  const before = await newest()
  await decide.restorePublished('ambleford', '2023-24', 2, READER)
  await decide.restorePublished('ambleford', '2023-24', before, CHECKER)
  await take(folder, {
    'second-average.txt': ['review', text('Millcombe', '2021-22')],
    'second-average-too.txt': ['review', text('Hillham', '2020-21')],
    'second-average-open.txt': ['review', text('Millcombe', '2018-19')],
    'second-average-page.txt': ['review', text('Marlstead', '2021-22')],
    'second-average-confirmed.txt': ['review', text('Wiltbridge', '2019-20', { average: 50 })],
  })
  await take(folder, {
    'third-average.txt': ['accepted', text('Coalford', '2021-22')],
    'third-average-too.txt': ['accepted', text('Lakeham', '2020-21')],
    'third-average-open.txt': ['accepted', text('Coalford', '2018-19')],
    'third-average-page.txt': ['accepted', text('Stokecombe', '2021-22')],
    'third-average-confirmed.txt': ['accepted', text('Eastley', '2019-20', { average: 50 })],
  })
  const edition = await newest()
  await decide.confirmHeld(await numberOf('ambleford-2019-20.pdf'), READER)
  await decide.discardHeld(await numberOf('first-average.txt'), CHECKER)
  await decide.discardHeld(await numberOf('first-average-too.txt'), READER)
  await decide.restorePublished('riverham', '2020-21', edition - 1, CHECKER)
}

async function goOn(folder: string): Promise<void> {
  await take(folder, {
    'lakeham.pdf': ['accepted', await pdf('Lakeham', '2024-25', { print: { panels: 'side-by-side' } })],
    'hillham.pdf': ['accepted', await pdf('Hillham', '2017-18')],
  })
}
