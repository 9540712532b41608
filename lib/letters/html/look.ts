import { BLACK, type Colour, canBeSeen, colourFrom, WHITE } from './colours'
import { setsApart } from './sets-apart'
import { type Declarations, declarationsIn, type StyledElement, type StyleRules } from './style-rules'

/** How the words of an element look, as far as its page's own styles tell. */
export type Look = StyledElement & {
  parent: Look | null
  /** Whether a reader sees nothing of them. */
  isHidden: boolean
  isVisible: boolean
  isTiny: boolean
  isStruck: boolean
  isRaised: boolean
  /** Whether they are drawn in an order or at a place of their own. */
  isMoved: boolean
  /** Whether their digits need not go on the number that stands beside them. */
  isApart: boolean
  isReversed: boolean
  /** Whether a style puts words before or after them. */
  hasAdded: boolean
  colour: Colour
  /** Null where it cannot be told: a picture. */
  ground: Colour | null
}

export const PLAIN_LOOK: Look = {
  name: '',
  id: '',
  classes: [],
  parent: null,
  isHidden: false,
  isVisible: true,
  isTiny: false,
  isStruck: false,
  isRaised: false,
  isMoved: false,
  isApart: false,
  isReversed: false,
  hasAdded: false,
  colour: BLACK,
  ground: WHITE,
}

const STRUCK = new Set(['del', 's', 'strike'])
const RAISED = new Set(['rt', 'sub', 'sup'])

const BEARING = ['style', 'hidden', 'bgcolor', 'color', 'text', 'dir']

function isPlain(name: string, attributes: ReadonlyMap<string, string>): boolean {
  if (STRUCK.has(name) || RAISED.has(name)) return false
  return attributes.size === 0 || !BEARING.some((attribute) => attributes.has(attribute))
}

/** Most elements change nothing: they share one look, however many there are. */
function plainInside(around: Look, isApart: boolean): Look {
  if (!isApart && !around.isMoved && !around.hasAdded && !around.isApart) return around
  return { ...around, isMoved: false, hasAdded: false, isApart }
}

/** How an element looks inside another. */
export function lookOf(
  name: string,
  attributes: ReadonlyMap<string, string>,
  around: Look,
  rules: StyleRules,
): Look {
  const isApart = setsApart(name, attributes)
  if (rules.isEmpty && isPlain(name, attributes)) return plainInside(around, isApart)
  const element = {
    name,
    id: attributes.get('id') ?? '',
    classes: (attributes.get('class') ?? '').split(/\s+/).filter((one) => one !== ''),
    parent: around,
  }
  const matching = rules.of(element)
  const style = valuesOf([
    hintsOf(attributes),
    ...matching.filter(({ adds }) => !adds).map(({ declarations }) => declarations),
    declarationsIn(attributes.get('style') ?? ''),
  ])
  const isVisible = style.visibility ? !/^(?:hidden|collapse)$/.test(style.visibility) : around.isVisible
  const isTiny = style['font-size'] ? isTinySize(style['font-size'], around.isTiny) : around.isTiny
  return {
    ...element,
    isVisible,
    isTiny,
    isHidden: around.isHidden || isTakenAway(style, attributes),
    isStruck: around.isStruck || STRUCK.has(name) || /line-through/.test(decorationOf(style)),
    isRaised:
      around.isRaised ||
      RAISED.has(name) ||
      /^(?:super|sub)$|^-?0*\.?[1-9]/.test(style['vertical-align'] ?? ''),
    isMoved: isMoved(style),
    isApart: isApart || matching.length > 0 || rules.hasUnread,
    isReversed: around.isReversed || isReversed(name, attributes, style),
    hasAdded: matching.some(({ adds, declarations }) => adds && addsWords(declarations)),
    colour: colourOf(style, around.colour),
    ground: groundOf(style, around.ground),
  }
}

/** Whether the words are on the page in the page's own colours, and large enough to be seen. */
export function isSeen({ isHidden, isVisible, isTiny }: Look): boolean {
  return !isHidden && isVisible && !isTiny
}

/** Whether the words have the colour of what is behind them. */
export function isPale({ colour, ground }: Pick<Look, 'colour' | 'ground'>): boolean {
  return colour.alpha < 0.15 || (ground !== null && !canBeSeen(colour, ground))
}

type Style = Record<string, string>

function valuesOf(declarations: Declarations[]): Style {
  const values: Style = {}
  const important = new Set<string>()
  for (const one of declarations) {
    for (const [name, { value, isImportant }] of one) {
      if (important.has(name) && !isImportant) continue
      values[name] = value
      if (isImportant) important.add(name)
    }
  }
  return values
}

/** What the attributes of earlier pages say of colours. */
function hintsOf(attributes: ReadonlyMap<string, string>): Declarations {
  const ground = attributes.get('bgcolor')
  const colour = attributes.get('color') ?? attributes.get('text')
  return new Map([
    ...(ground ? [['background-color', { value: ground, isImportant: false }] as const] : []),
    ...(colour ? [['color', { value: colour, isImportant: false }] as const] : []),
  ])
}

/** A length in points or pixels, near enough; null where it is none. */
function lengthOf(written: string | undefined): number | null {
  const match = /^(-?[\d.]+)(px|pt|em|rem|ex|ch|%|vw|vh|cm|mm|in)?$/.exec(written ?? '')
  if (!match) return null
  const units: Record<string, number> = {
    em: 16,
    rem: 16,
    ex: 8,
    ch: 8,
    vw: 10,
    vh: 8,
    '%': 10,
    cm: 38,
    mm: 4,
    in: 96,
  }
  return Number(match[1]) * (units[match[2] ?? ''] ?? 1)
}

const OFF_THE_PAGE = -400

function isTakenAway(style: Style, attributes: ReadonlyMap<string, string>): boolean {
  if (style.display === 'none' || style['content-visibility'] === 'hidden') return true
  if (attributes.has('hidden') && !style.display) return true
  if (
    style.opacity !== undefined &&
    Number.parseFloat(style.opacity) < (style.opacity.endsWith('%') ? 15 : 0.15)
  )
    return true
  const far = (name: string) => (lengthOf(style[name]) ?? 0) <= OFF_THE_PAGE
  if (/absolute|fixed|relative/.test(style.position ?? '') && ['left', 'top', 'right', 'bottom'].some(far))
    return true
  if (far('text-indent') || far('margin-left')) return true
  if (
    /rect\(\s*(?:0|1)(?:px)?[\s,]+(?:0|1)(?:px)?[\s,]+(?:0|1)(?:px)?[\s,]+(?:0|1)(?:px)?\s*\)/.test(
      style.clip ?? '',
    )
  )
    return true
  if (
    /inset\(\s*(?:[5-9]\d|100)%|circle\(\s*0|polygon\(\s*0[^,]*,\s*0[^,]*,\s*0[^,]*\)/.test(
      style['clip-path'] ?? '',
    )
  )
    return true
  if (/scale[xy]?\(\s*0?\.?0*\s*[,)]|translate[xy]?\([^)]*-\d{4}/.test(style.transform ?? '')) return true
  const isCut = /hidden|clip/.test(style.overflow ?? '')
  return (
    isCut && ['width', 'height', 'max-width', 'max-height'].some((name) => (lengthOf(style[name]) ?? 99) <= 1)
  )
}

function isTinySize(written: string, isTinyAround: boolean): boolean {
  const length = lengthOf(written)
  if (length === null) return false
  if (/(?:em|%|ex|ch)$/.test(written) && !written.endsWith('rem')) return isTinyAround || length <= 2
  return length <= 2
}

function decorationOf(style: Style): string {
  return `${style['text-decoration'] ?? ''} ${style['text-decoration-line'] ?? ''}`
}

function isMoved(style: Style): boolean {
  return (
    /left|right/.test(style.float ?? '') ||
    /absolute|fixed|relative/.test(style.position ?? '') ||
    (style.transform ?? 'none') !== 'none' ||
    (style.order ?? '0') !== '0' ||
    (lengthOf(style['margin-left']) ?? 0) < 0 ||
    (lengthOf(style['letter-spacing']) ?? 0) < 0
  )
}

function isReversed(name: string, attributes: ReadonlyMap<string, string>, style: Style): boolean {
  const isRightToLeft = attributes.get('dir')?.toLowerCase() === 'rtl' || style.direction === 'rtl'
  return isRightToLeft && (name === 'bdo' || /override/.test(style['unicode-bidi'] ?? ''))
}

/** Whether `content` puts in more than a mark or space, such as the bullet of a list. */
function addsWords(declarations: Declarations): boolean {
  return /["'].*[\p{L}\p{N}].*["']|counter|attr\(/u.test(
    declarations.get('content')?.value.replace(/\\[\da-f]{2,6}/g, '') ?? '',
  )
}

function colourOf(style: Style, around: Colour): Colour {
  if (!style.color || style.color === 'inherit') return around
  return colourFrom(style.color) ?? BLACK
}

function groundOf(style: Style, around: Colour | null): Colour | null {
  const written = `${style['background-color'] ?? ''} ${style.background ?? ''} ${style['background-image'] ?? ''}`
  if (/url\(|gradient\(/.test(written)) return null
  const colour = written
    .match(/rgba?\([^)]*\)|#?[\w-]+/g)
    ?.map(colourFrom)
    .find((one) => one !== null)
  return colour && colour.alpha > 0.5 ? colour : around
}
