import { drawPage } from '@/lib/letters/pdf/draw'
import { closePage, openPage } from '@/lib/letters/pdf/page-glyphs'
import { encodePicture } from '@/lib/platform/palette-png'
import { isCrash, openPdf, type Pdf, PdfNotOpened } from '@/lib/platform/pdfium'
import { threadTask } from '@/lib/platform/thread-task'
import { type NotDrawnReason, PageNotDrawn } from './page-not-drawn'
import { pictureSize } from './picture-size'

export type PageRequest = { pdf: Uint8Array; page: number }
export type PageAnswer = { png: Uint8Array } | { reason: NotDrawnReason }

// Runs in threads of its own (see draw-page.ts): a file that hangs or takes all memory harms only its own picture.
export default threadTask(async ({ pdf, page }: PageRequest): Promise<PageAnswer> => {
  try {
    return { png: await draw(pdf, page) }
  } catch (error) {
    if (error instanceof PageNotDrawn) return { reason: error.reason }
    throw error
  }
})

/** The most memory that a file may take, in bytes; a page scanned in colour at 600 dpi needs half of it. */
const MOST_MEMORY = 256 * 2 ** 20

async function draw(file: Uint8Array, number: number): Promise<Uint8Array> {
  const pdf = await open(file)
  let crashed = false
  try {
    if (!(number >= 1 && number <= pdf.pageCount)) throw new PageNotDrawn('no-such-page')
    return drawUpright(pdf, number)
  } catch (error) {
    crashed = isCrash(error)
    throw error
  } finally {
    if (!crashed) pdf.close()
  }
}

/** As the text was read: a page that lies on its side stands up, so that marks are where the words are. */
function drawUpright(pdf: Pdf, number: number): Uint8Array {
  const page = openPage(pdf, number - 1)
  if (!page || !(page.width > 0 && page.height > 0)) throw new PageNotDrawn('unreadable')
  try {
    const size = pictureSize(page)
    return encodePicture({ ...size, data: drawPage(page, size) })
  } finally {
    closePage(page)
  }
}

async function open(file: Uint8Array): Promise<Pdf> {
  try {
    return await openPdf(file, MOST_MEMORY)
  } catch (error) {
    if (!(error instanceof PdfNotOpened)) throw error
    throw new PageNotDrawn(error.reason === 'password' ? 'password' : 'unreadable')
  }
}
