/** An element as selectors see it. */
export type StyledElement = {
  name: string
  id: string
  classes: readonly string[]
  parent: StyledElement | null
}

type Compound = { name: string; id: string; classes: string[] }
type Selector = { last: Compound; before: { compound: Compound; isParent: boolean }[]; weight: number }

/** A rule's declarations for one of its selectors; `adds` where they put words before or after the element. */
type Rule = { selector: Selector; declarations: Declarations; order: number; adds: boolean }

export type Declarations = ReadonlyMap<string, { value: string; isImportant: boolean }>

/** More rules than any page that people made has of this kind. */
const MOST_RULES = 5000

/** What bears on whether, where and how words are seen. */
const PROPERTIES = new Set(
  'background background-color background-image bottom clip clip-path color content content-visibility direction display float font-size height left letter-spacing margin-left max-height max-width opacity order overflow position right text-decoration text-decoration-line text-indent top transform unicode-bidi vertical-align visibility width'.split(
    ' ',
  ),
)

/** The declarations of a `style` attribute or of a rule, as far as they bear on what is seen. */
export function declarationsIn(css: string): Declarations {
  const found = new Map<string, { value: string; isImportant: boolean }>()
  for (const part of css.split(';')) {
    const at = part.indexOf(':')
    const name = part.slice(0, at).trim().toLowerCase()
    if (at < 0 || !PROPERTIES.has(name)) continue
    const value = part
      .slice(at + 1)
      .trim()
      .toLowerCase()
    const isImportant = /!\s*important$/.test(value)
    if (found.get(name)?.isImportant && !isImportant) continue
    found.set(name, { value: value.replace(/\s*!\s*important$/, ''), isImportant })
  }
  return found
}

/**
 * The rules that the styles of a page set for what is seen on a screen. Rules for print and for small screens, and
 * selectors that ask for more than names, classes, ids and what is around an element, are left out.
 */
export class StyleRules {
  private readonly byKey = new Map<string, Rule[]>()
  private count = 0

  constructor(css: string) {
    this.read(css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ').replace(/<!--|-->/g, ' '), 0)
  }

  get isEmpty(): boolean {
    return this.count === 0 && !this.hasUnread
  }

  /** Whether some rules, whose selectors ask for more, may be for any element. */
  hasUnread = false

  /** The rules for an element, the one that counts most last. */
  of(element: StyledElement): { declarations: Declarations; adds: boolean }[] {
    if (this.isEmpty) return []
    const keys = [element.name, '*', ...element.classes.map((name) => `.${name}`), `#${element.id}`]
    return keys
      .flatMap((key) => this.byKey.get(key) ?? [])
      .filter(({ selector }) => matches(selector, element))
      .sort((a, b) => a.selector.weight - b.selector.weight || a.order - b.order)
  }

  private read(css: string, depth: number): void {
    let at = 0
    while (at < css.length && this.count < MOST_RULES) {
      const open = css.indexOf('{', at)
      if (open < 0) return
      const close = endOfBlock(css, open)
      const prelude = css
        .slice(css.lastIndexOf(';', open - 1) >= at ? css.lastIndexOf(';', open - 1) + 1 : at, open)
        .trim()
      const block = css.slice(open + 1, close)
      if (!prelude.startsWith('@')) this.add(prelude, block)
      else if (depth < 5 && isForScreens(prelude)) this.read(block, depth + 1)
      at = close + 1
    }
  }

  private add(selectors: string, block: string): void {
    const declarations = declarationsIn(block)
    if (declarations.size === 0) return
    for (const written of selectors.split(',')) {
      const plain = written.trim().replace(/::?(?:before|after)$/i, '')
      const selector = selectorFrom(plain)
      if (!selector) {
        this.hasUnread = true
        continue
      }
      const adds = plain !== written.trim()
      const { name, id, classes } = selector.last
      const key = id ? `#${id}` : classes[0] ? `.${classes[0]}` : name
      const rules = this.byKey.get(key) ?? []
      rules.push({ selector, declarations, order: this.count++, adds })
      this.byKey.set(key, rules)
    }
  }
}

function endOfBlock(css: string, open: number): number {
  let depth = 0
  for (let i = open; i < css.length; i++) {
    if (css[i] === '{') depth++
    if (css[i] === '}' && --depth === 0) return i
  }
  return css.length
}

function isForScreens(prelude: string): boolean {
  if (/^@(?:supports|layer)\b/i.test(prelude)) return true
  return (
    /^@media\b/i.test(prelude) && !/print|speech|max-|\bnot\b|prefers|orientation|hover|<|>/i.test(prelude)
  )
}

function selectorFrom(written: string): Selector | null {
  if (!/^[\w\s.#*>-]+$/.test(written)) return null
  const parts = written
    .replace(/\s*>\s*/g, ' > ')
    .trim()
    .split(/\s+/)
  const last = compoundFrom(parts.pop() ?? '')
  if (!last) return null
  const before: Selector['before'] = []
  let weight = weightOf(last)
  while (parts.length > 0) {
    const isParent = parts.at(-1) === '>'
    if (isParent) parts.pop()
    const compound = compoundFrom(parts.pop() ?? '')
    if (!compound) return null
    weight += weightOf(compound)
    before.push({ compound, isParent })
  }
  return { last, before, weight }
}

function compoundFrom(written: string): Compound | null {
  const match = /^([a-z][\w-]*|\*)?((?:[.#][\w-]+)*)$/i.exec(written)
  if (!match || written === '') return null
  const marks = match[2]?.match(/[.#][\w-]+/g) ?? []
  return {
    name: match[1]?.toLowerCase() ?? '*',
    id: marks.find((mark) => mark.startsWith('#'))?.slice(1) ?? '',
    classes: marks.filter((mark) => mark.startsWith('.')).map((mark) => mark.slice(1)),
  }
}

function weightOf({ name, id, classes }: Compound): number {
  return (id ? 10_000 : 0) + classes.length * 100 + (name === '*' ? 0 : 1)
}

/** Elements further out than this are not looked at. */
const FAR = 50

function matches({ last, before }: Selector, element: StyledElement): boolean {
  if (!fits(last, element)) return false
  let around = element.parent
  for (const { compound, isParent } of before) {
    let steps = 0
    while (around && !fits(compound, around) && !isParent && steps < FAR) {
      around = around.parent
      steps++
    }
    if (!around || !fits(compound, around)) return false
    around = around.parent
  }
  return true
}

function fits({ name, id, classes }: Compound, element: StyledElement): boolean {
  if (name !== '*' && name !== element.name) return false
  if (id && id !== element.id) return false
  return classes.every((one) => element.classes.includes(one))
}
