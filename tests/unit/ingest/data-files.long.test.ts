import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/lib/data/client'
import { councilYear } from '@/lib/data/council-years'
import { currentEdition } from '@/lib/data/editions'
import { loadRegister } from '@/lib/data/register'
import { openReviews } from '@/lib/data/reviews'
import { measuredIn } from '@/lib/domain/measured'
import { MEASURES } from '@/lib/domain/measures'
import { ingest } from '@/lib/ingest/ingest'
import { instructionFrom } from '@/lib/ingest/instruction'
import { confirmWithheld, correctWithheld } from '@/lib/ingest/record-decision'
import { textReport } from '@/lib/ingest/text-report'
import { csvFile, decidedRows, type InventedCell, workbook } from '@/prisma/factories/data-file'
import { letterText } from '@/prisma/factories/letter'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { zip } from '@/prisma/factories/zip'
import { withFreshDatabase } from '../../support/fresh-database'

withFreshDatabase({ forEach: 'test' })

const register = inventedRegister([
  inventedCouncil({ name: 'Ambleford' }),
  inventedCouncil({ name: 'Wiltbridge' }),
])
const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))
const PERSON = { by: 'A. Reader', why: 'The file says so.' }
const [UPHELD] = MEASURES

beforeEach(() => loadRegister(register, '0'.repeat(64)))
afterAll(() => rmSync(folder, { recursive: true }))

function take(
  files: Record<string, string | Uint8Array>,
  said: { columns?: string[]; year?: string } = {},
  dryRun = false,
) {
  for (const [file, content] of Object.entries(files)) writeFileSync(path.join(folder, file), content)
  const instruction = instructionFrom(said)
  return ingest(Object.keys(files), {
    from: folder,
    register,
    dryRun,
    threads: 1,
    instruction,
    onProgress: () => {},
  })
}

async function shown(slug = 'ambleford', year: '2023-24' | '2025-26' = '2025-26') {
  return councilYear(slug, year, (await currentEdition())?.number ?? 0)
}

const ROWS = decidedRows([
  ['Ambleford Council', 9, 4],
  ['Wiltbridge', 3, 2],
])
const NAME = '2-Complaints-Decided-25-26.csv'

describe('a data file', () => {
  test('is published row by row, in one edition, and read again it changes nothing', async () => {
    const report = await take({ [NAME]: csvFile(ROWS) })
    expect(report).toMatchObject({ edition: 1, files: [{ outcome: 'accepted', layout: 'data-file' }] })
    const year = await shown()
    expect(year).toMatchObject({
      letter: null,
      publication: null,
      dataFiles: [{ table: 'decided', sheet: null, line: 2, fileName: NAME }],
    })
    expect(measuredIn(year, UPHELD)).toMatchObject({ source: 'data-file', count: 9, base: 13, rate: 69 })
    expect((await take({ [NAME]: csvFile(ROWS) })).edition).toBeNull()
  })

  test('that comes as CSV and as a workbook is published once', async () => {
    const book = workbook([{ name: 'Decided', rows: ROWS }])
    expect(await take({ [NAME]: csvFile(ROWS), 'decided 25-26.xlsx': book })).toMatchObject({
      edition: 1,
      files: [{ outcome: 'accepted' }, { outcome: 'unchanged' }],
    })
    expect((await shown())?.dataFiles).toHaveLength(1)
    expect((await take({ 'decided 25-26.ods': workbook([{ rows: ROWS }], 'ods') })).edition).toBeNull()
  })

  test('has three tables a year, of which each is published beside the others', async () => {
    const received = [
      ['Authority', 'Adult Care Services', 'Housing', 'Total'],
      ['Ambleford', 5, 2, 7],
    ]
    const remedies = [
      ['Authority', 'Compliance outcomes', 'Compliance rate'],
      ['Ambleford', 8, '100%'],
    ]
    await take({ [NAME]: csvFile(ROWS) })
    await take({ '1-received-25-26.csv': csvFile(received), '3-remedies-25-26.csv': csvFile(remedies) })
    const year = await shown()
    expect(year?.dataFiles.map(({ table }) => table)).toEqual(['received', 'decided', 'remedies'])
    expect(year?.dataFiles[0]?.figures.received?.parts).toEqual([
      { name: 'Adult Care Services', value: 5 },
      { name: 'Housing', value: 2 },
    ])
  })

  test('that was put right by the Ombudsman takes the place of the one before, which the history keeps', async () => {
    await take({ [NAME]: csvFile(ROWS) })
    const right = decidedRows([
      ['Ambleford Council', 10, 3],
      ['Wiltbridge', 3, 2],
    ])
    expect(await take({ 'again-25-26.csv': csvFile(right) })).toMatchObject({ edition: 2 })
    expect((await shown())?.dataFiles[0]?.figures.upheld?.value).toBe(10)
    expect((await councilYear('ambleford', '2025-26', 1))?.dataFiles[0]?.figures.upheld?.value).toBe(9)
  })

  test('that differs from a letter is published beside it; the letter leads, and the report says so', async () => {
    await take({ 'letter.txt': letterText({ council: 'Ambleford Council', year: '2023-24' }) })
    const rows = decidedRows([['Ambleford', 10, 3]])
    const report = await take({ 'decided 2023-24.csv': csvFile(rows) })
    expect(report.files[0]).toMatchObject({ outcome: 'accepted' })
    expect(textReport(report)).toContain('Other sources give different figures in 1 row. Pages say so')
    expect(report.files[0]?.rows[0]?.notes).toContainEqual({
      code: 'other-source-differs',
      figure: 'upheld',
      message: 'The letter gives complaints upheld 9, this row 10.',
    })
    const measured = measuredIn(await shown('ambleford', '2023-24'), UPHELD)
    expect(measured).toMatchObject({ source: 'letter', count: 9, others: [{ agrees: false }] })
  })

  test('has rows that cannot be right withheld, each by itself, and a person can confirm them', async () => {
    const rows = ROWS.map((row, i) => (i === 1 ? [...row.slice(0, 8), '96%'] : row))
    const report = await take({ [NAME]: csvFile(rows) })
    expect(report).toMatchObject({ edition: 1, files: [{ outcome: 'review' }] })
    expect(await shown('wiltbridge')).not.toBeNull()
    expect(await shown()).toBeNull()
    const [review] = await openReviews()
    expect(review).toMatchObject({
      kind: 'data-file',
      table: 'decided',
      line: 2,
      council: { slug: 'ambleford' },
    })
    await confirmWithheld(review?.number ?? 0, PERSON)
    expect((await shown())?.dataFiles[0]?.figures.upheldRate?.value).toBe(96)
    expect((await take({ [NAME]: csvFile(rows) })).edition).toBeNull()
  })

  test('has a cell that is no number put right by a person, and then what follows from it', async () => {
    const rows = ROWS.map((row, i) => (i === 1 ? row.map((cell, c) => (c === 6 ? '9 or 10' : cell)) : row))
    await take({ [NAME]: csvFile(rows) })
    const [review] = await openReviews()
    expect(review?.reasons).toMatchObject([{ code: 'cell-unreadable', figure: 'upheld' }])
    await correctWithheld(review?.number ?? 0, [{ figure: 'upheld', value: 9 }], PERSON)
    expect((await shown())?.dataFiles[0]?.figures).toMatchObject({
      upheld: { value: 9, origin: { kind: 'corrected', printed: null } },
      decisions: { value: 23 },
    })
  })

  test('keeps with a published row why a figure is missing', async () => {
    const rows: InventedCell[][] = [
      ['Authority', 'Upheld', 'Investigations'],
      ['Ambleford', '<5', 13],
    ]
    await take({ [NAME]: csvFile(rows) })
    expect((await shown())?.dataFiles[0]).toMatchObject({
      figures: { investigations: { value: 13 } },
      notes: [{ code: 'suppressed', figure: 'upheld' }],
    })
  })
})

describe('what a person says of a column', () => {
  const rows: InventedCell[][] = [
    ['Authority', 'Fault found', 'Investigations'],
    ['Ambleford', 9, 13],
  ]
  const upheld = async () => (await shown())?.dataFiles[0]?.figures.upheld?.value ?? null

  test('is kept with the file, and holds when it is read again', async () => {
    await take({ [NAME]: csvFile(rows) })
    expect(await upheld()).toBeNull()
    expect(await take({ [NAME]: csvFile(rows) }, { columns: ['Fault found=upheld'] })).toMatchObject({
      edition: 2,
    })
    expect(await upheld()).toBe(9)
    await database().reading.deleteMany()
    expect((await take({ [NAME]: csvFile(rows) })).edition).toBeNull()
    expect(await upheld()).toBe(9)
  })

  test('can be taken back', async () => {
    await take({ [NAME]: csvFile(rows) }, { columns: ['Fault found=upheld'] })
    await take({ [NAME]: csvFile(rows) }, { columns: ['Fault found=nothing'] })
    expect(await upheld()).toBeNull()
  })

  test('is not kept where it was only tried', async () => {
    const report = await take({ [NAME]: csvFile(rows) }, { columns: ['Fault found=upheld'] }, true)
    expect(textReport(report)).toMatch(/B +Fault found +upheld, by hand +9/)
    expect(await database().fileInstruction.count()).toBe(0)
    await take({ [NAME]: csvFile(rows) })
    expect(await upheld()).toBeNull()
  })

  test.each([
    ['Fault found', 'does not name the figure'],
    ['Fault found=uphold', '“uphold” is not a figure. Use one of'],
    ['=upheld', 'does not name the figure'],
  ])('as “%s” is refused', (columns, why) => {
    expect(() => instructionFrom({ columns: [columns] })).toThrow(why)
  })

  test('as a year that is none is refused', () => {
    expect(() => instructionFrom({ year: '2025' })).toThrow('--year "2025" is not a reporting year')
  })
})

describe('a workbook that means harm', () => {
  const SHEET = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Authority</t></is></c><c r="B1" t="inlineStr"><is><t>Upheld</t></is></c><c r="C1" t="inlineStr"><is><t>Investigations</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Ambleford</t></is></c><c r="B2"><v>9</v></c><c r="C2"><v>13</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A5:XFD1048576"/></mergeCells></worksheet>`
  const book = (sheet: string, more: { name: string; content: string }[] = []) =>
    zip([
      {
        name: '[Content_Types].xml',
        content:
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
      },
      {
        name: '_rels/.rels',
        content:
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      },
      {
        name: 'xl/workbook.xml',
        content:
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Decided" sheetId="1" r:id="rId1"/></sheets></workbook>',
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content:
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      },
      { name: 'xl/worksheets/sheet1.xml', content: sheet },
      ...more,
    ])

  test('by claiming a million rows and columns is read as far as it has any', async () => {
    expect(await take({ 'decided 25-26.xlsx': book(SHEET) })).toMatchObject({
      files: [{ outcome: 'accepted' }],
    })
    expect((await shown())?.dataFiles[0]?.figures.upheld?.value).toBe(9)
  })

  test('by strings that unpack to far more than any table is refused, and the file after it is read', async () => {
    const bomb = {
      name: 'xl/sharedStrings.xml',
      content: `<sst>${'<si><t>a</t></si>'.repeat(2_000_000)}</sst>`,
    }
    expect(await take({ 'bomb 25-26.xlsx': book(SHEET, [bomb]), [NAME]: csvFile(ROWS) })).toMatchObject({
      files: [{ outcome: 'rejected', notes: [{ code: 'too-large' }] }, { outcome: 'accepted' }],
    })
  })

  test('by being cut off is refused', async () => {
    const whole = workbook([{ rows: ROWS }])
    expect(await take({ 'cut 25-26.xlsx': whole.subarray(0, whole.length / 2) })).toMatchObject({
      files: [{ outcome: 'rejected', notes: [{ code: 'damaged' }] }],
    })
  })

  test('by cells that are commands or markup gives no figure of them', async () => {
    const rows: InventedCell[][] = [
      ['Authority', 'Upheld', 'Investigations'],
      ['=HYPERLINK("http://example.org")', 9, 13],
      ['<script>alert(1)</script>', 9, 13],
      ['Ambleford', "=cmd|'/c calc'!A1", 13],
      ['Wiltbridge', 3, 5],
    ]
    const report = await take({ [NAME]: csvFile(rows) })
    expect(report.files[0]?.rows.map(({ outcome }) => outcome)).toEqual(['review', 'accepted'])
    expect(report.files[0]?.dataFile?.tables[0]?.unknown).toHaveLength(2)
  })
})
