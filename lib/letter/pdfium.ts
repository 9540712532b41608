import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PDFiumLibrary } from '@hyzyla/pdfium'

/** The most memory that a file may take, in bytes; a page scanned in colour at 600 dpi needs half of it. */
const MOST_MEMORY = 256 * 2 ** 20

let compiled: WebAssembly.Module | undefined

/**
 * Starts PDFium with memory of its own. One for each file: whatever a file did to it goes when it is dropped, and
 * so does its memory, which would not get smaller otherwise.
 */
export function startPdfium(): Promise<PDFiumLibrary> {
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
