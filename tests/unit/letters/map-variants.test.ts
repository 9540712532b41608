import { describe, expect, test } from 'vitest'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { letterLines } from '@/lib/letters/letter-text'
import { isMapPage, readMapPage } from '@/lib/letters/read-map-page'
import { type InventedMapPage, mapPage, mapPageWithNotice } from '@/prisma/factories/map-page'
import { publishedYears } from '../../accuracy/invented/published-years'
import { realNames } from '../../support/sample-letters'

const YEARS = publishedYears()

/** The page of a council-year that the Ombudsman published, changed as a test wants. */
function pageOf(council: string, year: ReportingYear, change: Partial<InventedMapPage> = {}): string {
  const found = YEARS.find((one) => one.council.slug === council && one.year === year)
  if (!found) throw new Error(`${council} ${year} is not in the list.`)
  const { address, numbers, form } = found
  const page = { name: found.council.officialName, year, address, numbers, ...change }
  return mapPage({ ...page, form: { ...form, ...change.form } })
}

function read(text: string) {
  const lines = letterLines(new TextEncoder().encode(text))
  if ('refused' in lines) throw new Error(lines.refused.message)
  expect(isMapPage(lines.lines)).toBe(true)
  return readMapPage(lines.lines, null, realNames)
}

function accepted(text: string) {
  const reading = read(text)
  if (reading.outcome !== 'accepted') throw new Error(JSON.stringify(reading.notes))
  const values = Object.fromEntries(
    Object.entries(reading.figures).map(([name, { value }]) => [name, value]),
  ) as Record<string, number | undefined>
  return { ...reading, values, said: reading.notes.map(({ message }) => message) }
}

function saidOfWithheld(text: string): string[] {
  const reading = read(text)
  expect(reading.outcome).toBe('review')
  return reading.notes.map(({ message }) => message)
}

describe('a page of a council that had ended', () => {
  test('gives the figures of the year after, and says that it gives no averages', () => {
    const { values, said } = accepted(pageOf('south-lakeland', '2023-24'))
    expect(values).toEqual({
      investigations: 4,
      upheld: 3,
      upheldRate: 75,
      complianceOutcomes: 3,
      complianceRate: 100,
      earlyRemedies: 0,
      earlyRemedyRate: 0,
    })
    expect(said).toContain(
      'Line 7 gives no number for the average of similar councils (“average of n/a in similar authorities”).',
    )
  })

  test('lacks no number per 100,000 residents; that of a council of the year does', () => {
    const { upheldPer100k: _, upheldPer100kTypeAverage: __, ...numbers } = numbersOf('luton', '2023-24')
    expect(saidOfWithheld(pageOf('luton', '2023-24', { numbers }))).toContain(
      'The part “Complaints upheld” does not give the number “Upheld per 100,000 residents”.',
    )
  })

  test('gives nothing where it shows nothing but zeros, and says why', () => {
    expect(read(pageOf('cumbria', '2024-25'))).toEqual({
      outcome: 'without-figures',
      notes: [
        {
          code: 'only-zeros-after-the-end',
          message:
            'Cumbria County Council ended on 31 March 2023, and its page of 2024-25 shows nothing but zeros, so it gives no figures. You don’t need to do anything.',
        },
      ],
    })
  })

  test('is withheld where it shows more than zeros two years after', () => {
    const page = pageOf('cumbria', '2024-25', {
      numbers: { dealtWith: 1, notForUs: 1, assessedAndClosed: 0, investigations: 0 },
    })
    expect(saidOfWithheld(page)).toEqual([
      'Cumbria County Council did not exist in 2024-25, the year that this page shows.',
    ])
  })

  test('zeros of a council of the year are figures', () => {
    const zeros = { dealtWith: 0, notForUs: 0, assessedAndClosed: 0, investigations: 0 }
    expect(accepted(pageOf('gravesham', '2024-25', { numbers: zeros })).values).toEqual(zeros)
  })
})

describe('no cases', () => {
  test('are read in sentences that stand in the order upheld, remedies, compliance', () => {
    const { values } = accepted(pageOf('gravesham', '2024-25', { form: { zeroSentences: true } }))
    expect(values).toEqual({
      dealtWith: 20,
      notForUs: 10,
      assessedAndClosed: 10,
      investigations: 0,
      upheld: 0,
      complianceOutcomes: 0,
    })
  })

  test('are read where nothing follows the overview; what is not said is not zero', () => {
    const { values, said } = accepted(pageOf('gravesham', '2024-25'))
    expect(values).not.toHaveProperty('complianceOutcomes')
    expect(said).toEqual([
      'The page as it was saved does not show compliance. That is not known. It is not zero.',
    ])
  })

  test('“0% of cases ..., a total of 0 compliance outcomes” is nothing due, never a failure', () => {
    const { values, said } = accepted(pageOf('allerdale', '2022-23'))
    expect(values.complianceOutcomes).toBe(0)
    expect(values).not.toHaveProperty('complianceRate')
    expect(said).toContain('The compliance rate of 0% was left out: it is a share of no cases.')
  })

  test('beside zero an average may be left out, and is missing then', () => {
    const page = pageOf('cheltenham', '2023-24').replace(/^This compares to .*\n/m, '')
    expect(accepted(page).values).not.toHaveProperty('upheldRateTypeAverage')
    const unread = pageOf('cheltenham', '2023-24').replace('average of 63%', 'average of 163%')
    expect(saidOfWithheld(unread).join()).toContain('could not be read with certainty')
  })

  test('are contradicted by figures of the same page', () => {
    const page = pageOf('croydon', '2024-25').concat(
      '\nSatisfactory remedies provided by the Council\nThe Ombudsman did not uphold any complaints in this period',
    )
    expect(saidOfWithheld(page).join()).toContain('more than once: 32')
  })

  test('a page of 2020-21 that holds only a notice gives nothing, and says why', () => {
    const text = mapPageWithNotice(
      'Luton Borough Council',
      'https://www.lgo.org.uk/your-councils-performance/luton-borough-council/statistics',
    )
    expect(read(text)).toMatchObject({ outcome: 'without-figures', notes: [{ code: 'only-a-notice' }] })
    expect(accepted(`${pageOf('luton', '2023-24')}\nImpact of COVID-19 on statistics`).values.upheld).toBe(9)
  })
})

describe('a merged council', () => {
  const NOTE = { names: ['Eden District Council', 'Cumbria County Council'], as: 'lines' } as const
  const merged = (names: string[]) =>
    pageOf('westmorland-and-furness', '2023-24', { form: { mergerOf: { names, as: 'lines' } } })

  test('is read, though its page names the councils that it came from', () => {
    const { council, values } = accepted(merged([...NOTE.names]))
    expect(council.slug).toBe('westmorland-and-furness')
    expect(values.upheld).toBe(7)
  })

  test.each([
    ['a council that goes on', merged(['Kendal Town Council', 'Lancashire County Council']), 'Lancashire'],
    [
      'one that it came from, without the note',
      merged([...NOTE.names]).replace(/^.* is a merger of .*\n/m, ''),
      'Eden District Council',
    ],
    [
      'another council as the merger',
      merged([...NOTE.names]).replace(/^.* (?=is a merger of)/m, 'Cumberland Council '),
      'Cumberland Council',
    ],
    [
      'one that it came from among its figures',
      merged([...NOTE.names]).replace(/^Compliance with/m, 'Cumbria County Council\n$&'),
      'Cumbria County Council',
    ],
  ])('is withheld where its page names %s', (_, page, name) => {
    expect(saidOfWithheld(page).join()).toContain(name)
  })
})

describe('a council that no register has is taken for no other', () => {
  const page = (heading: string, lines = '', change: (text: string) => string = (text) => text) =>
    change(
      pageOf('cambridge', '2022-23', { name: heading, address: null }).replace(
        `${heading}\n`,
        `${heading}\n${lines}`,
      ),
    )

  test.each(['Greater Norwich Council', 'Western Suffolk Council', 'West Norfolk Council'])('%s', (name) => {
    expect(saidOfWithheld(page(name))).toEqual(['The page names no council in the register.'])
  })

  test('where its page says what it came from', () => {
    const note = `Greater Norwich Council is a merger of several councils and the historical information for these are located from the following links.\nNorwich City Council\n`
    expect(saidOfWithheld(page('Greater Norwich Council', note)).join()).toContain(
      '“Greater Norwich Council”',
    )
  })

  test('where only the words about its residents or its address tell it', () => {
    const residents = page('Cambridge City Council', '', (text) =>
      text.replace("Adjusted for Cambridge City Council's", "Adjusted for Greater Cambridge Council's"),
    )
    expect(saidOfWithheld(residents).join()).toContain('speaks of “Greater Cambridge Council”')
    const address = pageOf('cambridge', '2022-23', {
      address: 'https://www.lgo.org.uk/your-councils-performance/greater-cambridge-council/statistics',
    })
    expect(saidOfWithheld(address).join()).toContain('but its address https://')
  })
})

describe('what the Ombudsman misprinted is withheld with both numbers', () => {
  test.each([
    [
      'hounslow',
      '2023-24',
      'Upheld rate: 22 of 24 is not 93% (“93% of complaints we investigated were upheld”).',
    ],
    [
      'cumbria',
      '2023-24',
      'Upheld rate: 9 of 10 is not 91% (“91% of complaints we investigated were upheld”).',
    ],
  ] as const)('%s %s', (council, year, message) => {
    expect(saidOfWithheld(pageOf(council, year))).toContain(message)
  })

  test('a rate that is said twice, and each time otherwise', () => {
    const page = pageOf('luton', '2023-24', { form: { ratesTwice: true } })
    expect(accepted(page).values.upheldRate).toBe(69)
    for (const [from, message] of [
      [
        '69% Complaints upheld by',
        'Upheld rate is 68% where the page says “68% Complaints upheld by”, and 69% where it says “69% of complaints we investigated were upheld”.',
      ],
      ['100% of cases were successfully', 'Compliance rate is 90% where'],
      ['33% Complaint with satisfactory', 'Early remedy rate is 32% where'],
    ] as const) {
      const wrong = from.replace(/^\d+/, (rate) => (rate === '100' ? '90' : String(Number(rate) - 1)))
      expect(saidOfWithheld(page.replace(from, wrong)).join()).toContain(message)
    }
  })
})

test('halves are rounded up', () => {
  expect(accepted(pageOf('stockton-on-tees', '2023-24')).values).toMatchObject({
    upheld: 8,
    earlyRemedies: 1,
    earlyRemedyRate: 13,
  })
  const rounded = (rate: string) =>
    pageOf('stockton-on-tees', '2023-24').replace('In 13% of upheld', `In ${rate} of upheld`)
  expect(saidOfWithheld(rounded('12%'))).toContain(
    'Early remedy rate: 1 of 8 is 12.5%, which the Ombudsman rounds up, so it is not 12% (“In 12% of upheld cases we found the Council had provided a satisfactory remedy”).',
  )
})

test('parts stand in the order of their year', () => {
  const page = pageOf('luton', '2023-24', { form: { remediesFirst: true } })
  expect(saidOfWithheld(page).join()).toContain('are not in order')
})

test('the day in the footer is not the day of the figures', () => {
  expect(accepted(pageOf('luton', '2023-24', { form: { footer: true } })).reportingYear).toBe('2023-24')
})

test.each([
  ['bradford', '2023-24', 'City Of Bradford'],
  ['wakefield', '2024-25', 'Wakefield City Council'],
  ['warrington', '2023-24', 'Warrington Council'],
  ['westmorland-and-furness', '2023-24', 'Westmorland & furness Council'],
  ['york', '2023-24', 'City of York Council'],
] as const)('the page of %s in %s is headed “%s”', (slug, year, name) => {
  expect(accepted(pageOf(slug, year, { name })).council.slug).toBe(slug)
})

function numbersOf(council: string, year: ReportingYear) {
  const found = YEARS.find((one) => one.council.slug === council && one.year === year)
  if (!found) throw new Error(`${council} ${year} is not in the list.`)
  return found.numbers
}
