import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import { encodePicture } from '@/lib/platform/palette-png'
import type { Posted } from '@/lib/platform/threads'
import { type NotDrawnReason, PageNotDrawn } from './page-not-drawn'
import { pictureSize } from './picture-size'

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

/** The most memory that a file may take, in bytes; a page scanned in colour at 600 dpi needs half of it. */
const MOST_MEMORY = 256 * 2 ** 20

let compiled: WebAssembly.Module | undefined

/**
 * Starts PDFium with memory of its own. One for each file: whatever a file did to it goes when it is dropped, and
 * so does its memory, which would not get smaller otherwise.
 */
function startPdfium(): Promise<PDFiumLibrary> {
  compiled ??= compile()
  const module = compiled
  return PDFiumLibrary.init({
    instantiateWasm(imports, onDone) {
      const instance = new WebAssembly.Instance(module, withLessMemory(imports))
      // The package's types say that it wants the module: it wants what was made of it.
      onDone(instance as unknown as WebAssembly.Module)
      return instance.exports
    },
  })
}

function compile(): WebAssembly.Module {
  const file = createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm')
  return new WebAssembly.Module(readFileSync(file))
}

/** A thread's own limit does not count the memory of WebAssembly, which could grow to 2 GB. */
function withLessMemory(imports: WebAssembly.Imports): WebAssembly.Imports {
  const grow = imports.env?.emscripten_resize_heap
  if (typeof grow !== 'function') throw new Error('PDFium asks for memory in another way now.')
  const growWithin = (bytes: number) => bytes >>> 0 <= MOST_MEMORY && grow(bytes)
  return { ...imports, env: { ...imports.env, emscripten_resize_heap: growWithin } }
}
