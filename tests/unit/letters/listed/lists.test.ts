import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  asMht,
  headOfArchive,
  headOfSearch,
  headOfYear,
  type ListTextForm,
  listHtml,
  listText,
} from '@/prisma/factories/listed/list-page'
import { addressOf, type InventedRow, inventedRows, rowDay } from '@/prisma/factories/listed/rows'
import { codesOf, factsOf, factsRead, listIn, PRINTED } from '../../../support/read-listed'
import { realNames } from '../../../support/sample-letters'

const EDUCATION = 'https://www.lgo.org.uk/decisions/education?displaypref=2'
const ROWS = inventedRows(9, { names: PRINTED, category: 'Education' })
const row = (given: Partial<InventedRow>): InventedRow => ({ ...(ROWS[0] as InventedRow), ...given })

describe('a list as text', () => {
  const FORMS: [string, ListTextForm][] = [
    ['with marks and blank lines', { mark: '•', isMarkAlone: true, hasBlankLines: true }],
    ['with marks in lines of their own, without blank lines', { mark: '-', isMarkAlone: true }],
    ['with marks before the names', { mark: '•' }],
    ['without marks and blank lines', {}],
    ['with links as Markdown', { links: 'markdown', mark: '-' }],
    ['with addresses after the names', { links: 'angles' }],
    ['with the numbers of links', { links: 'numbers', mark: '•' }],
    ['with broken lines', { wrapAt: 60, hasBlankLines: true }],
    ['with broken lines and no blank ones', { wrapAt: 60, mark: '•', isMarkAlone: true }],
    ['with a foot', { foot: ['Previous 1 2 3 Next', 'Back to top'] }],
  ]

  test.each(FORMS)('%s gives each entry, its category from the address', async (_, form) => {
    const list = await listIn(listText(ROWS, { address: EDUCATION, ...form }))
    expect(list.decisions.map(factsRead)).toEqual(ROWS.map(factsOf))
    expect(list.withheld).toEqual([])
    expect(new Set(list.decisions.map(({ category }) => category))).toEqual(new Set(['Education']))
    expect(list).toMatchObject({ page: 'decisions', address: EDUCATION, says: null, isWhole: false })
    expect(list.scope).toMatchObject({ category: 'Education', council: null })
    const hasLinks = form.links === 'markdown' || form.links === 'angles'
    expect(list.decisions[0]?.address).toBe(hasLinks ? addressOf(ROWS[0] as InventedRow) : null)
  })

  test('says where each thing stands, and quotes no summary', async () => {
    const { decisions } = await listIn(listText(ROWS, { address: EDUCATION }))
    const { name, reference, summary } = ROWS[1] as InventedRow
    expect(decisions[1]?.places).toMatchObject({
      reference: { line: 6, quote: `${name} (${reference})` },
      outcome: { line: 7 },
      summary: { line: 8, quote: 'Summary:' },
    })
    expect(JSON.stringify(decisions[1]?.places)).not.toContain(summary.slice(0, 20))
  })
})

describe('a saved page of a list', () => {
  test.each([
    ['with the details in one line', {}],
    ['with each detail in a paragraph', { isApart: true }],
    ['with the details in a table', { isTable: true }],
  ])('%s gives each entry with the address of its own page', async (_, form) => {
    const list = await listIn(
      listHtml(ROWS, { address: EDUCATION, savedOn: '2026-06-03', ...form }),
      'x.html',
    )
    expect(list.decisions.map(factsRead)).toEqual(ROWS.map(factsOf))
    expect(list.decisions.map(({ address }) => address)).toEqual(ROWS.map(addressOf))
    expect(list).toMatchObject({ seenOn: '2026-06-03', withheld: [] })
  })

  test('that a browser saved as one file knows its day and its address', async () => {
    const mht = asMht(listHtml(ROWS), { address: EDUCATION, date: 'Wed, 3 Jun 2026 23:30:00 +0000' })
    const list = await listIn(mht, 'x.mht')
    expect(list).toMatchObject({ seenOn: '2026-06-04', address: EDUCATION })
    expect(list.decisions).toHaveLength(ROWS.length)
  })

  test('whose link has another reference than its words is withheld', async () => {
    const [first] = ROWS as [InventedRow]
    const html = listHtml(ROWS).replace(`(${first.reference})`, '(24 999 999)')
    expect(codesOf(await listIn(html, 'x.html'))).toEqual(['reference-and-link-disagree'])
  })
})

describe('what a list is of', () => {
  const YEAR = 'https://www.lgo.org.uk/your-councils-performance/wiltbridge-council/decisions/2024/u'
  const upheld = inventedRows(24, { names: ['Wiltbridge Council'], newest: '2025-03-20' })
    .map((one): InventedRow => ({ ...one, outcome: 'Upheld' }))
    .toReversed()

  test('a council’s list of a year has the oldest first, and is whole if it has all results', async () => {
    const head = headOfYear('Wiltbridge Council', '2024-25', 24)
    const list = await listIn(listText(upheld, { address: YEAR, head }))
    expect(list.withheld).toEqual([])
    expect(list).toMatchObject({
      says: 24,
      isWhole: true,
      scope: { council: 'wiltbridge-council', year: '2024-25', outcome: 'upheld' },
    })
    expect(await listIn(listText(upheld.slice(1), { address: YEAR, head }))).toMatchObject({ isWhole: false })
  })

  test('an entry of another council, year or outcome is no part of it', async () => {
    const rows = [
      ...upheld.slice(0, 5),
      { ...(upheld[5] as InventedRow), name: 'Ambleford Borough Council' },
    ].map((one, i): InventedRow => (i === 0 ? { ...one, outcome: 'Not upheld' } : one))
    const list = await listIn(listText(rows, { address: YEAR }))
    expect(codesOf(list)).toEqual(['not-in-list', 'not-in-list'])
  })

  test('an archive and a search say how many results they have', async () => {
    const head = headOfArchive('School admissions', '2019-2020', 250)
    const rows = inventedRows(5, { names: PRINTED, newest: '2020-02-01' })
    expect(await listIn(listText(rows, { head }))).toMatchObject({
      says: 250,
      isWhole: false,
      scope: { subcategory: 'School admissions', year: '2019-20' },
    })
    const address =
      'https://www.lgo.org.uk/Decisions/SearchResults?aname=Wiltbridge+Council&dc=nu%2B&fd=0001-01-01&page=1'
    expect(await listIn(listText(rows, { head: headOfSearch(5), address }))).toMatchObject({
      says: 5,
      isWhole: true,
      scope: { council: 'wiltbridge-council', outcome: 'not-upheld', year: null },
    })
    expect(await listIn(headOfSearch(0).join('\n'))).toMatchObject({ says: 0, isWhole: true })
  })

  test('a copy of two lists has no address, and its entries no category', async () => {
    const planning = 'https://www.lgo.org.uk/decisions/planning'
    const two = `${listText(ROWS, { address: EDUCATION })}\n${listText([row({ reference: '25 777 777' })], { address: planning })}`
    const list = await listIn(two)
    expect(list).toMatchObject({ address: null, isWhole: false })
    expect(new Set(list.decisions.map(({ category }) => category))).toEqual(new Set([null]))
  })
})

describe('the traps of rows', () => {
  test('a row without its name is withheld, and never given to the name above', async () => {
    for (const form of [{ mark: '•', isMarkAlone: true, hasBlankLines: true }, {}] as ListTextForm[]) {
      const list = await listIn(listText(ROWS, { ...form, nameless: [3, 7] }))
      expect(codesOf(list)).toEqual(['name-missing', 'name-missing'])
      expect(list.withheld[0]?.read).toMatchObject({ decidedOn: ROWS[3]?.day, councils: [] })
      expect(list.decisions.map(factsRead)).toEqual(ROWS.filter((_, i) => ![3, 7].includes(i)).map(factsOf))
    }
  })

  test('a row without its name keeps a list from being whole: nobody knows which entry it is', async () => {
    const list = await listIn(listText(ROWS, { head: headOfSearch(9), nameless: [2] }))
    expect(list).toMatchObject({ says: 9, isWhole: false })
  })

  test.each([
    ['Assessment, care planning and reviews after hospital', 'Upheld'],
    ['Land', 'Not upheld'],
    ['Out of order notices and after', 'Closed after initial enquiries'],
    ['Covid-19', 'Upheld'],
  ])('a subcategory is what stands between outcome and day: %s', async (subcategory, outcome) => {
    const { decisions, unknown } = await listIn(listText([row({ subcategory, outcome })]))
    const known = subcategory === 'Covid-19' ? 'COVID-19' : subcategory
    expect(decisions[0]).toMatchObject({ subcategory: known, outcomePrinted: outcome })
    expect(unknown.subcategories).toEqual(['Land', 'Covid-19'].includes(subcategory) ? [] : [subcategory])
  })

  test.each([
    ['Partly upheld', 'Partly upheld'],
    ['Upheld in part', 'Upheld in part'],
    ['upheld', 'upheld'],
    ['Not', 'Not'],
    ['Upheld Not upheld', 'Upheld Not upheld'],
  ])('an outcome that is not known keeps the row: %s', async (outcome, named) => {
    const list = await listIn(
      listText([...ROWS, row({ outcome, reference: '25 777 777', day: '2026-01-01' })]),
    )
    expect(codesOf(list)).toEqual(['outcome-unclear'])
    expect(list.unknown.outcomes).toEqual([named])
  })

  test('what the summary says is no outcome', async () => {
    const summary = 'The Council was at fault: we upheld this. We will not investigate it further.'
    const { decisions } = await listIn(listText([row({ outcome: 'Not upheld', summary })]))
    expect(decisions[0]).toMatchObject({ outcome: 'not-upheld', summary })
  })

  test.each([
    ['does not exist', '31-Feb-2026', 'day-unclear'],
    ['is before 2009', '03-Apr-2008', 'day-impossible'],
    ['is after the copy', '05-Jun-2026', 'day-impossible'],
    ['is before the case was received', '03-Apr-2021', 'reference-and-day-disagree'],
  ])('a day that %s', async (_, day, code) => {
    const [first] = ROWS as [InventedRow]
    const html = listHtml([first], { savedOn: '2026-06-03' }).replace(rowDay(first.day), day)
    expect(codesOf(await listIn(html, 'x.html'))).toEqual([code])
  })

  test('a row that the end of the copy cuts off', async () => {
    const text = listText(ROWS)
    expect(codesOf(await listIn(text.slice(0, -30)))).toEqual(['cut-off'])
    expect(codesOf(await listIn(text.slice(0, text.lastIndexOf('Summary'))))).toEqual(['cut-off'])
  })

  test('two rows whose lines have changed places break the order, and neither is taken', async () => {
    const lines = listText(ROWS).split('\n')
    const at = lines.flatMap((line, i) => (/\d{4}$/.test(line) ? i : []))
    const [a, b] = [at[2] as number, at[3] as number]
    ;[lines[a], lines[b]] = [lines[b] as string, lines[a] as string]
    const list = await listIn(lines.join('\n'))
    expect(codesOf(list)).toEqual(['out-of-order', 'out-of-order'])
    expect(list.withheld.map(({ read }) => read.reference)).toEqual(
      [ROWS[2], ROWS[3]].map((one) => one?.reference),
    )
  })

  test('an entry that stands twice is one; if it says different things, it is none', async () => {
    const [first, ...others] = ROWS as [InventedRow, ...InventedRow[]]
    expect((await listIn(listText([first, first, ...others]))).decisions).toHaveLength(ROWS.length)
    const twice = await listIn(listText([first, { ...first, subcategory: 'Other' }, ...others]))
    expect(codesOf(twice)).toEqual(['entries-differ'])
    expect(twice.decisions).toHaveLength(others.length)
  })

  test('a list of 600 entries is read', async () => {
    const rows = inventedRows(600, { names: PRINTED, newest: '2026-05-14' }).map((one, i) => ({
      ...one,
      day: ROWS[0]?.day ?? one.day,
      reference: `25 ${String(i)
        .padStart(6, '0')
        .replace(/(...)$/, ' $1')}`,
    }))
    const list = await listIn(listText(rows, { head: headOfSearch(600) }))
    expect(list).toMatchObject({ isWhole: true, withheld: [] })
    expect(list.decisions).toHaveLength(600)
  })
})

test('lines that only look like rows are not taken: letters struck out, turned around or hidden', async () => {
  const [first, ...others] = ROWS as [InventedRow, ...InventedRow[]]
  const html = listHtml([{ ...first, outcome: 'Not upheld' }, ...others])
  const struck = html.replace('<span>Not upheld</span>', '<span><s>Not</s> Upheld</span>')
  expect((await listIn(struck, 'x.html')).decisions).toHaveLength(others.length)
  const turned = listText(ROWS).replace(first.name, `\u202e${first.name}`)
  expect(codesOf(await listIn(turned))).toEqual(['not-plain', 'council-unknown'])
})

test('our own list of decisions from many pages says for each which page lists it', async () => {
  const list = await listIn(
    new Uint8Array(readFileSync('prisma/samples/decisions.csv')),
    'decisions.csv',
    realNames,
  )
  expect(list).toMatchObject({ address: null, seenOn: null, isWhole: false, withheld: [], ofOtherBodies: 12 })
  expect(list.decisions).toHaveLength(104)
  expect(list.decisions.find(({ reference }) => reference === '25 019 827')).toMatchObject({
    councils: [{ slug: 'kent', printed: 'Kent County Council' }],
    category: 'Children’s care services',
    listedAt: 'https://www.lgo.org.uk/decisions/children-s-care-services/other/25-019-827',
    address: 'https://www.lgo.org.uk/decisions/children-s-care-services/other/25-019-827',
    summary: null,
  })
})

test('a row of it whose council is not the one that is printed is withheld', async () => {
  const csv = [
    'reference,authority_id,authority_printed,kind,outcome,category,subcategory,decided_on,listed_at',
    '25 019 827,ambleford-borough-council,Wiltbridge Council,Statement,Upheld,Education,Other,2026-05-14,https://www.lgo.org.uk/decisions/education',
    '25 019 828,wiltbridge-council,Wiltbridge Council,Statement,Perhaps,Education,Other,2026-05-14,https://example.com/',
  ].join('\n')
  const list = await listIn(csv, 'some.csv')
  expect(codesOf(list)).toEqual(['councils-disagree', 'outcome-unclear', 'address-unclear'])
})
