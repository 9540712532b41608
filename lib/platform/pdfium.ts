import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PDFiumLibrary } from '@hyzyla/pdfium'

/** The functions of PDFium that are called here and in lib/letters/pdf; all numbers, places in memory among them. */
export type PdfiumFunctions = {
  readonly [Name in (typeof FUNCTIONS)[number]]: (...args: number[]) => number
}

const FUNCTIONS = [
  'malloc',
  'free',
  'FPDF_LoadMemDocument',
  'FPDF_CloseDocument',
  'FPDF_GetLastError',
  'FPDF_GetPageCount',
  'FPDF_DocumentHasValidCrossReferenceTable',
  'FPDF_LoadPage',
  'FPDF_ClosePage',
  'FPDF_GetPageWidthF',
  'FPDF_GetPageHeightF',
  'FPDF_GetPageBoundingBox',
  'FPDF_RenderPageBitmap',
  'FPDF_RenderPageBitmapWithMatrix',
  'FPDFBitmap_CreateEx',
  'FPDFBitmap_FillRect',
  'FPDFBitmap_Destroy',
  'FPDFDoc_GetJavaScriptActionCount',
  'FPDFDoc_GetAttachmentCount',
  'FPDFDoc_GetAttachment',
  'FPDFAttachment_GetName',
  'FPDFPage_GetRotation',
  'FPDFPage_SetRotation',
  'FPDFPage_CountObjects',
  'FPDFPage_GetObject',
  'FPDFPage_GetAnnotCount',
  'FPDFPage_GetAnnot',
  'FPDFPage_CloseAnnot',
  'FPDFAnnot_GetSubtype',
  'FPDFAnnot_GetRect',
  'FPDFAnnot_GetFlags',
  'FPDFAnnot_GetStringValue',
  'FPDFFormObj_CountObjects',
  'FPDFFormObj_GetObject',
  'FPDFPageObj_GetType',
  'FPDFPageObj_GetBounds',
  'FPDFPageObj_HasTransparency',
  'FPDFPageObj_SetIsActive',
  'FPDFText_LoadPage',
  'FPDFText_ClosePage',
  'FPDFText_CountChars',
  'FPDFText_GetUnicode',
  'FPDFText_GetTextObject',
  'FPDFText_IsGenerated',
  'FPDFText_HasUnicodeMapError',
  'FPDFText_GetLooseCharBox',
  'FPDFText_GetCharBox',
  'FPDFText_GetCharOrigin',
  'FPDFText_GetCharAngle',
  'FPDFText_GetFontSize',
  'FPDFText_GetMatrix',
  'FPDFTextObj_GetTextRenderMode',
] as const

/** A PDF that PDFium has open. Nothing in the file is run. */
export type Pdf = {
  fn: PdfiumFunctions
  document: number
  pageCount: number
  /** A place of 64 bytes for what functions answer through pointers. */
  scratch: number
  /** Views of PDFium's memory; asked for anew wherever it may have grown, because that leaves old ones empty. */
  bytes(): Uint8Array
  floats(): Float32Array
  doubles(): Float64Array
  /** Whether it asked for more memory than it may have. */
  askedTooMuch(): boolean
  close(): void
}

/** Why PDFium did not open a file. */
export class PdfNotOpened extends Error {
  override name = 'PdfNotOpened'

  constructor(readonly reason: 'password' | 'damaged') {
    super(reason === 'password' ? 'The PDF asks for a password.' : 'The PDF is damaged.')
  }
}

/** Of FPDF_GetLastError: a password is wanted, or a way of locking that PDFium does not know. */
const LOCKED = [4, 5]

const SCRATCH = 64

/** An instance that took more than this, in bytes, is not used again: its memory would never get smaller. */
const MOST_KEPT = 96 * 2 ** 20

type Limits = { mostMemory: number; askedTooMuch: boolean }
type Instance = Limits & { fn: PdfiumFunctions; memory: WebAssembly.Memory; scratch: number }

/** Instances that no file uses now, of this thread. */
const idle: Instance[] = []

/**
 * Opens a PDF.
 * @param mostMemory that PDFium may take for it, in bytes
 * @throws PdfNotOpened for one that is locked or damaged
 */
export async function openPdf(file: Uint8Array, mostMemory: number): Promise<Pdf> {
  const instance = idle.pop() ?? (await start())
  instance.mostMemory = mostMemory
  instance.askedTooMuch = false
  const { fn, memory, scratch } = instance
  const at = fn.malloc(file.length)
  if (at === 0) throw new PdfNotOpened('damaged')
  new Uint8Array(memory.buffer).set(file, at)
  const document = fn.FPDF_LoadMemDocument(at, file.length, 0)
  if (document === 0) {
    const locked = LOCKED.includes(fn.FPDF_GetLastError())
    release()
    throw new PdfNotOpened(locked ? 'password' : 'damaged')
  }
  return {
    fn,
    document,
    pageCount: fn.FPDF_GetPageCount(document),
    scratch,
    bytes: viewOf(() => new Uint8Array(memory.buffer)),
    floats: viewOf(() => new Float32Array(memory.buffer)),
    doubles: viewOf(() => new Float64Array(memory.buffer)),
    askedTooMuch: () => instance.askedTooMuch,
    close() {
      fn.FPDF_CloseDocument(document)
      release()
    },
  }

  function release(): void {
    fn.free(at)
    if (memory.buffer.byteLength <= MOST_KEPT) idle.push(instance)
  }
}

function viewOf<View extends ArrayLike<number>>(take: () => View): () => View {
  let view = take()
  return () => {
    if (view.length === 0) view = take()
    return view
  }
}

/** Longer words are cut: they are looked through and quoted, and no more. */
const MOST_WORDS = 4096

/**
 * Words that a function of PDFium writes to a place in memory.
 * @param write is given a place and how many bytes there are, none at first; it answers how many it takes
 */
export function wordsFrom(pdf: Pdf, write: (at: number, length: number) => number): string {
  const length = write(0, 0)
  if (length < 2) return ''
  const at = pdf.fn.malloc(length)
  if (at === 0) return ''
  write(at, length)
  // UTF-16, with a zero at its end.
  const bytes = pdf.bytes().slice(at, at + Math.min(MOST_WORDS, length - 2))
  pdf.fn.free(at)
  return new TextDecoder('utf-16le').decode(bytes)
}

/** The names of the files that are attached within a PDF. */
export function attachedFiles(pdf: Pdf): string[] {
  const { fn, document } = pdf
  const count = Math.max(0, fn.FPDFDoc_GetAttachmentCount(document))
  return Array.from({ length: count }, (_, i) => {
    const attachment = fn.FPDFDoc_GetAttachment(document, i)
    return wordsFrom(pdf, (at, length) => fn.FPDFAttachment_GetName(attachment, at, length))
  })
}

/** Whether an error came out of PDFium itself: its instance may be broken, and is not to be closed but dropped. */
export function isCrash(error: unknown): boolean {
  return error instanceof WebAssembly.RuntimeError || String(error).includes('Aborted(')
}

let compiled: WebAssembly.Module | undefined

async function start(): Promise<Instance> {
  compiled ??= compile()
  const module = compiled
  let exports: WebAssembly.Exports | undefined
  const limits: Limits = { mostMemory: Number.POSITIVE_INFINITY, askedTooMuch: false }
  await PDFiumLibrary.init({
    instantiateWasm(imports, onDone) {
      const instance = new WebAssembly.Instance(module, withLessMemory(imports, limits))
      exports = instance.exports
      // The package's types say that it wants the module: it wants what was made of it.
      onDone(instance as unknown as WebAssembly.Module)
      return instance.exports
    },
  })
  const memory = exports?.memory
  if (!exports || !(memory instanceof WebAssembly.Memory)) throw new Error('PDFium has no memory.')
  const fn = Object.fromEntries(FUNCTIONS.map((name) => [name, exports?.[name]]))
  const missing = FUNCTIONS.filter((name) => typeof fn[name] !== 'function')
  if (missing.length > 0) throw new Error(`PDFium lacks ${missing.join(', ')}.`)
  return Object.assign(limits, {
    fn: fn as PdfiumFunctions,
    memory,
    scratch: (fn as PdfiumFunctions).malloc(SCRATCH),
  })
}

function compile(): WebAssembly.Module {
  const file = createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm')
  return new WebAssembly.Module(readFileSync(file))
}

/** A thread's own limit does not count the memory of WebAssembly, which could grow to 2 GB. */
function withLessMemory(imports: WebAssembly.Imports, limits: Limits): WebAssembly.Imports {
  const grow = imports.env?.emscripten_resize_heap
  if (typeof grow !== 'function') throw new Error('PDFium asks for memory in another way now.')
  const growWithin = (bytes: number) => {
    if (bytes >>> 0 <= limits.mostMemory) return grow(bytes)
    limits.askedTooMuch = true
    return false
  }
  return { ...imports, env: { ...imports.env, emscripten_resize_heap: growWithin } }
}
