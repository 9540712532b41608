import { describe, expect, test } from 'vitest'
import type { FigureName } from '@/lib/domain/figure-names'
import { nameIndex } from '@/lib/domain/name-index'
import type { FileReading } from '@/lib/ingest/ingest-file'
import { readFile } from '@/lib/ingest/read-file'
import type { Instruction } from '@/lib/letters/data-files/instruction'
import {
  csvFile,
  DECIDED,
  decidedRows,
  type InventedCell,
  withHiddenRow,
  workbook,
} from '@/prisma/factories/data-file'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'

const names = nameIndex(
  inventedRegister(
    [
      inventedCouncil({ name: 'Ambleford' }),
      inventedCouncil({ name: 'Wiltbridge' }),
      inventedCouncil({ name: 'Greater Wiltbridge' }),
      inventedCouncil({ name: 'Oakmere', type: 'county', years: { first: '2012-13', last: '2018-19' } }),
      inventedCouncil({ name: 'Fenland Parks', type: 'other', officialName: 'Fenland Parks Authority' }),
      inventedCouncil({ name: 'Newford upon Ouse' }),
      inventedCouncil({ name: 'Newford-under-Edge' }),
    ],
    { 'newford-upon-ouse': ['Newford'] },
  ),
)

const NAME = '2-Complaints-Decided-25-26.csv'

function read(
  bytes: string | Uint8Array,
  name = NAME,
  said: Partial<Instruction> = {},
): Promise<FileReading> {
  const file = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
  return readFile(file, name, names, null, { columns: {}, year: null, ...said })
}

async function sources(...given: Parameters<typeof read>) {
  const { reading } = await read(...given)
  if (reading.kind !== 'read') throw new Error(reading.notes?.map(({ message }) => message).join(' '))
  return reading.sources
}

async function report(...given: Parameters<typeof read>) {
  const { reading } = await read(...given)
  const [table] = reading.kind === 'read' ? (reading.dataFile?.tables ?? []) : []
  if (!table) throw new Error('There is no table.')
  return table
}

async function refusal(...given: Parameters<typeof read>): Promise<string> {
  const { reading } = await read(...given)
  return reading.kind === 'refused' ? reading.notes.map(({ message }) => message).join(' ') : 'read'
}

/** The values of a council's row, by figure. */
async function values(slug: string, ...given: Parameters<typeof read>) {
  const source = (await sources(...given)).find(({ council }) => council === slug)
  return source && Object.fromEntries(Object.values(source.figures).map(({ name, value }) => [name, value]))
}

const TWO = decidedRows([
  ['Ambleford Council', 9, 4],
  ['Wiltbridge', 3, 2],
])

const AMBLEFORD = { upheld: 9, investigations: 13, upheldRate: 69, decisions: 23 }

/** The shapes in which the same two rows can come. */
const TITLE: InventedCell[] = ['Complaints decided, 2025-26']
const GROUPED: InventedCell[][] = [
  ['Authority', 'Decisions', null, null, null, null, null, null, 'Uphold rate'],
  [null, ...DECIDED.slice(1, 8)],
  ...TWO.slice(1),
]
const SHAPES: [string, () => string | Uint8Array, string][] = [
  ['a plain CSV', () => csvFile(TWO), NAME],
  ['with a byte order mark', () => `\uFEFF${csvFile(TWO)}`, NAME],
  ['with semicolons', () => csvFile(TWO, ';'), NAME],
  ['with tabs', () => csvFile(TWO, '\t'), NAME],
  [
    'with its headings several rows down',
    () => csvFile([TITLE, [], ['Published July 2026'], [], ...TWO]),
    NAME,
  ],
  [
    'with columns of numbers before it',
    () => csvFile(TWO.map((row, i) => [i === 0 ? 'Ref' : i, ...row])),
    NAME,
  ],
  ['with two rows of headings', () => csvFile([TITLE, ...GROUPED]), NAME],
  [
    'with notes under the table',
    () =>
      csvFile([
        ...TWO,
        [],
        ['Notes'],
        ['1. Wiltbridge gave 7 answers late.'],
        ['Ambleford', 1, 1, 1, 1, 1, 1, 6, '50%'],
      ]),
    NAME,
  ],
  [
    'with totals',
    () =>
      csvFile([...TWO, ['Total', 2, 4, 6, 8, 6, 12, 38, '67%'], ['England', 2, 4, 6, 8, 6, 12, 38, '67%']]),
    NAME,
  ],
  ['as a workbook', () => workbook([{ name: 'Decided', rows: [TITLE, [], ...TWO] }]), 'decided.xlsx'],
  [
    'as an OpenDocument sheet',
    () => workbook([{ name: 'Decided', rows: [TITLE, [], ...TWO] }], 'ods'),
    'decided.ods',
  ],
  [
    'with merged headings',
    () => workbook([{ rows: [TITLE, ...GROUPED], merged: ['A1:I1', 'A2:A3', 'B2:H2', 'I2:I3'] }]),
    'decided.xlsx',
  ],
  [
    'with percentages as fractions',
    () =>
      workbook([
        { rows: TWO.map((row, i) => (i === 0 ? row : [...row.slice(0, 8), { percent: i === 1 ? 69 : 60 }])) },
      ]),
    NAME.replace('csv', 'xlsx'),
  ],
  [
    'with formulas that have their values',
    () =>
      workbook([
        {
          rows: TWO.map((row, i) =>
            i === 0
              ? row
              : row.map((cell, c) => (c === 7 ? { formula: 'SUM(B2:G2)', value: cell as number } : cell)),
          ),
        },
      ]),
    NAME.replace('csv', 'xlsx'),
  ],
  [
    'on the second sheet, after one that is hidden',
    () =>
      workbook([
        { name: 'Old', hidden: true, rows: decidedRows([['Ambleford', 1, 1]]) },
        { name: 'Now', rows: TWO },
      ]),
    NAME.replace('csv', 'xlsx'),
  ],
]

describe('a data file', () => {
  test.each(SHAPES)('is read %s', async (_, file, name) => {
    expect(await values('ambleford', file(), name)).toMatchObject(AMBLEFORD)
    expect(await values('wiltbridge', file(), name)).toMatchObject({
      upheld: 3,
      investigations: 5,
      upheldRate: 60,
    })
    expect((await sources(file(), name)).map(({ state }) => state)).toEqual(['accepted', 'accepted'])
  })

  test('in Windows-1252 is read as it is typed', async () => {
    const text = csvFile([['Complaints decided \u2013 2025/26'], ...TWO])
    const bytes = Uint8Array.from(text, (letter) => (letter === '\u2013' ? 0x96 : letter.charCodeAt(0)))
    expect(await values('ambleford', bytes)).toMatchObject(AMBLEFORD)
  })

  test('gives each figure its row, its column and its words', async () => {
    const [first] = await sources(workbook([{ name: 'Decided', rows: [TITLE, [], ...TWO] }]), 'decided.xlsx')
    expect(first).toMatchObject({
      kind: 'data-file',
      table: 'decided',
      sheet: 'Decided',
      line: 4,
      reportingYear: '2025-26',
    })
    expect(first?.figures.upheld?.place).toMatchObject({
      line: 4,
      column: 'G',
      quote: 'Upheld (column G): 9',
    })
    const [grouped] = await sources(csvFile(GROUPED))
    expect(grouped?.figures.upheld?.place.quote).toBe('Decisions: Upheld (column G): 9')
  })

  test('gives investigations as worked out from the outcomes, and says how', async () => {
    const [first] = await sources(csvFile(TWO))
    expect(first?.figures.investigations?.origin).toEqual({
      kind: 'worked-out',
      from: ['upheld'],
      reason: '9 upheld and 4 not upheld are 13 investigations.',
    })
    expect(first?.figures.decisions?.parts).toHaveLength(6)
  })

  test('gives complaints received by service', async () => {
    const rows = [
      ['Authority', 'Adult Care Services', 'Benefits & Tax', 'Housing', 'Total'],
      ['Ambleford', 5, '*', '1,002', '1,010'],
      ['Wiltbridge', 5, 2, 3, 10],
    ]
    const [first, second] = await sources(csvFile(rows), 'received 2024-25.csv')
    expect(first).toMatchObject({
      table: 'received',
      state: 'accepted',
      figures: { received: { value: 1010 } },
    })
    expect(first?.figures.received?.parts).toEqual([
      { name: 'Adult Care Services', value: 5 },
      { name: 'Housing', value: 1002 },
    ])
    expect(first?.notes).toMatchObject([{ code: 'part-suppressed', figure: 'received' }])
    expect(second?.figures.received?.parts).toHaveLength(3)
  })

  test('gives remedies and compliance, where late remedies count as complied with', async () => {
    const rows = [
      [
        'Authority',
        'Cases with compliance outcome recorded',
        'Remedy complete and satisfied',
        'Remedy completed late',
        'Remedy not complete',
        'Compliance rate',
      ],
      ['Ambleford', 10, 7, 2, 1, '90%'],
      ['Wiltbridge', 10, 7, 2, 1, '70%'],
    ]
    const [first, second] = await sources(csvFile(rows), 'compliance 24-25.csv')
    expect(first).toMatchObject({
      table: 'remedies',
      state: 'accepted',
      figures: { complianceRate: { value: 90, base: 10 } },
    })
    expect(second).toMatchObject({ state: 'open', reasons: [{ code: 'rate-disagrees' }] })
  })
})

describe('a figure that a data file does not give', () => {
  const MISSING = ['*', '<5', '-', '..', 'n/a', 'c', '[x]', '']

  test.each(MISSING)('where it prints “%s” is missing with that reason, and never zero', async (printed) => {
    const rows = [
      ['Authority', 'Not upheld', 'Upheld'],
      ['Ambleford', 4, printed],
      ['Wiltbridge', 4, 3],
    ]
    expect((await sources(csvFile(rows))).map(({ council }) => council)).toEqual(['wiltbridge'])
    expect(await report(csvFile(rows))).toMatchObject({ empty: [{ name: 'Ambleford' }] })
    const with_ = [
      ['Authority', 'Upheld', 'Investigations'],
      ['Ambleford', printed, 13],
      ['Wiltbridge', 4, 9],
    ]
    const [one] = await sources(csvFile(with_))
    expect(one?.figures.upheld).toBeUndefined()
    expect(one?.figures.investigations?.value).toBe(13)
    const said = printed === '' ? 'leaves the cell empty' : `prints “${printed}”`
    expect(one?.notes).toEqual([
      {
        code: 'suppressed',
        figure: 'upheld',
        message: `Complaints upheld is missing: the Ombudsman’s data file ${said} (column B).`,
      },
    ])
  })

  test('because a formula has no value there is missing, and it is said', async () => {
    const rows = [
      ['Authority', 'Upheld', 'Investigations'],
      ['Ambleford', { formula: '4+5' }, 13],
    ]
    const file = workbook([{ rows }])
    const [one] = await sources(file, 'decided 2025-26.xlsx')
    expect(one?.figures.upheld).toBeUndefined()
    expect((await report(file, 'decided 2025-26.xlsx')).notes[0]?.message).toContain('1 of them have none')
  })

  test('is missing where the cell holds a zero that is shown as “-”', async () => {
    const rows = [
      ['Authority', 'Upheld', 'Investigations'],
      ['Ambleford', { accounting: 0 }, 13],
    ]
    const [one] = await sources(workbook([{ rows }]), 'decided 2025-26.xlsx')
    expect(one?.figures.upheld).toBeUndefined()
    expect(one?.notes.map(({ message }) => message)).toEqual([
      'Complaints upheld is missing: the Ombudsman’s data file prints “-” (column B).',
    ])
  })

  test('of an OpenDocument sheet that hides something is not taken, and the file says what to do', async () => {
    const file = workbook([{ rows: TWO }], 'ods')
    expect(await refusal(file, 'decided 2025-26.ods')).toBe('read')
    expect(await refusal(withHiddenRow(file), 'decided 2025-26.ods')).toBe(
      'The sheet has hidden rows or columns. Show them or delete them. Or save what you can see as CSV, and load that.',
    )
  })

  test('that stands in a hidden row or column is not taken, and the file says how many are hidden', async () => {
    const rows = [
      ['Authority', 'Upheld', 'Upheld', 'Investigations'],
      ['Ambleford', 7, 9, 13],
      ['Wiltbridge', 3, 3, 5],
    ]
    const file = workbook([{ name: 'Now', rows, hiddenColumns: [1], hiddenRows: [2] }])
    const { reading } = await read(file, 'decided 2025-26.xlsx')
    const [one, another] = reading.kind === 'read' ? reading.sources : []
    expect(one?.figures.upheld?.value).toBe(9)
    expect(another).toBeUndefined()
    expect(reading.kind === 'read' && reading.dataFile?.notes.map(({ message }) => message)).toEqual([
      'Sheet “Now”: we left out 1 hidden row and 1 hidden column. Show them in the workbook if you need them.',
    ])
  })
})

describe('a column', () => {
  const taken = async (rows: InventedCell[][], said: Instruction['columns'] = {}) =>
    Object.fromEntries(
      (await report(csvFile(rows), NAME, { columns: said })).columns.map(({ heading, takenFor, why }) => [
        heading,
        takenFor ?? `nothing: ${why}`,
      ]),
    )

  test('whose heading is not known is kept and named', async () => {
    const rows = [
      ['Authority', 'Upheld', 'Of which maladministration'],
      ['Ambleford', 9, 4],
    ]
    expect(await taken(rows)).toEqual({
      Authority: 'name',
      Upheld: 'upheld',
      'Of which maladministration': 'nothing: not known',
    })
  })

  test('of two for one figure is taken for nothing', async () => {
    const rows = [
      ['Authority', 'Upheld', 'Complaints upheld', 'Not upheld'],
      ['Ambleford', 9, 8, 4],
    ]
    const all = await taken(rows)
    expect(all.Upheld).toBe('nothing: columns B and C could both be upheld')
    expect(all['Complaints upheld']).toBe(all.Upheld)
    expect(all['Not upheld']).toBe('notUpheld')
  })

  test('of another year is taken for nothing', async () => {
    const rows = [
      ['Authority', '2024-25', null, '2025-26', null],
      [null, 'Upheld', 'Not upheld', 'Upheld', 'Not upheld'],
      ['Ambleford', 1, 2, 9, 4],
    ]
    expect(await taken(rows)).toMatchObject({
      '2024-25: Upheld': 'nothing: is of 2024-25',
      '2025-26: Upheld': 'upheld',
    })
    expect(await values('ambleford', csvFile(rows))).toMatchObject({ upheld: 9, investigations: 13 })
  })

  test('under a heading that is not known is taken for nothing', async () => {
    const rows = [
      ['Authority', 'Prior period', null, 'Decisions', null],
      [null, 'Upheld', 'Not upheld', 'Upheld', 'Not upheld'],
      ['Ambleford', 1, 2, 9, 4],
    ]
    expect(await values('ambleford', csvFile(rows))).toMatchObject({ upheld: 9, investigations: 13 })
  })

  test('headed as a count with percentages in it is taken for nothing', async () => {
    const rows = [
      ['Authority', 'Upheld', 'Not upheld'],
      ['Ambleford', '69%', 4],
    ]
    expect((await taken(rows)).Upheld).toContain('its cells are percentages')
  })

  test('of shares of 1 is a rate only where they can be nothing else', async () => {
    const rows = (rates: number[]) => [
      ['Authority', 'Upheld', 'Not upheld', 'Uphold rate'],
      ['Ambleford', 9, 0, rates[0] as number],
      ['Wiltbridge', 1, 1, rates[1] as number],
    ]
    expect(await values('ambleford', csvFile(rows([1, 0.5])))).toMatchObject({ upheldRate: 100 })
    expect((await taken(rows([1, 1])))['Uphold rate']).toContain('can be percentages or shares of 1')
  })

  test('can be told by hand, and left out', async () => {
    const rows = [
      ['Authority', 'Fault found', 'Not upheld', 'Total'],
      ['Ambleford', 9, 4, 20],
    ]
    const said = { 'Fault found': 'upheld', Total: 'nothing' } as const
    expect(await taken(rows, said)).toMatchObject({
      'Fault found': 'upheld',
      Total: 'nothing: left out by hand',
    })
    expect(await values('ambleford', csvFile(rows), NAME, { columns: said })).toEqual({
      upheld: 9,
      investigations: 13,
    })
  })

  test('that is told by hand and is not there is named, with those that are', async () => {
    const { reading } = await read(csvFile(TWO), NAME, { columns: { 'Fault fuond': 'upheld' } })
    expect(reading).toMatchObject({
      dataFile: {
        notes: [
          {
            message: expect.stringContaining(
              'no column of the file has the heading “Fault fuond”. Its headings are “Authority Name”',
            ),
          },
        ],
      },
    })
  })

  test('of percentages with a share of 1 in it withholds that row', async () => {
    const average = 'Average uphold rate of similar authorities'
    const rows = (cells: InventedCell[]) => [
      ['Authority', 'Upheld', 'Not upheld', average],
      ['Ambleford', 9, 4, cells[0] as InventedCell],
      ['Wiltbridge', 3, 2, cells[1] as InventedCell],
    ]
    for (const cells of [
      ['79%', '0.79'],
      ['79%', '1'],
      ['79', '0.79'],
    ]) {
      const [first, second] = await sources(csvFile(rows(cells)))
      expect(first?.figures.upheldRateTypeAverage?.value).toBe(79)
      expect(second).toMatchObject({ state: 'open', reasons: [{ code: 'cell-unreadable' }] })
    }
  })

  test('of names is the one that the register knows', async () => {
    const rows = TWO.map((row, i) => [i === 0 ? 'Body' : 'LA', ...row])
    expect(await values('ambleford', csvFile(rows))).toMatchObject({ upheld: 9 })
    expect(await taken(rows)).toMatchObject({ Body: 'nothing: another column has the names' })
  })

  test('of shares with decimals is rounded as the Ombudsman rounds, and it is said', async () => {
    const rows = [
      ['Authority', 'Upheld', 'Not upheld', 'Uphold rate'],
      ['Ambleford', 9, 4, 0.6923076],
    ]
    const [one] = await sources(csvFile(rows))
    expect(one?.figures.upheldRate).toMatchObject({
      value: 69,
      origin: {
        kind: 'worked-out',
        reason: 'The data file gives 0.6923076, which is 69% rounded to a whole percentage.',
      },
    })
  })
})

describe('the year of a data file', () => {
  test.each([
    ['2-Complaints-Decided-25-26.csv', []],
    ['decided_2025-26.csv', []],
    ['decided 2025-2026.csv', []],
    ['decided.csv', ['Complaints decided 2025/26']],
    ['decided.csv', ['Decisions, 1 April 2025 to 31 March 2026']],
    ['decided.csv', ['Year ending 31 March 2026']],
  ])('is told by %s with the title %j', async (name, title) => {
    const [one] = await sources(csvFile([title, ...TWO]), name)
    expect(one?.reportingYear).toBe('2025-26')
  })

  test('is told by a person where nothing else says it', async () => {
    expect(await refusal(csvFile(TWO), 'decided.csv')).toContain('--year 2025-26')
    const [one] = await sources(csvFile(TWO), 'decided.csv', { year: '2024-25' })
    expect(one?.reportingYear).toBe('2024-25')
  })

  test('must be one, and what says which is named', async () => {
    expect(await refusal(csvFile([['Complaints decided 2024-25'], ...TWO]), NAME)).toContain(
      'the title says 2024-25; the file is called 2025-26',
    )
    expect(await refusal(csvFile(TWO), NAME, { year: '2023-24' })).toContain(
      '--year says 2023-24; the file is called 2025-26',
    )
  })
})

describe('the council of a row', () => {
  test('is found only by a whole name, so that near-equal names never meet', async () => {
    const file = csvFile(
      decidedRows([
        ['Greater Wiltbridge', 9, 4],
        ['Greater Wiltbridge East', 3, 2],
        ['Wiltbridg', 1, 1],
      ]),
    )
    expect((await sources(file)).map(({ council }) => council)).toEqual(['greater-wiltbridge'])
    expect((await report(file)).unknown.map(({ name }) => name)).toEqual([
      'Greater Wiltbridge East',
      'Wiltbridg',
    ])
  })

  test('is not taken from a name that begins the name of another too', async () => {
    const file = csvFile(
      decidedRows([
        ['Newford', 9, 4],
        ['Newford upon Ouse', 3, 2],
      ]),
    )
    expect((await sources(file)).map((source) => source.kind === 'data-file' && source.line)).toEqual([3])
    expect((await report(file)).notes[0]?.message).toBe(
      'Row 2, “Newford”, is left out: in 2025-26 it can be Newford upon Ouse Council or Newford-under-Edge Council.',
    )
  })

  test('and other bodies and care providers are counted', async () => {
    const file = csvFile(
      decidedRows([
        ['Ambleford', 9, 4],
        ['Fenland Parks Authority', 1, 1],
        ['Sunny Care Ltd', 2, 2],
      ]),
    )
    expect(await report(file)).toMatchObject({
      councils: 1,
      otherBodies: 1,
      unknown: [{ line: 4, name: 'Sunny Care Ltd' }],
    })
  })

  test('must have existed, or have ended in the year before', async () => {
    const [one] = await sources(csvFile(decidedRows([['Oakmere', 9, 4]])))
    expect(one).toMatchObject({
      state: 'open',
      reasons: [{ message: 'Oakmere Council did not exist in 2025-26.' }],
    })
  })

  test('that has two rows has both withheld where they differ, and one where they do not', async () => {
    const differing = await sources(
      csvFile(
        decidedRows([
          ['Ambleford', 9, 4],
          ['Ambleford Council', 8, 4],
          ['Wiltbridge', 1, 1],
        ]),
      ),
    )
    expect(differing.map(({ state }) => state)).toEqual(['open', 'open', 'accepted'])
    expect(
      await sources(
        csvFile(
          decidedRows([
            ['Ambleford', 9, 4],
            ['Ambleford', 9, 4],
          ]),
        ),
      ),
    ).toHaveLength(1)
  })

  test('is withheld by itself where its numbers cannot be', async () => {
    const rows = decidedRows([
      ['Ambleford', 9, 4],
      ['Wiltbridge', 3, 2],
      ['Greater Wiltbridge', 5, 5],
    ])
    rows[1] = [...(rows[1] as InventedCell[]).slice(0, 8), '96%']
    rows[2] = (rows[2] as InventedCell[]).map((cell, c) => (c === 7 ? 99 : cell))
    const read = await sources(csvFile(rows))
    expect(read.map(({ state }) => state)).toEqual(['open', 'open', 'accepted'])
    expect(read[0]).toMatchObject({ reasons: [{ code: 'rate-disagrees' }] })
    expect(read[1]).toMatchObject({ reasons: [{ code: 'sum-disagrees' }] })
  })

  test('with a cell that is no number is withheld, and the cell is named', async () => {
    const rows = [
      ['Authority', 'Upheld', 'Investigations'],
      ['Ambleford', '9 or 10', 13],
      ['Wiltbridge', 1, 2],
    ]
    const [one] = await sources(csvFile(rows))
    expect(one).toMatchObject({ state: 'open', reasons: [{ figure: 'upheld' as FigureName }] })
  })
})

describe('the average of a type', () => {
  const rows = (averages: string[]): InventedCell[][] => [
    ['Authority', 'Upheld', 'Not upheld', 'Average uphold rate (%) of similar authorities'],
    ...['Ambleford', 'Wiltbridge', 'Greater Wiltbridge'].flatMap((name, i) =>
      averages[i] === undefined ? [] : [[name, 9, 4, averages[i]]],
    ),
  ]
  const states = async (averages: string[]) =>
    (await sources(csvFile(rows(averages)))).map(({ state }) => state)

  test('that one row prints otherwise than most withholds that row', async () => {
    expect(await states(['79%', '79%', '97%'])).toEqual(['accepted', 'accepted', 'open'])
  })

  test('that as many rows print as another withholds both', async () => {
    expect(await states(['79%', '97%'])).toEqual(['open', 'open'])
  })
})

test('a second table of the sheet is read as a table of its own', async () => {
  const received = [
    ['Authority', 'Adult Care Services', 'Housing', 'Total'],
    ['Ambleford', 5, 2, 7],
  ]
  const file = csvFile([
    ['Complaints decided 2025-26'],
    ...TWO,
    [],
    [],
    [],
    [],
    ['Complaints received 2025-26'],
    ...received,
  ])
  const read = await sources(file, 'yearly data.csv')
  expect(read.map((one) => one.kind === 'data-file' && one.table)).toEqual(['decided', 'decided', 'received'])
})

test('a table whose title and headings disagree is not read', async () => {
  expect(await refusal(csvFile([['Complaints received 2025-26'], ...TWO]), 'a.csv')).toContain(
    'Its title names complaints received, but its headings are those of the table of decided',
  )
})
