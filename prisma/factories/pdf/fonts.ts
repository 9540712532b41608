import PDFDocument from 'pdfkit'

export type FontFamily = 'Helvetica' | 'Times'

/** The fonts' names in PDF. */
export const FONT_NAMES: Record<FontFamily, { regular: string; bold: string }> = {
  Helvetica: { regular: 'Helvetica', bold: 'Helvetica-Bold' },
  Times: { regular: 'Times-Roman', bold: 'Times-Bold' },
}

/** How a text is written in a content stream, and how wide it is at a size of 1 point. */
type Encoded = { operand: string; width: number }

// pdfkit's own text call is several times slower than a letter may take, so only its fonts are used.
type PdfkitFont = {
  encode(text: string): [codes: string[], positions: { xAdvance: number; advanceWidth: number }[]]
}

const fonts = new Map<string, { font: PdfkitFont; known: Map<string, Encoded> }>()

/** Encodes a text with the font's kerning, as the operand of TJ. */
export function encode(text: string, family: FontFamily, bold: boolean): Encoded {
  const { font, known } = openFont(FONT_NAMES[family][bold ? 'bold' : 'regular'])
  const before = known.get(text)
  if (before) return before
  const [codes, positions] = font.encode(text)
  let width = 0
  let open = ''
  const parts: string[] = []
  positions.forEach(({ xAdvance, advanceWidth }, i) => {
    width += xAdvance
    open += codes[i]
    if (xAdvance !== advanceWidth) {
      parts.push(`<${open}> ${Math.round(advanceWidth - xAdvance)}`)
      open = ''
    }
  })
  if (open) parts.push(`<${open}>`)
  const encoded = { operand: `[${parts.join(' ')}]`, width: width / 1000 }
  if (known.size < MOST_KNOWN) known.set(text, encoded)
  return encoded
}

/** The width of a text in points. */
export function widthOf(text: string, size: number, family: FontFamily, bold: boolean): number {
  return encode(text, family, bold).width * size
}

const MOST_KNOWN = 20_000

function openFont(name: string) {
  const known = fonts.get(name)
  if (known) return known
  const document = new PDFDocument({ autoFirstPage: false }).font(name)
  const opened = { font: (document as unknown as { _font: PdfkitFont })._font, known: new Map() }
  fonts.set(name, opened)
  return opened
}
