import { letterContents } from './letter-contents'
import type { InventedPdfLetter } from './letter-type'
import { PAGE_HEIGHT, PAGE_WIDTH } from './page'
import { RAW_FONT, type RawObject, rawPdf, rawStream } from './raw-pdf'
import { n } from './shapes'

/** Where and how a digit is drawn, in points from the top left corner of its page. */
type Drawn = { line: string; x: number; y: number; size: number }

/** What is done to a digit: what the page draws in its place, and what the file has besides. */
type Deed = {
  draws(digit: Drawn): string
  /** An annotation over the digit, without its rectangle. */
  annotation?: string
}

const over = ({ x, y, size }: Drawn) => `${n(x - 1)} ${n(y - size)} ${n(size * 0.7)} ${n(size * 1.3)}`
const within = (before: string, { line }: Drawn, after = '') => `q ${before} ${line} ${after} Q`
const asIs = ({ line }: Drawn) => line
const coloured = ({ line }: Drawn, colour: string) => line.replace(/BT .*? rg/, `BT ${colour} rg`)

/** Red on a green that is as light: shades of grey do not tell them apart. */
function onGreen(digit: Drawn): string {
  return `q 0.1 0.45 0.1 rg ${over(digit)} re f Q ${coloured(digit, '0.8 0.2 0.2')}`
}

/** The ways in which a page can show another number than its text gives. */
export const DISGUISES = {
  'drawn without ink': {
    draws: (digit) => within('', { ...digit, line: digit.line.replace('BT', 'BT 3 Tr') }),
  },
  'drawn only to cut others': {
    draws: (digit) => within('', { ...digit, line: digit.line.replace('BT', 'BT 7 Tr') }),
  },
  transparent: { draws: (digit) => within('/Clear gs', digit) },
  'nearly transparent': { draws: (digit) => within('/Faint gs', digit) },
  'white on white': { draws: (digit) => coloured(digit, '1 1 1') },
  'nearly white': { draws: (digit) => coloured(digit, '0.98 0.98 0.97') },
  'cut off': { draws: (digit) => within('0 0 10 10 re W n', digit) },
  'on a layer that is off': { draws: ({ line }) => `/OC /Off BDC ${line} EMC` },
  'under a white box': { draws: (digit) => `${digit.line} q 1 1 1 rg ${over(digit)} re f Q` },
  'under a black box': { draws: (digit) => `${digit.line} q 0 0 0 rg ${over(digit)} re f Q` },
  'under a picture': {
    draws: (digit) => {
      const { line, x, y, size } = digit
      return `${line} q ${n(size * 0.8)} 0 0 ${n(size * 1.3)} ${n(x - 1)} ${n(y - size)} cm /White Do Q`
    },
  },
  'half under a box': {
    draws: ({ line, x, y, size }) =>
      `${line} q 1 1 1 rg ${n(x - 1)} ${n(y - size)} ${n(size * 0.7)} ${n(size * 0.62)} re f Q`,
  },
  'struck out': {
    draws: ({ line, x, y, size }) =>
      `${line} q 0 0 0 RG 1 w ${n(x - 1)} ${n(y - size * 0.35)} m ${n(x + size * 0.6)} ${n(y - size * 0.35)} l S Q`,
  },
  'crossed out': {
    draws: ({ line, x, y, size }) =>
      `${line} q 0.8 0 0 RG 1 w ${n(x)} ${n(y)} m ${n(x + size * 0.5)} ${n(y - size * 0.7)} l S Q`,
  },
  'struck out in pale grey': {
    draws: ({ line, x, y, size }) =>
      `${line} q 0.8 G 1 w ${n(x - 1)} ${n(y - size * 0.35)} m ${n(x + size * 0.6)} ${n(y - size * 0.35)} l S Q`,
  },
  'struck out on a coloured ground': {
    draws: (digit) => {
      const { x, y, size } = digit
      return `${onGreen(digit)} q 0.1 0.8 0.1 RG 1 w ${n(x)} ${n(y - size * 0.35)} m ${n(x + size * 0.5)} ${n(y - size * 0.35)} l S Q`
    },
  },
  'beside one that is drawn as lines': {
    draws: ({ line, x, y, size }) =>
      `${line} q 0 0 0 RG 1 w ${n(x - size * 0.3)} ${n(y - size * 0.55)} m ${n(x - size * 0.15)} ${n(y - size * 0.7)} l ${n(x - size * 0.15)} ${n(y)} l S Q`,
  },
  'too small to see': { draws: ({ line }) => `q ${line.replace(/ [\d.]+ Tf/, ' 0.2 Tf')} Q` },
  'another digit by its code': { draws: ({ line }) => line.replace(/\/F\d/, '/Swapped') },
  'no character by its code': { draws: ({ line }) => line.replace(/\/F\d/, '/Lost') },
  'under a typed annotation': {
    draws: asIs,
    annotation: '/Subtype /FreeText /Contents (8) /DA (/Helv 10 Tf 0 g) /IC [1 1 1] /C [1 1 1]',
  },
  'under a stamp': { draws: asIs, annotation: '/Subtype /Stamp /Contents (Corrected)' },
  'under a highlight': { draws: asIs, annotation: '/Subtype /Highlight /C [1 1 0]' },
  'under a square': { draws: asIs, annotation: '/Subtype /Square /IC [1 1 1] /C [1 1 1]' },
  "under a form's field": {
    draws: asIs,
    annotation: '/Subtype /Widget /FT /Tx /T (field) /V (8) /DA (/Helv 10 Tf 0 g)',
  },
} as const satisfies Record<string, Deed>

export type Disguise = keyof typeof DISGUISES

/** The ways in which a page can draw a number so that it is seen for what it is. */
export const DRESSES = {
  'half on the stripe of a marker': {
    draws: ({ line, x, y, size }) =>
      `q 1 0.65 0 rg ${n(x - 1)} ${n(y - size * 0.3)} ${n(size * 1.4)} ${n(size * 0.4)} re f Q ${line}`,
  },
  'in a frame that touches it': {
    draws: ({ line, x, y, size }) =>
      `${line} q 0 G 0.6 w ${n(x - 0.3)} ${n(y - size)} ${n(size * 1.2)} ${n(size * 1.25)} re S Q`,
  },
  'after a rule of a table': {
    draws: ({ line, x, y, size }) =>
      `${line} q 0 G 0.6 w ${n(x - 2)} ${n(y - size * 1.5)} m ${n(x - 2)} ${n(y + size)} l S Q`,
  },
  'red on green': { draws: onGreen },
} as const satisfies Record<string, Deed>

export type Dress = keyof typeof DRESSES

/**
 * An invented letter in whose PDF something is done to one digit.
 * @param way what is done; null leaves the letter as it is
 * @param number the figure as it is printed, of which the first digit is disguised: '19'
 */
export function disguisedLetterPdf(
  letter: InventedPdfLetter,
  way: Disguise | Dress | null,
  number: string,
): Uint8Array {
  const deed: Deed | null = way && { ...DISGUISES, ...DRESSES }[way]
  const contents = letterContents({ ...letter, print: { ...letter.print, splitNumbers: true } })
  const page = contents.findIndex((content) => digitIn(content, number))
  const digit = digitIn(contents[page] ?? '', number)
  if (!digit) throw new Error(`The letter does not print ${number} digit by digit.`)
  const drawn = contents.map((content, i) =>
    i === page && deed ? content.replace(digit.line, () => deed.draws(digit)) : content,
  )
  return rawPdf(objectsOf(drawn, page, deed?.annotation ? annotationOver(digit, deed.annotation) : null))
}

function digitIn(content: string, number: string): Drawn | null {
  const lines = content.split('\n')
  const codes = [...number].map((digit) => `[<${digit.charCodeAt(0).toString(16)}>] TJ ET`)
  const at = lines.findIndex((_, i) => codes.every((code, k) => lines[i + k]?.endsWith(code)))
  const line = lines[at]
  const place = line && /1 0 0 -1 ([\d.]+) ([\d.]+) Tm \/F\d ([\d.]+) Tf/.exec(line)
  return place ? { line, x: Number(place[1]), y: Number(place[2]), size: Number(place[3]) } : null
}

function annotationOver({ x, y, size }: Drawn, what: string): string {
  const [left, bottom] = [x - 1, PAGE_HEIGHT - y - size * 0.2]
  const rectangle = [left, bottom, left + size * 1.6, bottom + size * 1.1].map(n).join(' ')
  const corners = [
    left,
    bottom + size,
    left + size * 1.6,
    bottom + size,
    left,
    bottom,
    left + size * 1.6,
    bottom,
  ]
  return `<< /Type /Annot /F 4 /Rect [${rectangle}] /QuadPoints [${corners.map(n).join(' ')}] ${what} >>`
}

/** Objects of the file that are the same in each; pages and their contents follow. */
const FIRST_PAGE = 10

function objectsOf(contents: string[], annotated: number, annotation: string | null): RawObject[] {
  const kids = contents.map((_, i) => `${FIRST_PAGE + i * 2} 0 R`).join(' ')
  const resources =
    '/Resources << /Font << /F1 3 0 R /F2 3 0 R /Swapped 5 0 R /Lost 7 0 R >> /XObject << /White 9 0 R >> /ExtGState << /Clear << /ca 0 /CA 0 >> /Faint << /ca 0.03 /CA 0.03 >> >> /Properties << /Off 4 0 R >> >>'
  return [
    '<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [4 0 R] /D << /OFF [4 0 R] >> >> >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`,
    RAW_FONT,
    '<< /Type /OCG /Name (Off) >>',
    fontWith(6),
    // Every digit is said to be the next one.
    unicodeOf(Array.from({ length: 10 }, (_, digit) => [0x30 + digit, 0x30 + ((digit + 1) % 10)])),
    fontWith(8),
    unicodeOf(Array.from({ length: 10 }, (_, digit) => [0x30 + digit, 0])),
    {
      dictionary:
        '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
      stream: new Uint8Array([255]),
    },
    ...contents.flatMap((content, i): RawObject[] => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}] /Contents ${FIRST_PAGE + i * 2 + 1} 0 R ${resources} ${i === annotated && annotation ? `/Annots [${annotation}]` : ''} >>`,
      rawStream(`1 0 0 -1 0 ${PAGE_HEIGHT} cm\n${content}`),
    ]),
  ]
}

function fontWith(unicode: number): string {
  return `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode ${unicode} 0 R >>`
}

function unicodeOf(pairs: number[][]): RawObject {
  const hex = (code: number, digits: number) => code.toString(16).padStart(digits, '0')
  const chars = pairs.map(([code = 0, unicode = 0]) => `<${hex(code, 2)}> <${hex(unicode, 4)}>`).join(' ')
  return rawStream(
    `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Odd def /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange ${pairs.length} beginbfchar ${chars} endbfchar endcmap end end`,
  )
}
