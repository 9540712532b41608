import { type Deed, DISGUISES, type Disguise, DRESSES, type Drawn, type Dress } from './disguises'
import { widthOf } from './fonts'
import { letterContents } from './letter-contents'
import type { InventedPdfLetter } from './letter-type'
import { PAGE_HEIGHT, PAGE_WIDTH } from './page'
import { RAW_FONT, type RawObject, rawPdf, rawStream } from './raw-pdf'
import { n } from './shapes'

/**
 * An invented letter in whose PDF something is done to one number, so that what a reader sees is not what the text
 * says, or may not be.
 * @param way what is done; null leaves the letter as it is
 * @param number the figure as it is printed, with the sign after it: '19', '76%', '4.6'
 * @param after words that are drawn somewhere before the number, where it is printed more than once
 * @returns the file, and the number that a reader sees in it; null where he sees none, or it is not sure which. Null
 *   where the number has nothing that this can be done to.
 */
export function disguisedLetterPdf(
  letter: InventedPdfLetter,
  way: Disguise | Dress | null,
  number: string,
  after = '',
): { pdf: Uint8Array; seen: string | null } | null {
  const deed: Deed | null = way && { ...DISGUISES, ...DRESSES }[way]
  const contents = letterContents({ ...letter, print: { ...letter.print, splitNumbers: true } })
  const page = contents.findIndex((content) => numberIn(content, number, after))
  const drawn = numberIn(contents[page] ?? '', number, after)
  if (!drawn) throw new Error(`The letter does not print ${number} digit by digit.`)
  const digits = number.replace('%', '')
  if (!deed) return { pdf: rawPdf(objectsOf(contents, page, null, {})), seen: digits }
  const at = { first: 0, last: digits.length - 1, '.': number.indexOf('.'), '%': number.indexOf('%') }
  const done = drawn[at[deed.to ?? 'first']]
  if (!done) return null
  const changed = contents.map((content, i) =>
    i === page ? withLine(content, done, deed.draws(done)) : content,
  )
  const objects = deed.objects?.(done) ?? {}
  return {
    pdf: rawPdf(objectsOf(changed, page, annotationFor(done, deed), objects)),
    seen: deed.seen?.(digits, done) ?? null,
  }
}

function withLine(content: string, { line, at }: Placed, by: string): string {
  const before = content.split('\n').slice(0, at).join('\n')
  return `${before}\n${content.slice(before.length + 1).replace(line, () => by)}`
}

type Placed = Drawn & { at: number }

/** The characters of a number, each as it is drawn. */
function numberIn(content: string, number: string, after: string): Placed[] | null {
  const lines = content.split('\n')
  const start = lines.findIndex((line) => wordsOf(line).includes(after))
  const codes = [...number].map((digit) => `[<${digit.charCodeAt(0).toString(16)}>] TJ ET`)
  const first = lines.findIndex(
    (_, i) => i >= start && start >= 0 && codes.every((code, k) => lines[i + k]?.endsWith(code)),
  )
  if (first < 0) return null
  return [...number].flatMap((text, k) => {
    const line = lines[first + k] ?? ''
    const place = /1 0 0 -1 ([\d.]+) ([\d.]+) Tm \/F\d ([\d.]+) Tf/.exec(line)
    if (!place) throw new Error(`"${text}" has no place.`)
    const [x, y, size] = place.slice(1).map(Number) as [number, number, number]
    return { text, line, at: first + k, x, y, size, width: widthOf(text, size, 'Helvetica', false) }
  })
}

/** The words that a line of operators draws. */
function wordsOf(line: string): string {
  const codes = [...line.matchAll(/<([0-9a-f]+)>/g)].map(([, hex = '']) => hex).join('')
  return Buffer.from(codes, 'hex').toString('latin1')
}

type Annotation = { entry: string; picture: string | null }

function annotationFor({ x, y, size }: Drawn, { annotation }: Deed): Annotation | null {
  if (!annotation) return null
  const isBefore = annotation.place === 'before'
  const [left, bottom] = [isBefore ? x - size * 0.5 : x - 1, PAGE_HEIGHT - y - (isBefore ? 0 : size * 0.2)]
  const [right, top] = isBefore
    ? [x - size * 0.02, bottom + size * 0.7]
    : [left + size * 1.6, bottom + size * 1.1]
  const rectangle = [left, bottom, right, top].map(n).join(' ')
  const corners = [left, top, right, top, left, bottom, right, bottom].map(n).join(' ')
  const picture = annotation.picture ?? null
  const entry = `<< /Type /Annot /F 4 /Rect [${rectangle}] /QuadPoints [${corners}] ${annotation.keys} ${picture ? '/AP << /N @Picture >>' : ''} >>`
  return { entry, picture }
}

/** A page's resources name what it may draw with; "@Name" stands for the number of the object of that name. */
const RESOURCES = {
  Font: ['F1', 'F2', 'Swapped', 'Lost', 'Own', 'Pointed'],
  XObject: ['White', 'Black', 'Form', 'Inner'],
  Pattern: ['Tiles'],
  ExtGState: ['Clear', 'Faint', 'Half', 'Masked', 'Blended'],
  Properties: ['Off', 'OffByMembers'],
}

function objectsOf(
  contents: string[],
  annotated: number,
  annotation: Annotation | null,
  own: Record<string, RawObject>,
): RawObject[] {
  const objects: Record<string, RawObject> = {
    Catalogue: '<< /Type /Catalog /Pages @Pages /OCProperties << /OCGs [@Off] /D << /OFF [@Off] >> >> >>',
    Pages: `<< /Type /Pages /Kids [${contents.map((_, i) => `@Page${i}`).join(' ')}] /Count ${contents.length} >>`,
    F1: RAW_FONT,
    F2: RAW_FONT,
    Off: '<< /Type /OCG /Name (Off) >>',
    OffByMembers: '<< /Type /OCMD /OCGs [@Off] /P /AllOn >>',
    Swapped: fontSaying('@Next'),
    Next: unicodeOf(Array.from({ length: 10 }, (_, digit) => [0x30 + digit, 0x30 + ((digit + 1) % 10)])),
    Lost: fontSaying('@Nothing'),
    Nothing: unicodeOf(Array.from({ length: 10 }, (_, digit) => [0x30 + digit, 0])),
    Own: `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /Resources << >> /FirstChar 48 /LastChar 57 /Widths [${'556 '.repeat(10)}] /Encoding << /Type /Encoding /Differences [48 ${'/seven '.repeat(10)}] >> /CharProcs << /seven @Seven >> /ToUnicode @Itself >>`,
    Seven: rawStream(
      '556 0 0 0 500 700 d1 60 700 m 500 700 l 500 640 l 280 0 l 180 0 l 390 620 l 60 620 l f',
    ),
    Itself: unicodeOf(Array.from({ length: 10 }, (_, digit) => [0x30 + digit, 0x30 + digit])),
    Pointed: fontSaying(
      '@Signs',
      '<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [37 /six 46 /zero] >>',
    ),
    Signs: unicodeOf([
      [0x25, 0x25],
      [0x2e, 0x2e],
    ]),
    White: picture(255),
    Black: picture(0),
    Clear: '<< /ca 0 /CA 0 >>',
    Faint: '<< /ca 0.03 /CA 0.03 >>',
    Half: '<< /ca 0.4 /CA 0.4 >>',
    Picture: rawStream(annotation?.picture ?? '', '/Type /XObject /Subtype /Form /BBox [0 0 100 100]'),
    ...own,
    ...Object.fromEntries(
      contents.flatMap((content, i): [string, RawObject][] => [
        [
          `Page${i}`,
          `<< /Type /Page /Parent @Pages /MediaBox [0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}] /Contents @Content${i} /Resources @Resources ${i === annotated && annotation ? `/Annots [${annotation.entry}]` : ''} >>`,
        ],
        [`Content${i}`, rawStream(`1 0 0 -1 0 ${PAGE_HEIGHT} cm\n${content}`)],
      ]),
    ),
  }
  const kinds = Object.entries(RESOURCES).map(([kind, names]) => {
    const known = names.filter((name) => name in objects)
    return `/${kind} << ${known.map((name) => `/${name} @${name}`).join(' ')} >>`
  })
  const all = { ...objects, Resources: `<< ${kinds.join(' ')} >>` }
  const numbers = new Map(Object.keys(all).map((name, i) => [name, i + 1]))
  const numbered = (words: string) => words.replace(/@(\w+)/g, (_, name) => `${numbers.get(name)} 0 R`)
  return Object.values<RawObject>(all).map((object) =>
    typeof object === 'string' ? numbered(object) : { ...object, dictionary: numbered(object.dictionary) },
  )
}

function picture(grey: number): RawObject {
  const dictionary =
    '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8'
  return { dictionary, stream: new Uint8Array([grey]) }
}

function fontSaying(unicode: string, encoding = '/WinAnsiEncoding'): string {
  return `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding ${encoding} /ToUnicode ${unicode} >>`
}

function unicodeOf(pairs: number[][]): RawObject {
  const hex = (code: number, digits: number) => code.toString(16).padStart(digits, '0')
  const chars = pairs.map(([code = 0, unicode = 0]) => `<${hex(code, 2)}> <${hex(unicode, 4)}>`).join(' ')
  return rawStream(
    `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Odd def /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange ${pairs.length} beginbfchar ${chars} endbfchar endcmap end end`,
  )
}
