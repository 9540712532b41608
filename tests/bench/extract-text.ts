import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { getDocumentProxy } from 'unpdf'
import { openPdf } from '@/lib/platform/pdfium'
import { startClock, type Timed } from './clock'

/** How long it took to take the text out of so many letters. */
export type Extracted = Timed & { letters: number; characters: number }

/**
 * The least that reading a letter takes: its file is opened and the characters of its pages taken out with their
 * places, one letter after the other. What they say is not looked at.
 * @param engine PDFium, by which letters are read; or pdf.js, by which they were read before
 */
export async function extractText(folder: string, engine: string): Promise<Extracted> {
  const take = engine === 'pdf.js' ? withPdfJs : withPdfium
  const files = readdirSync(folder)
  const passed = startClock()
  let characters = 0
  for (const file of files) characters += await take(new Uint8Array(await readFile(path.join(folder, file))))
  return { letters: files.length, ...passed(), characters }
}

const MOST_MEMORY = 256 * 2 ** 20

async function withPdfium(bytes: Uint8Array): Promise<number> {
  const pdf = await openPdf(bytes, MOST_MEMORY)
  const { fn, scratch } = pdf
  let characters = 0
  for (let index = 0; index < pdf.pageCount; index++) {
    const page = fn.FPDF_LoadPage(pdf.document, index)
    const text = fn.FPDFText_LoadPage(page)
    const count = fn.FPDFText_CountChars(text)
    for (let i = 0; i < count; i++) {
      fn.FPDFText_GetUnicode(text, i)
      fn.FPDFText_GetCharBox(text, i, scratch, scratch + 8, scratch + 16, scratch + 24)
    }
    characters += count
    fn.FPDFText_ClosePage(text)
    fn.FPDF_ClosePage(page)
  }
  pdf.close()
  return characters
}

async function withPdfJs(bytes: Uint8Array): Promise<number> {
  const document = await getDocumentProxy(bytes, {
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    stopAtErrors: true,
  })
  let characters = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    for (const item of items) if ('str' in item) characters += item.str.length
  }
  await document.destroy()
  return characters
}
