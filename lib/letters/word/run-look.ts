import { BLACK, type Colour, colourFrom, WHITE } from '../html/colours'
import { walkXml } from './walk-xml'

/** How a run of words looks; what is left out is as around it. */
export type RunLook = {
  isHidden?: boolean
  isStruck?: boolean
  isRaised?: boolean
  /** Null for the colour that Word chooses by the ground, so that it can be seen. */
  colour?: Colour | null
  ground?: Colour
}

const HIGHLIGHTS = new Map<string, string>(
  Object.entries({
    black: '#000000',
    blue: '#0000ff',
    cyan: '#00ffff',
    darkBlue: '#000080',
    darkCyan: '#008080',
    darkGray: '#808080',
    darkGreen: '#008000',
    darkMagenta: '#800080',
    darkRed: '#800000',
    darkYellow: '#808000',
    green: '#00ff00',
    lightGray: '#c0c0c0',
    magenta: '#ff00ff',
    red: '#ff0000',
    white: '#ffffff',
    yellow: '#ffff00',
  }),
)

/** So many half points above or below the line is another line. */
const RAISED_BY = 4
/** In half points: smaller type cannot be seen. */
const TINY = 5

/** What a property of a run or paragraph says of the look of its words; ECMA-376 part 1, 17.3.2. */
export function lookFrom(name: string, attributes: Record<string, string>): RunLook {
  const value = attributes['w:val'] ?? ''
  const isOn = !/^(?:0|false|off|none)$/i.test(value)
  switch (name) {
    case 'w:vanish':
    case 'w:specVanish':
      return { isHidden: isOn }
    case 'w:strike':
    case 'w:dstrike':
      return { isStruck: isOn }
    case 'w:vertAlign':
      return { isRaised: /^(?:super|sub)script$/.test(value) }
    case 'w:position':
      return { isRaised: Math.abs(Number.parseInt(value, 10) || 0) >= RAISED_BY }
    case 'w:sz':
      return Number.parseInt(value, 10) < TINY ? { isHidden: true } : {}
    case 'w14:noFill':
      return { isHidden: true }
    case 'w:color':
      return { colour: value === 'auto' || value === '' ? null : (colourFrom(value) ?? BLACK) }
    case 'w:highlight': {
      const ground = colourFrom(HIGHLIGHTS.get(value) ?? '')
      return ground ? { ground } : {}
    }
    case 'w:shd': {
      const ground = colourFrom(
        attributes['w:val'] === 'solid' ? (attributes['w:color'] ?? '') : (attributes['w:fill'] ?? ''),
      )
      return ground ? { ground } : {}
    }
    default:
      return {}
  }
}

/** What makes digits no less a part of the number beside them. */
const SAME_NUMBER = new Set(
  'w:rPr w:b w:bCs w:i w:iCs w:kern w:lang w:noProof w:rFonts w:snapToGrid w:szCs w:u'.split(' '),
)
/** In twentieths of a point: letters closer or wider than so are set apart on purpose. */
const MOST_SPACING = 20

/** Whether a property may set a run of digits apart from those beside it. */
export function isPartOfLook(name: string, attributes: Record<string, string>): boolean {
  if (name === 'w:spacing') return !(Math.abs(Number.parseInt(attributes['w:val'] ?? '', 10)) <= MOST_SPACING)
  return !SAME_NUMBER.has(name)
}

type Style = { basedOn: string | null; look: RunLook; hasGround: boolean }

/** The looks of a document's styles by their ids, with what they are based on. */
export type Styles = { lookOf(id: string | undefined): RunLook; hasGround(id: string | undefined): boolean }

export function stylesFrom(xml: string | null): Styles {
  const styles = new Map<string, Style>()
  let defaults: RunLook = {}
  let current: Style | null = null
  let isDefault = false
  let isConditional = false
  walkXml(xml ?? '', {
    open(name, attributes) {
      if (name === 'w:rPrDefault') isDefault = true
      if (name === 'w:style') {
        current = { basedOn: null, look: {}, hasGround: false }
        styles.set(attributes['w:styleId'] ?? '', current)
      }
      if (name === 'w:basedOn' && current) current.basedOn = attributes['w:val'] ?? null
      if (name === 'w:tblStylePr') isConditional = true
      const look = lookFrom(name, attributes)
      if (current && look.ground) current.hasGround = true
      if (current && !isConditional) current.look = { ...current.look, ...look }
      if (isDefault) defaults = { ...defaults, ...look }
    },
    close(name) {
      if (name === 'w:rPrDefault') isDefault = false
      if (name === 'w:tblStylePr') isConditional = false
      if (name === 'w:style') current = null
    },
  })
  const chain = (id: string | undefined): Style[] => {
    const found: Style[] = []
    for (let at = id; at !== undefined && found.length < 20; ) {
      const style = styles.get(at)
      if (!style) break
      found.unshift(style)
      at = style.basedOn ?? undefined
    }
    return found
  }
  return {
    lookOf: (id) => Object.assign({}, defaults, ...chain(id).map(({ look }) => look)),
    hasGround: (id) => chain(id).some(({ hasGround }) => hasGround),
  }
}

export const PLAIN: Required<RunLook> = {
  isHidden: false,
  isStruck: false,
  isRaised: false,
  colour: null,
  ground: WHITE,
}
