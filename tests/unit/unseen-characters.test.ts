import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readBriefingAddress } from '@/lib/briefing/address'
import { fileOf } from '@/lib/briefing/briefing-file'
import { briefingPage } from '@/lib/briefing/briefing-page'
import { councilPage } from '@/lib/council/council-page'
import { fileTextsOf } from '@/lib/data/files'
import { loadRegister } from '@/lib/data/register'
import { editionPage } from '@/lib/editions/edition-page'
import { ingest } from '@/lib/ingest/ingest'
import { councilYearPage } from '@/lib/letter/letter-page'
import { letterText } from '@/prisma/factories/letter'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { askRoute } from '../support/ask-route'
import { withFreshDatabase } from '../support/fresh-database'
import { entriesOf } from './briefing/docx-entries'

withFreshDatabase()

/** Turns of direction, a tag, an isolate, a space without width, a selector of a look and a control character. */
const ODD = ['\u200e', '\u{e0041}', '\u2066', '\u200b', '\ufe0f', '\u0007', '\u202c']
const RAW = /(?![\t\n\r])\p{Cc}|\p{Cf}|\p{Default_Ignorable_Code_Point}|[\u2028\u2029]/u

const register = inventedRegister([inventedCouncil({ name: 'Ambleford' })])
const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))
let sha256: string

/** A letter with such characters in words that are about the council, and around words that figures are read from. */
function oddLetter(): string {
  const text = letterText({ council: 'Ambleford Council', year: '2023-24' })
  const own = `Your organisation’s performance\n\nDuring the year your Council \u202edetsafer\u202c to ${ODD.join('')}publish a report about a footpath in the wood.`
  return text
    .replace('Yours sincerely,', `${own}\n\nYours sincerely,`)
    .replace(/complaints we investigated/g, `complaints${ODD.join('')} we investigated`)
    .replace('Statistics are', `Statis${ODD[1]}tics are`)
}

beforeAll(async () => {
  await loadRegister(register, '0'.repeat(64))
  writeFileSync(path.join(folder, 'odd\u202etxt.txt'), oddLetter())
  const report = await ingest(['odd\u202etxt.txt'], {
    from: folder,
    register,
    dryRun: false,
    onProgress: () => {},
  })
  if (report.edition !== 1) throw new Error(JSON.stringify(report.files, null, 2))
  sha256 = report.files[0]?.sha256 as string
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('a letter with characters that show nothing', () => {
  test('is kept as it came, line for line', async () => {
    const text = (await fileTextsOf([sha256])).get(sha256)
    const words = text?.lines.map((line) => line.text).join('\n')
    expect(words).toContain('\u202edetsafer\u202c')
    const page = await councilYearPage('ambleford', '2023-24')
    const shown = page?.letter?.text.flatMap(({ lines }) => lines) ?? []
    expect(shown.map(({ line }) => line)).toEqual(text?.lines.map(({ line }) => line))
    expect(shown.find(({ text: line }) => line.includes('footpath'))?.text).toContain(
      '[U+202E]detsafer[U+202C]',
    )
  })

  test('has its figures marked on their lines, and says such characters by their numbers', async () => {
    const page = await councilYearPage('ambleford', '2023-24')
    const marked = page?.letter?.text.flatMap(({ lines }) => lines.filter((line) => line.marked)) ?? []
    expect(marked.length).toBeGreaterThan(4)
    expect(marked.map(({ text }) => text).join()).toContain('complaints[U+E0041][U+2066][U+0007][U+202C] we')
  })

  test.each([
    ['the page of its year', () => councilYearPage('ambleford', '2023-24')],
    ['the page of its council', () => councilPage('ambleford', null)],
    ['the page of its edition', () => editionPage(1)],
    [
      'the page of its briefing',
      () => briefingPage('ambleford', readBriefingAddress({}), 'https://upheld.example'),
    ],
  ])('%s has none of them', async (_, read) => {
    expect(JSON.stringify(await read())).not.toMatch(RAW)
  })

  test.each([
    '/api/v1/figures?council=ambleford',
    '/api/v1/letters',
    '/api/v1/councils/ambleford',
    '/api/v1/editions',
    '/api/v1/type-averages',
    '/data/figures.csv',
    '/data/figures.json',
    '/data/upheld-rate.csv',
    '/editions/feed.atom',
    '/councils/ambleford/feed.atom',
  ])('%s has none of them', async (address) => {
    const answer = await askRoute(address)
    expect(answer.status).toBe(200)
    expect(await answer.text()).not.toMatch(RAW)
  })

  test('a workbook and a briefing in Word have none of them', async () => {
    const book = new Uint8Array(await (await askRoute('/data/figures.xlsx')).arrayBuffer())
    const { briefing } = await briefed()
    for (const bytes of [book, await fileOf(briefing, 'docx')]) {
      const entries = await entriesOf(bytes)
      expect(entries.size).toBeGreaterThan(3)
      for (const [name, xml] of entries) expect(xml, name).not.toMatch(RAW)
    }
  })

  test('a briefing as a PDF has none of them', async () => {
    const { briefing } = await briefed()
    const pdf = await getDocumentProxy(new Uint8Array(await fileOf(briefing, 'pdf')))
    const { text } = await extractText(pdf, { mergePages: true })
    expect(text).toContain('footpath')
    expect(text).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u{e0000}-\u{e007f}]/u)
  })
})

async function briefed() {
  const page = await briefingPage('ambleford', readBriefingAddress({}), 'https://upheld.example')
  if (page.kind !== 'briefing') throw new Error(`No briefing: ${JSON.stringify(page)}`)
  return page
}
