import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Briefing, BriefingListed, BriefingTable } from '@/lib/briefing/briefing'
import { briefingFileName } from '@/lib/briefing/briefing'
import { briefingFile, fileOf } from '@/lib/briefing/briefing-file'
import { briefingDocx } from '@/lib/briefing/docx/briefing-docx'
import { casesInWords } from '@/lib/briefing/drawings'
import { briefingPictures } from '@/lib/briefing/pictures'
import { CREDITS, INDEPENDENCE } from '@/lib/words/credits'
import { inventedDecision, inventedImprovement } from '@/prisma/factories/listed/entries'
import { putListed } from '@/prisma/factories/listed/put-listed'
import { withFreshDatabase } from '../../support/fresh-database'
import { entriesOf } from './docx-entries'
import { briefed, withInventedBriefings } from './invented-briefings'

withFreshDatabase()
withInventedBriefings()

const FULL = { year: '2023-24', with: 'combe~downton~eastmere' }

/** Every word that a reader gets, wherever it stands. */
function wordsOf(briefing: Briefing): string[] {
  const { title, headline, figures, years, beside, sentences, own, listed, questions, cautions, sources } =
    briefing
  return [
    title,
    headline,
    ...[figures, years, ...(beside ? [beside.table] : [])].flatMap(wordsOfTable),
    ...sentences.map(({ words }) => words),
    ...(own.kind === 'passages' ? own.passages.flatMap(({ paragraphs }) => paragraphs) : [own.why]),
    ...(listed ? wordsOfListed(listed) : []),
    ...questions.map(({ words }) => words),
    ...cautions,
    ...sources.map(({ words }) => words),
    ...CREDITS,
    INDEPENDENCE,
  ]
}

function wordsOfListed({ title, counts, reports, improvements, note, left, all }: BriefingListed): string[] {
  return [
    ...[title, ...counts, note ?? '', left ?? '', all.words],
    ...[...reports, ...improvements].flatMap(({ lead, words, place }) => [lead, words, place.words]),
  ]
}

function wordsOfTable({ caption, columns, rows }: BriefingTable): string[] {
  return [
    caption,
    ...columns,
    ...rows.flatMap(({ head, cells }) => [head, ...cells].flatMap(({ words, more }) => [words, more ?? ''])),
  ]
}

const withoutSpaces = (text: string) => text.replace(/[\s\u00ad-]/g, '')

describe('a briefing as a PDF', () => {
  test('has every word of the page on at most two A4 pages, also where there is the most to say', async () => {
    const { briefing } = await briefed('ambleford', FULL)
    const bytes = await fileOf(briefing, 'pdf')
    const pdf = await getDocumentProxy(new Uint8Array(bytes))
    expect(pdf.numPages).toBeLessThanOrEqual(2)
    const page = await pdf.getPage(1)
    expect(page.view.map(Math.round)).toEqual([0, 0, 595, 842])
    const { text } = await extractText(pdf, { mergePages: true })
    const said = withoutSpaces(text)
    for (const words of wordsOf(briefing)) expect(said).toContain(withoutSpaces(words))
    expect(said).toContain(withoutSpaces(briefing.address))
  })

  test('is tagged: headings, tables with headings, pictures with their words, a title and a language', async () => {
    const { briefing } = await briefed('ambleford', FULL)
    const pdf = await getDocumentProxy(new Uint8Array(await fileOf(briefing, 'pdf')))
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } }
    expect(info).toMatchObject({ Title: briefing.title, Language: 'en-GB' })
    const trees = await Promise.all([1, 2].map(async (page) => (await pdf.getPage(page)).getStructTree()))
    const nodes = trees.flatMap((tree) => allOf(tree as Node))
    const roles = nodes.map(({ role }) => role)
    expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'P', 'L', 'Table', 'TH', 'TD', 'Link']))
    expect(roles.filter((role) => role === 'Table')).toHaveLength(3)
    const alternatives = nodes.filter(({ role }) => role === 'Figure').map(({ alt }) => alt)
    expect(alternatives).toEqual(
      expect.arrayContaining([
        ...briefing.charts.map(({ alternative }) => alternative),
        ...briefing.figures.rows.flatMap(({ cells }) =>
          cells.flatMap(({ cases }) => (cases ? [casesInWords(cases)] : [])),
        ),
      ]),
    )
  })

  test('has its fonts in it', async () => {
    const { briefing } = await briefed('combe')
    const text = Buffer.from(await fileOf(briefing, 'pdf')).toString('latin1')
    expect(text.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(3)
    expect(text).not.toContain('/Helvetica')
  })
})

describe('a briefing as a Word document', () => {
  test('has real headings, tables with heading rows, pictures with words, links and a foot', async () => {
    const { briefing } = await briefed('ambleford', FULL)
    const bytes = await fileOf(briefing, 'docx')
    const files = await entriesOf(bytes)
    const document = files.get('word/document.xml') ?? ''
    const styles = [...document.matchAll(/<w:pStyle w:val="([^"]*)"/g)].map(([, style]) => style)
    expect(styles.filter((style) => style === 'Heading1')).toHaveLength(1)
    expect(styles.filter((style) => style === 'Heading2')).toHaveLength(7)
    expect(document.match(/<w:tbl>/g)).toHaveLength(3)
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(3)
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"')
    const pictures = [...document.matchAll(/<wp:docPr id="(\d+)"[^>]* descr="([^"]+)"/g)]
    expect(pictures).toHaveLength(6)
    expect(new Set(pictures.map(([, id]) => id)).size).toBe(6)
    expect(files.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>')
    const foot = files.get('word/footer1.xml') ?? ''
    expect(foot).toContain('NUMPAGES')
    expect(plain(foot)).toContain(briefing.address)
    expect(files.get('word/_rels/document.xml.rels')).toContain('TargetMode="External"')
  })

  test('is the same bytes each time it is written', async () => {
    const { briefing } = await briefed('ambleford', FULL)
    const pictures = await briefingPictures(briefing)
    const [first, again] = [await briefingDocx(briefing, pictures), await briefingDocx(briefing, pictures)]
    expect(Buffer.from(again).equals(first)).toBe(true)
    const links = (await entriesOf(first)).get('word/_rels/document.xml.rels')?.match(/ Id="rIdLink\d+"/g)
    expect(links?.length).toBeGreaterThan(1)
    expect(new Set(links).size).toBe(links?.length)
  })

  test('says with each height of a line that it is a least one, so that no program cuts pictures to it', async () => {
    const { briefing } = await briefed('ambleford', FULL)
    const files = await entriesOf(await fileOf(briefing, 'docx'))
    const heights = [...files.values()].flatMap((xml) => xml.match(/<w:spacing [^>]*w:line="[^>]*>/g) ?? [])
    expect(heights.length).toBeGreaterThan(0)
    for (const height of heights) expect(height).toMatch(/w:lineRule="(auto|atLeast)"/)
  })

  test('has cells as wide as the pictures in them', async () => {
    const { briefing } = await briefed('ambleford', FULL)
    const document = (await entriesOf(await fileOf(briefing, 'docx'))).get('word/document.xml') ?? ''
    const cells = [...document.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => cell)
    const pictures = cells.flatMap((cell) => {
      const width = /<wp:extent cx="(\d+)"/.exec(cell)?.[1]
      return width ? [{ width: Number(width), room: Number(/<w:tcW [^>]*w:w="(\d+)"/.exec(cell)?.[1]) }] : []
    })
    expect(pictures.length).toBeGreaterThan(0)
    // Pictures are measured in 914,400 to an inch, cells in 1440.
    for (const { width, room } of pictures) expect(width / 635).toBeLessThanOrEqual(room)
  })

  test('keeps the title, the sentence and the pictures of its charts on one page', async () => {
    const { briefing } = await briefed('ambleford', FULL)
    const document = (await entriesOf(await fileOf(briefing, 'docx'))).get('word/document.xml') ?? ''
    const paragraphs = [...document.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => paragraph)
    const heading = paragraphs.findIndex((one) => one.includes('Across the years'))
    const pictures = paragraphs.findIndex((one, at) => at > heading && one.includes('<wp:extent'))
    expect(pictures).toBeGreaterThan(heading)
    for (const one of paragraphs.slice(heading, pictures + 1)) expect(one).toContain('<w:keepNext/>')
  })

  test('has every word of the page', async () => {
    const { briefing } = await briefed('ambleford', FULL)
    const files = await entriesOf(await fileOf(briefing, 'docx'))
    const said = withoutSpaces(plain(files.get('word/document.xml') ?? ''))
    for (const words of wordsOf(briefing)) expect(said).toContain(withoutSpaces(words))
  })
})

describe('the answer with a briefing as a file', () => {
  const request = (query: string) =>
    new Request(`http://localhost/councils/combe/briefing/briefing.pdf?${query}`, {
      headers: { host: 'upheld.example', 'x-forwarded-proto': 'https' },
    })

  test('is named for people, and kept for ever where its address names the edition', async () => {
    const fixed = await briefingFile(request('year=2023-24&edition=1'), 'combe', 'pdf')
    expect(fixed.headers.get('content-disposition')).toBe(
      'attachment; filename="combe-briefing-2023-24-edition-1.pdf"',
    )
    expect(fixed.headers.get('cache-control')).toContain('immutable')
    const following = await briefingFile(request('year=2023-24'), 'combe', 'docx')
    expect(following.headers.get('content-disposition')).toContain('combe-briefing-2023-24-edition-2.docx')
    expect(following.headers.get('cache-control')).not.toContain('immutable')
    const { briefing } = await briefed('combe')
    expect(briefingFileName(briefing, 'docx')).toBe('combe-briefing-2023-24-edition-2.docx')
  })

  test('says what is wrong with an address', async () => {
    const answer = await briefingFile(request('edition=77'), 'combe', 'pdf')
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('There is no edition “77”; the newest is edition 2.\n')
  })
})

describe('a briefing of a council with much in the lists', () => {
  const ambleford = { slug: 'ambleford', officialName: 'Ambleford Council' }
  const LONG =
    'The Council took far too long to answer, and none of its officers knew whose work it was, so that the family had to ask eleven times before anyone looked at it. '
  const inYear = { decidedOn: '2023-09-28', summary: LONG.repeat(9) } as const

  beforeAll(async () => {
    await putListed({
      councils: [ambleford],
      decisions: Array.from({ length: 9 }, (_, number) =>
        inventedDecision(number, ambleford, { ...inYear, kind: number < 5 ? 'report' : 'statement' }),
      ),
      improvements: [7, 8, 9, 10].map((number) =>
        inventedImprovement(number, ambleford, { ...inYear, improvements: [LONG.repeat(5), LONG] }),
      ),
    })
  })

  test('names three reports and three improvements, and what there is no room for', async () => {
    const { listed, questions } = (await briefed('ambleford', FULL)).briefing
    expect(listed?.reports).toHaveLength(3)
    expect(listed?.reports[0]).toMatchObject({
      lead: expect.stringMatching(/, 28 September 2023, 21 000 00\d\.$/),
      words: expect.stringMatching(/^The Council took .* \[…\]$/),
      place: { words: 'On the Ombudsman’s website, as listed on 3 June 2026' },
    })
    expect(listed?.improvements).toHaveLength(3)
    expect(listed?.left).toBe(
      'There is no room here for 2 public reports more and 1 service improvement more.',
    )
    expect(questions.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['listed-report', 'agreed-change-1', 'agreed-change-3']),
    )
  })

  test('is still two pages, as a PDF, and has every word in Word too', async () => {
    const { briefing } = await briefed('ambleford', FULL)
    const pdf = await getDocumentProxy(new Uint8Array(await fileOf(briefing, 'pdf')))
    expect(pdf.numPages).toBe(2)
    const { text } = await extractText(pdf, { mergePages: true })
    const files = await entriesOf(await fileOf(briefing, 'docx'))
    const inWord = withoutSpaces(plain(files.get('word/document.xml') ?? ''))
    for (const words of wordsOf(briefing)) {
      expect(withoutSpaces(text)).toContain(withoutSpaces(words))
      expect(inWord).toContain(withoutSpaces(words))
    }
  })

  test('is kept for ever by nobody, as a person may withhold an entry of any edition', async () => {
    const ask = (slug: string) =>
      briefingFile(
        new Request(`http://localhost/councils/${slug}/briefing/briefing.pdf?year=2023-24&edition=3`),
        slug,
        'pdf',
      )
    expect((await ask('ambleford')).headers.get('cache-control')).not.toContain('immutable')
    expect((await ask('combe')).headers.get('cache-control')).toContain('immutable')
    expect((await briefed('combe')).briefing.listed).toBeNull()
    expect((await briefed('ambleford', { ...FULL, edition: '2' })).briefing.listed).toBeNull()
  })
})

type Node = { role?: string; alt?: string; children?: Node[] }

function allOf(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(allOf)]
}

function plain(xml: string): string {
  return xml
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
