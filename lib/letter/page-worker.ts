import { parentPort } from 'node:worker_threads'
import type { PDFiumDocument } from '@hyzyla/pdfium'
import { encodePicture } from '@/lib/platform/palette-png'
import type { Posted } from '@/lib/platform/threads'
import { type NotDrawnReason, PageNotDrawn } from './page-not-drawn'
import { startPdfium } from './pdfium'
import { pictureSize } from './picture-size'

/** What the drawing threads are asked, and what they answer. */
export type PageRequest = { pdf: Uint8Array; page: number }
export type PageAnswer = { png: Uint8Array } | { reason: NotDrawnReason }

// Runs in threads of its own (see draw-page.ts): a file that hangs or takes all memory harms only its own picture.
parentPort?.on('message', async ({ pdf, page }: PageRequest) => {
  const posted = await draw(pdf, page).then(
    (png): Posted<PageAnswer> => ({ answer: { png } }),
    (error: Error): Posted<PageAnswer> =>
      error instanceof PageNotDrawn ? { answer: { reason: error.reason } } : { error: error.message },
  )
  parentPort?.postMessage(posted)
})

async function draw(pdf: Uint8Array, number: number): Promise<Uint8Array> {
  const document = await open(pdf)
  if (!(number >= 1 && number <= document.getPageCount())) throw new PageNotDrawn('no-such-page')
  const page = document.getPage(number - 1)
  const { originalWidth: width, originalHeight: height } = page.getOriginalSize()
  if (!(width > 0 && height > 0)) throw new PageNotDrawn('unreadable')
  const picture = await page.render({ ...pictureSize({ width, height }), scale: 1 })
  document.destroy()
  return encodePicture(picture)
}

async function open(pdf: Uint8Array): Promise<PDFiumDocument> {
  const pdfium = await startPdfium()
  try {
    return await pdfium.loadDocument(pdf)
  } catch (error) {
    throw new PageNotDrawn(/password|security/i.test(String(error)) ? 'password' : 'unreadable')
  }
}
