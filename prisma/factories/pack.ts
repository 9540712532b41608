import { letterContents } from './pdf/letter-contents'
import type { InventedPdfLetter } from './pdf/letter-type'
import { emptyPage, PAGE_HEIGHT, type Page } from './pdf/page'
import { textContent } from './pdf/page-content'
import { oneOf, seededRandom, wholeNumber } from './pdf/seeded-random'
import { plain } from './pdf/spans'
import { type Setting, write } from './pdf/typeset'
import { writePdf } from './pdf/write-pdf'

/** A page of an agenda pack: paragraphs of some document, or a page of a letter as it is drawn. */
export type PackPage = { paragraphs: string[] } | { content: string }

/** What is printed on every page of a pack, '#' for the page's number and '##' for the number of pages. */
export type PackStamp = { head?: string; foot?: string }

const SUBJECTS = [
  'the car park in Mill Lane',
  'bins that were not emptied',
  'the swimming pool',
  'school transport',
  'the local plan',
  'grants to village halls',
] as const

/** Pages of an invented agenda with other business: numbers, percentages and dates of the year that letters report. */
export function agendaPages(howMany: number, seed: number): { paragraphs: string[] }[] {
  const random = seededRandom(seed)
  const some = (most: number) => wholeNumber(random, 1, most)
  return Array.from({ length: howMany }, (_, i) => ({
    paragraphs: [
      `Item ${i + 1}: ${oneOf(random, SUBJECTS)}`,
      `Report of the Head of Service, ${some(28)} October 2024`,
      ...Array.from(
        { length: 6 },
        (_, n) =>
          `${n + 1}. Officers looked at ${some(90)} matters about ${oneOf(random, SUBJECTS)}; ${some(99)}% were settled in the year ended 31 March 2024, against ${some(99)}% the year before. Members are asked to note the ${some(9)} that were not.`,
      ),
    ],
  }))
}

/** A committee report that names the Ombudsman's letter and tells of its figures in its own words. */
export function coveringReport(year: string, said: string[] = []): { paragraphs: string[] } {
  return {
    paragraphs: [
      `Annual Review letter ${year} of the Local Government and Social Care Ombudsman`,
      'Report of the Monitoring Officer to the Audit Committee, 14 October 2024',
      `1. The Annual Review letter ${year} was received on 19 July 2024 and is attached as Appendix A.`,
      ...said,
      '3. Members are asked to note the report.',
    ],
  }
}

/** The pages of a letter, as they are drawn. */
export function letterPages(letter: InventedPdfLetter): { content: string }[] {
  return letterContents(letter).map((content) => ({ content }))
}

/** A pack as a PDF. */
export function packPdf(pages: PackPage[], stamp: PackStamp = {}): Promise<Uint8Array> {
  const contents = pages.map((page, i) => {
    const own = emptyPage()
    if ('paragraphs' in page) setParagraphs(page.paragraphs, own)
    setStamp(stamped(stamp, i, pages.length), own)
    const drawn = textContent(own.runs, SETTING.family)
    return 'content' in page ? `${page.content}\n${drawn}` : drawn
  })
  return writePdf(contents, SETTING.family, 'Agenda pack')
}

/** A pack as text, its pages parted by form feeds. */
export function packText(pages: string[], stamp: PackStamp = {}): string {
  return pages
    .map((page, i) => {
      const { head, foot } = stamped(stamp, i, pages.length)
      return [head, page, foot].filter((part) => part !== undefined).join('\n\n')
    })
    .join('\n\f')
}

/** A page of paragraphs as text. */
export function pageText({ paragraphs }: { paragraphs: string[] }): string {
  return paragraphs.join('\n\n')
}

const SETTING: Setting = { family: 'Helvetica', emphasis: false, splitNumbers: false }

function setParagraphs(paragraphs: string[], page: Page): void {
  let y = 62
  for (const text of paragraphs) {
    y =
      write({ page, setting: SETTING }, plain(text), { x: 62, y, width: 471 }, { size: 11, leading: 14 }) + 9
  }
}

function setStamp({ head, foot }: PackStamp, page: Page): void {
  const put = (text: string | undefined, y: number) => {
    if (text) write({ page, setting: SETTING }, plain(text), { x: 40, y, width: 520 }, { size: 8 })
  }
  put(head, 16)
  put(foot, PAGE_HEIGHT - 18)
}

function stamped({ head, foot }: PackStamp, index: number, of: number): PackStamp {
  const fill = (text: string | undefined) => text?.replace('##', String(of)).replace('#', String(index + 1))
  return { ...(head && { head: fill(head) }), ...(foot && { foot: fill(foot) }) } as PackStamp
}
