import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { getDocumentProxy } from 'unpdf'
import { startClock, type Timed } from './clock'

/** How long it took to take the text out of so many letters. */
export type Extracted = Timed & { letters: number; characters: number }

/**
 * The least that reading a letter takes: its file is opened and the text of its pages taken out, with the library
 * and the settings of lib/letters/pdf/pdf-pages.ts, one letter after the other. What it says is not looked at.
 */
export async function extractText(folder: string): Promise<Extracted> {
  const files = readdirSync(folder)
  const passed = startClock()
  let characters = 0
  for (const file of files) {
    const document = await getDocumentProxy(new Uint8Array(await readFile(path.join(folder, file))), {
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      stopAtErrors: true,
    })
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      for (const item of items) if ('str' in item) characters += item.str.length
    }
    await document.destroy()
  }
  return { letters: files.length, ...passed(), characters }
}
