import {
  ExternalHyperlink,
  HeadingLevel,
  type IContext,
  ImageRun,
  type IXmlableObject,
  Paragraph,
  TextRun,
} from 'docx'
import { PALETTE } from '@/lib/series/palette'

/** A colour as Word has it: capitals, without the sign. */
export function inWord(colour: string): string {
  return colour.slice(1).toUpperCase()
}

export const QUIET = inWord(PALETTE.quiet)
export const COUNCIL = inWord(PALETTE.council)

/** Sizes are in half points. */
export const SIZES = { answer: 24, text: 19, small: 16 }

/** Millimetres in the units of pictures: 96 to an inch. */
const PER_MM = 96 / 25.4

/** A heading of Word's own kind, so that it stands in the navigation and can be restyled in one place. */
export function heading(words: string, level: 'HEADING_1' | 'HEADING_2' | 'HEADING_3'): Paragraph {
  return new Paragraph({ heading: HeadingLevel[level], keepNext: true, children: [new TextRun(words)] })
}

/** What a reader wants to know, first. */
export function answer(words: string): Paragraph {
  return new Paragraph({ style: 'Answer', children: [new TextRun(words)] })
}

export function paragraph(words: string): Paragraph {
  return new Paragraph({ children: [new TextRun(words)] })
}

/** @param keepNext whether it is on one page with what follows */
export function led(lead: string, words: string, keepNext = false): Paragraph {
  return new Paragraph({
    keepNext,
    children: [new TextRun({ text: `${lead} `, bold: true }), new TextRun(words)],
  })
}

export function small(words: string): Paragraph {
  return new Paragraph({ children: [new TextRun({ text: words, size: SIZES.small, color: QUIET })] })
}

export function point(words: string): Paragraph {
  return new Paragraph({ bullet: { level: 0 }, spacing: { after: 40 }, children: [new TextRun(words)] })
}

export function quoted(words: string): Paragraph {
  return new Paragraph({ style: 'Quote', children: [new TextRun(words)] })
}

export function link({ words, href }: { words: string; href: string }, before = ''): Paragraph {
  return new Paragraph({
    spacing: { after: 40 },
    children: [
      ...(before ? [new TextRun({ text: `${before} `, size: SIZES.small })] : []),
      new ExternalHyperlink({
        link: href,
        children: [new TextRun({ text: words, style: 'Hyperlink', size: SIZES.small })],
      }),
    ],
  })
}

/** What a picture needs to stand in a document. */
export type Picture = {
  png: Uint8Array
  /** For those who cannot see it. */
  alternative: string
  name: string
  /** In millimetres. */
  width: number
  height: number
}

export function picture({ png, alternative, name, width, height }: Picture): ImageRun {
  return new NumberedPicture({
    type: 'png',
    data: Buffer.from(png),
    transformation: { width: Math.round(width * PER_MM), height: Math.round(height * PER_MM) },
    altText: { name, title: name, description: alternative },
  })
}

/** The number of the last picture of each document. */
const last = new WeakMap<IContext['file'], number>()

/**
 * A picture with a number of its own. The library gives every picture the number 1 (docx 9.5), and Word may call a
 * document with two alike damaged.
 */
class NumberedPicture extends ImageRun {
  override prepForXml(context: IContext): IXmlableObject | undefined {
    const xml = super.prepForXml(context)
    const own = (last.get(context.file) ?? 0) + 1
    last.set(context.file, own)
    number(xml, own)
    return xml
  }
}

function number(xml: unknown, id: number): void {
  if (Array.isArray(xml)) for (const child of xml) number(child, id)
  else if (typeof xml === 'object' && xml !== null) {
    for (const [name, value] of Object.entries(xml)) {
      const properties = name === 'wp:docPr' ? attributesIn(value) : null
      if (properties) properties.id = id
      else number(value, id)
    }
  }
}

function attributesIn(value: unknown): { id?: number } | null {
  const elements = Array.isArray(value) ? value : [value]
  return elements.find((one) => typeof one?._attr === 'object')?._attr ?? null
}
