import { type RawObject, rawStream } from './raw-pdf'
import { drawnNumeral, n } from './shapes'

/** Where and how a character of a number is drawn, in points from the top left corner of its page. */
export type Drawn = { text: string; line: string; x: number; y: number; size: number; width: number }

/** What is done to a character of a number: what the page draws in its place, and what the file has besides. */
export type Deed = {
  /** Which character it is done to; the first digit where left out. */
  to?: 'first' | 'last' | '.' | '%'
  draws(drawn: Drawn): string
  /** An annotation over the character, without its rectangle; its picture is drawn in a box of 100 by 100. */
  annotation?: { keys: string; picture?: string; place?: 'over' | 'before' }
  /** Objects that it draws with, by the name that the page calls them. */
  objects?(drawn: Drawn): Record<string, RawObject>
  /** The number that a reader sees then; where left out he sees none, or it is not sure which. */
  seen?(number: string, drawn: Drawn): string | null
}

const over = ({ x, y, size }: Drawn) => `${n(x - 1)} ${n(y - size)} ${n(size * 0.7)} ${n(size * 1.3)}`
const within = (before: string, { line }: Drawn, after = '') => `q ${before} ${line} ${after} Q`
const asIs = ({ line }: Drawn) => line
const coloured = ({ line }: Drawn, colour: string) => line.replace(/BT .*? rg/, `BT ${colour} rg`)
const mode = (drawn: Drawn, way: number) =>
  within('', { ...drawn, line: drawn.line.replace('BT', `BT ${way} Tr`) })
const placed = ({ line }: Drawn, matrix: string) => line.replace(/1 0 0 -1 [\d.]+ [\d.]+ Tm/, `${matrix} Tm`)
const saying = ({ line }: Drawn, text: string) =>
  line.replace(/\[<[0-9a-f]+>\]/, `[<${Buffer.from(text, 'latin1').toString('hex')}>]`)
const moved = (drawn: Drawn, by: number) => placed(drawn, `1 0 0 -1 ${n(drawn.x + by)} ${n(drawn.y)}`)
const asPath = (text: string, { y, size }: Drawn, x: number) =>
  drawnNumeral(text, x, y, size, [0.1, 0.1, 0.1])
const asItIs = (number: string) => number
const withOneBefore = (number: string) => `1${number}`
const PAGE = '0 0 600 850'

/** A form that draws with the fonts of the page. */
function form(content: string, keys = '', box = PAGE): RawObject {
  return rawStream(content, `/Type /XObject /Subtype /Form /BBox [${box}] /Resources @Resources ${keys}`)
}

/** Red on a green that is as light: shades of grey do not tell them apart. */
function onGreen(drawn: Drawn): string {
  return `q 0.1 0.45 0.1 rg ${over(drawn)} re f Q ${coloured(drawn, '0.8 0.2 0.2')}`
}

/** Ways in which a character is in the text, and a reader does not see it, or not as it is. */
const HIDDEN = {
  'drawn without ink': { draws: (drawn) => mode(drawn, 3) },
  'drawn only to cut others': { draws: (drawn) => mode(drawn, 7) },
  transparent: { draws: (drawn) => within('/Clear gs', drawn) },
  'nearly transparent': { draws: (drawn) => within('/Faint gs', drawn) },
  'white on white': { draws: (drawn) => coloured(drawn, '1 1 1') },
  'nearly white': { draws: (drawn) => coloured(drawn, '0.98 0.98 0.97') },
  'nearly as grey as its ground': {
    draws: (drawn) => `q 0.6 0.6 0.6 rg ${over(drawn)} re f Q ${coloured(drawn, '0.64 0.64 0.64')}`,
  },
  'filled with a white pattern': {
    draws: (drawn) => within('', { ...drawn, line: coloured(drawn, '/Pattern cs /Tiles scn') }),
    objects: () => ({
      Tiles: rawStream(
        '1 1 1 rg 0 0 9 9 re f',
        '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << >>',
      ),
    }),
  },
  'filled with white shading': {
    draws: (drawn) => within('', { ...drawn, line: coloured(drawn, '/Pattern cs /Tiles scn') }),
    objects: () => ({
      Tiles:
        '<< /Type /Pattern /PatternType 2 /Shading << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 600 0] /Extend [true true] /Function << /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0.99] /N 1 >> >> >>',
    }),
  },
  'behind a mask': {
    draws: (drawn) => within('/Masked gs', drawn),
    objects: () => ({
      Masked: '<< /Type /ExtGState /SMask << /Type /Mask /S /Luminosity /G @Mask >> >>',
      Mask: form('0 0 0 rg 0 0 600 850 re f', '/Group << /S /Transparency /CS /DeviceGray >>'),
    }),
  },
  'blended away': {
    draws: (drawn) => `q 1 1 1 rg ${over(drawn)} re f Q ${within('/Blended gs', drawn)}`,
    objects: () => ({ Blended: '<< /Type /ExtGState /BM /Screen >>' }),
  },
  'cut off': { draws: (drawn) => within('0 0 10 10 re W n', drawn) },
  'cut off by its form': {
    draws: () => '/Form Do',
    objects: ({ line }) => ({ Form: form(line, '', '0 0 10 10') }),
  },
  'cut off by the form around its form': {
    draws: () => '/Form Do',
    objects: ({ line }) => ({ Form: form('/Inner Do', '', '0 0 10 10'), Inner: form(line) }),
  },
  'on a layer that is off': { draws: ({ line }) => `/OC /Off BDC ${line} EMC` },
  'among layers that are off': { draws: ({ line }) => `/OC /OffByMembers BDC ${line} EMC` },
  'in a form on a layer that is off': {
    draws: () => '/Form Do',
    objects: ({ line }) => ({ Form: form(line, '/OC @Off') }),
  },
  'in a form of a form on a layer that is off': {
    draws: () => '/Form Do',
    objects: ({ line }) => ({ Form: form('/Inner Do'), Inner: form(line, '/OC @Off') }),
  },
  'under a white box': { draws: (drawn) => `${drawn.line} q 1 1 1 rg ${over(drawn)} re f Q` },
  'under a black box': { draws: (drawn) => `${drawn.line} q 0 0 0 rg ${over(drawn)} re f Q` },
  'under a picture': {
    draws: ({ line, x, y, size }) =>
      `${line} q ${n(size * 0.8)} 0 0 ${n(size * 1.3)} ${n(x - 1)} ${n(y - size)} cm /White Do Q`,
  },
  'under a picture that is nearly transparent': {
    draws: ({ line, x, y, size }) =>
      `${line} q /Half gs ${n(size * 0.8)} 0 0 ${n(size * 1.3)} ${n(x - 1)} ${n(y - size)} cm /White Do Q`,
    seen: asItIs,
  },
  'under a form that draws a box': {
    draws: ({ line }) => `${line} /Form Do`,
    objects: (drawn) => ({ Form: form(`1 1 1 rg ${over(drawn)} re f`) }),
  },
  'under itself in white': { draws: (drawn) => `${drawn.line} ${coloured(drawn, '1 1 1')}` },
  'half under a box': {
    draws: ({ line, x, y, size }) =>
      `${line} q 1 1 1 rg ${n(x - 1)} ${n(y - size)} ${n(size * 0.7)} ${n(size * 0.62)} re f Q`,
  },
  'struck out': {
    draws: ({ line, x, y, size }) =>
      `${line} q 0 0 0 RG 1 w ${n(x - 1)} ${n(y - size * 0.35)} m ${n(x + size * 0.6)} ${n(y - size * 0.35)} l S Q`,
  },
  'struck out by a dash': {
    draws: (drawn) =>
      `${drawn.line} ${moved({ ...drawn, line: saying(drawn, '\u0097') }, -drawn.size * 0.2)}`,
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
    draws: (drawn) => {
      const { x, y, size } = drawn
      return `${onGreen(drawn)} q 0.1 0.8 0.1 RG 1 w ${n(x)} ${n(y - size * 0.35)} m ${n(x + size * 0.5)} ${n(y - size * 0.35)} l S Q`
    },
  },
  'beside one that is drawn as lines': {
    seen: withOneBefore,
    draws: ({ line, x, y, size }) =>
      `${line} q 0 0 0 RG 1 w ${n(x - size * 0.3)} ${n(y - size * 0.55)} m ${n(x - size * 0.15)} ${n(y - size * 0.7)} l ${n(x - size * 0.15)} ${n(y)} l S Q`,
  },
  'too small to see': { draws: ({ line }) => `q ${line.replace(/ [\d.]+ Tf/, ' 0.2 Tf')} Q` },
} as const satisfies Record<string, Deed>

/** Ways in which a character looks like another than it is said to be. */
const OTHER = {
  'another digit by its code': { draws: ({ line }) => line.replace(/\/F\d/, '/Swapped') },
  'no character by its code': { draws: ({ line }) => line.replace(/\/F\d/, '/Lost') },
  'another digit by its font': {
    draws: ({ line }) => line.replace(/\/F\d/, '/Own'),
    // The font draws nothing but sevens.
    seen: (number, { text }) => (text === '7' ? number : null),
  },
  'on its head': {
    draws: (drawn) => placed(drawn, `-1 0 0 1 ${n(drawn.x + drawn.width)} ${n(drawn.y - drawn.size * 0.7)}`),
  },
  'written backwards': {
    draws: (drawn) => placed(drawn, `-1 0 0 -1 ${n(drawn.x + drawn.width)} ${n(drawn.y)}`),
    seen: asItIs,
  },
  'mirrored in water': {
    draws: (drawn) => placed(drawn, `1 0 0 1 ${n(drawn.x)} ${n(drawn.y - drawn.size * 0.7)}`),
  },
  'leaning to one side': {
    draws: (drawn) => placed(drawn, `0.94 0.34 0.34 -0.94 ${n(drawn.x)} ${n(drawn.y)}`),
    seen: asItIs,
  },
  'under another digit': {
    draws: (drawn) => `${drawn.line} ${saying(drawn, drawn.text === '1' ? '7' : '1')}`,
  },
  'half under another digit': {
    draws: (drawn) => `${drawn.line} ${moved({ ...drawn, line: saying(drawn, '6') }, drawn.size * 0.2)}`,
  },
  'made of two halves': {
    draws: (drawn) => {
      const half = (top: number) =>
        `${n(drawn.x)} ${n(drawn.y - drawn.size * top)} ${n(drawn.width)} ${n(drawn.size * 0.4)} re W n`
      const other = { ...drawn, line: saying(drawn, drawn.text === '8' ? '1' : '8') }
      return `${within(half(0.77), drawn)} ${within(half(0.37), other)}`
    },
  },
  'said to be another': {
    draws: ({ line, text }) => `/Span << /ActualText (${otherThan(text)}) >> BDC ${line} EMC`,
    seen: asItIs,
  },
  'said to be two': {
    draws: ({ line, text }) => `/Span << /ActualText (1${text}) >> BDC ${line} EMC`,
    seen: asItIs,
  },
  'said to be nothing': { draws: ({ line }) => `/Span << /ActualText () >> BDC ${line} EMC`, seen: asItIs },
  'drawn as lines, and said to be another': {
    draws: (drawn) =>
      `/Span << /ActualText (${drawn.text}) >> BDC ${saying(drawn, ' ')} ${asPath(otherThan(drawn.text), drawn, drawn.x)} EMC`,
  },
  'under a typed annotation': {
    draws: asIs,
    annotation: { keys: '/Subtype /FreeText /Contents (8) /DA (/Helv 10 Tf 0 g) /IC [1 1 1] /C [1 1 1]' },
  },
  'under a stamp': { draws: asIs, annotation: { keys: '/Subtype /Stamp /Contents (Corrected)' } },
  'under a highlight': { draws: asIs, annotation: { keys: '/Subtype /Highlight /C [1 1 0]' } },
  'under a square': { draws: asIs, annotation: { keys: '/Subtype /Square /IC [1 1 1] /C [1 1 1]' } },
  "under a form's field": {
    draws: asIs,
    annotation: { keys: '/Subtype /Widget /FT /Tx /T (field) /V (8) /DA (/Helv 10 Tf 0 g)' },
  },
} as const satisfies Record<string, Deed>

/** Ways in which a number has more or fewer characters on the page than in its text. */
const MORE_OR_FEWER = {
  'after a digit of lines': {
    draws: (drawn) => `${asPath('1', drawn, drawn.x - drawn.size * 0.52)} ${drawn.line}`,
    seen: withOneBefore,
  },
  'after a digit in a form of lines': {
    draws: ({ line }) => `/Form Do ${line}`,
    objects: (drawn) => ({ Form: form(asPath('1', drawn, drawn.x - drawn.size * 0.52)) }),
    seen: withOneBefore,
  },
  'after a digit in a picture': {
    draws: ({ line, x, y, size }) =>
      `q ${n(size * 0.1)} 0 0 ${n(size * 0.7)} ${n(x - size * 0.25)} ${n(y - size * 0.7)} cm /Black Do Q ${line}`,
    seen: withOneBefore,
  },
  'after a digit that leans': {
    draws: (drawn) =>
      `${placed({ ...drawn, line: saying(drawn, '1') }, `0.94 0.34 0.34 -0.94 ${n(drawn.x - drawn.width)} ${n(drawn.y)}`)} ${drawn.line}`,
    seen: withOneBefore,
  },
  'after a digit in an annotation': {
    draws: asIs,
    annotation: { keys: '/Subtype /Stamp', picture: '0 g 40 0 20 100 re f', place: 'before' },
    seen: withOneBefore,
  },
  'after a digit of a pattern': {
    draws: (drawn) =>
      `q /Pattern cs /Tiles scn ${n(drawn.x - drawn.width)} ${n(drawn.y - drawn.size)} ${n(drawn.width)} ${n(drawn.size)} re f Q ${drawn.line}`,
    objects: (drawn) => ({
      Tiles: rawStream(
        moved({ ...drawn, line: saying(drawn, '1') }, -drawn.width),
        `/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [${PAGE}] /XStep 600 /YStep 850 /Resources @Resources /Matrix [1 0 0 -1 0 841.89]`,
      ),
    }),
    seen: withOneBefore,
  },
  'drawn by a form that is drawn twice': {
    draws: ({ width }) => `/Form Do q 1 0 0 1 ${n(-width)} 0 cm /Form Do Q`,
    objects: ({ line }) => ({ Form: form(line) }),
    seen: (number, { text }) => text + number,
  },
  'before a digit of lines': {
    to: 'last',
    draws: (drawn) => `${drawn.line} ${asPath('4', drawn, drawn.x + drawn.width)}`,
    seen: (number) => `${number}4`,
  },
  'before a point of lines': {
    draws: ({ line, x, y, size, width }) =>
      `${line} q 0 0 0 rg ${n(x + width - size * 0.05)} ${n(y - size * 0.1)} ${n(size * 0.1)} ${n(size * 0.1)} re f Q`,
    seen: (number) => (number.length > 1 ? `${number[0]}.${number.slice(1)}` : number),
  },
  'before a point that leans': {
    draws: (drawn) =>
      `${drawn.line} ${placed({ ...drawn, line: saying(drawn, '.') }, `0.94 0.34 0.34 -0.94 ${n(drawn.x + drawn.width * 0.8)} ${n(drawn.y)}`)}`,
    seen: (number) => (number.length > 1 ? `${number[0]}.${number.slice(1)}` : number),
  },
  'before a point that nobody sees': {
    draws: (drawn) =>
      `${drawn.line} ${mode({ ...drawn, line: moved({ ...drawn, line: saying(drawn, '.') }, drawn.width * 0.8) }, 3)}`,
    seen: asItIs,
  },
  'after a digit that nobody sees': {
    draws: (drawn) =>
      `${mode({ ...drawn, line: moved({ ...drawn, line: saying(drawn, '1') }, -drawn.width) }, 3)} ${drawn.line}`,
    seen: asItIs,
  },
  'without its point': { to: '.', draws: (drawn) => mode(drawn, 3) },
  'with a digit for its point': { to: '.', draws: ({ line }) => line.replace(/\/F\d/, '/Pointed') },
  'with a digit for its per cent sign': { to: '%', draws: ({ line }) => line.replace(/\/F\d/, '/Pointed') },
  'without its per cent sign': { to: '%', draws: (drawn) => mode(drawn, 3) },
  'before a per cent sign of lines': {
    to: 'last',
    draws: ({ line, x, y, size, width }) =>
      `${line} q 0 0 0 RG 1 w ${n(x + width + 1)} ${n(y)} m ${n(x + width + size * 0.6)} ${n(y - size * 0.7)} l S Q`,
  },
  'after a minus of lines': {
    draws: ({ line, x, y, size }) =>
      `q 0 0 0 rg ${n(x - size * 0.5)} ${n(y - size * 0.35)} ${n(size * 0.4)} ${n(size * 0.09)} re f Q ${line}`,
    seen: (number) => `-${number}`,
  },
} as const satisfies Record<string, Deed>

/** The ways in which a page can show another number than its text gives. */
export const DISGUISES = { ...HIDDEN, ...OTHER, ...MORE_OR_FEWER } as const

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

function otherThan(digit: string): string {
  return digit === '3' ? '8' : '3'
}
