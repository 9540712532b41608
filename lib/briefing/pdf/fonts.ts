import { type Font, openSync } from 'fontkit'
import { FONT_FILES } from '@/lib/platform/fonts'

export type PaperFonts = Record<'sans' | 'semibold' | 'serif', Font>

/**
 * The fonts of one file, which is written anew until it fits. A word is laid out once, however often it is measured
 * and written: that takes most of a file's time. Files do not share them: what stands for a glyph in a file would
 * follow from files before it.
 */
export function openFonts(): PaperFonts {
  return {
    sans: remembering(open(FONT_FILES.sans)),
    semibold: remembering(open(FONT_FILES.sansSemibold)),
    serif: remembering(open(FONT_FILES.serif)),
  }
}

function open(file: string): Font {
  const font = openSync(file)
  if (!('layout' in font)) throw new Error(`${file} is a collection of fonts, not a font.`)
  return font
}

function remembering(font: Font): Font {
  const layOut = font.layout.bind(font)
  const runs = new Map<string, ReturnType<Font['layout']>>()
  font.layout = (words, features, ...more) => {
    if (features || more.length > 0) return layOut(words, features, ...more)
    const run = runs.get(words) ?? layOut(words)
    runs.set(words, run)
    // PDFKit scales the positions that it is given, where they are.
    const positions = run.positions.map((position) => ({ ...position }))
    return Object.assign(Object.create(Object.getPrototypeOf(run)), run, { positions })
  }
  return font
}
