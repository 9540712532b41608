import { type QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { OpenElements } from './open-elements'

/** What is told of a page, in its order. Every element that is opened is closed, also where the page forgets to. */
export type HtmlVisitor = {
  open?(name: string, attributes: ReadonlyMap<string, string>): void
  close?(name: string): void
  text?(text: string): void
  comment?(text: string): void
}

const VOID = new Set(
  'area base basefont br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
)

const IN_HEAD = new Set('base basefont link meta noscript script style template title'.split(' '))

const CLOSES_PARAGRAPH =
  'address article aside blockquote details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section table ul'.split(
    ' ',
  )

/** What cannot stand in a drawing or a formula: the page goes on there, also where their end was forgotten. */
const ENDS_FOREIGN = new Set([...CLOSES_PARAGRAPH, 'body', 'br', 'dd', 'dt', 'head', 'li', 'span', 'strong'])

/** Where in a drawing or a formula the words are those of a page again. */
const HTML_AGAIN = ['foreignobject', 'annotation-xml']

/** The elements whose end may be left out, and which elements end them; from the HTML standard's section 13.1.2.4. */
const CLOSES = new Map<string, Set<string>>([
  ...CLOSES_PARAGRAPH.map((name) => [name, new Set(['p'])] as const),
  ['li', new Set(['li', 'p'])],
  ['dt', new Set(['dd', 'dt', 'p'])],
  ['dd', new Set(['dd', 'dt', 'p'])],
  ['option', new Set(['option'])],
  ['optgroup', new Set(['option', 'optgroup'])],
  ['td', new Set(['td', 'th', 'p'])],
  ['th', new Set(['td', 'th', 'p'])],
  ['tr', new Set(['td', 'th', 'tr', 'p'])],
  ['thead', new Set(['td', 'th', 'tr', 'thead', 'tbody', 'tfoot', 'caption', 'colgroup'])],
  ['tbody', new Set(['td', 'th', 'tr', 'thead', 'tbody', 'tfoot', 'caption', 'colgroup'])],
  ['tfoot', new Set(['td', 'th', 'tr', 'thead', 'tbody', 'tfoot', 'caption', 'colgroup'])],
])

/**
 * Goes through a page once, in a time that grows only with its length, whatever is in it.
 */
export function walkHtml(html: string, visitor: HtmlVisitor): void {
  const walk = new Walk(html, visitor)
  const tokenizer = new Tokenizer({}, walk)
  tokenizer.write(html)
  tokenizer.end()
}

class Walk implements TokenizerCallbacks {
  private readonly elements = new OpenElements()
  private name = ''
  private attributes = new Map<string, string>()
  private attribute = ''
  private value: string[] = []

  constructor(
    private readonly html: string,
    private readonly visitor: HtmlVisitor,
  ) {}

  onopentagname(start: number, end: number): void {
    this.name = this.html.slice(start, end).toLowerCase()
    this.attributes = new Map()
  }
  onattribname(start: number, end: number): void {
    this.attribute = this.html.slice(start, end).toLowerCase()
    this.value = []
  }
  onattribdata(start: number, end: number): void {
    this.value.push(this.html.slice(start, end))
  }
  onattribentity(codePoint: number): void {
    this.value.push(String.fromCodePoint(codePoint))
  }
  onattribend(_quote: QuoteType, _end: number): void {
    if (!this.attributes.has(this.attribute)) this.attributes.set(this.attribute, this.value.join(''))
  }
  onopentagend(): void {
    this.open(this.name, this.attributes)
  }
  onselfclosingtag(): void {
    this.open(this.name, this.attributes)
    // In HTML itself the stroke of <div/> means nothing.
    if (this.isInForeignContext() && !VOID.has(this.name)) this.closeLast()
  }
  onclosetag(start: number, end: number): void {
    const name = this.html.slice(start, end).toLowerCase()
    if (this.elements.canEnd(name)) {
      this.closeUpTo(name)
    } else if (name === 'p' || name === 'br') {
      // Browsers take a lone </p> and </br> for an empty paragraph and the end of a line.
      this.open(name, new Map())
      if (name === 'p') this.closeLast()
    }
  }
  ontext(start: number, end: number): void {
    this.visitor.text?.(this.html.slice(start, end))
  }
  ontextentity(codePoint: number): void {
    this.visitor.text?.(String.fromCodePoint(codePoint))
  }
  oncomment(start: number, end: number, offset: number): void {
    this.visitor.comment?.(this.html.slice(start, end - offset))
  }
  isInForeignContext(): boolean {
    return this.foreign() !== null && !HTML_AGAIN.some((name) => this.elements.has(name))
  }
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {
    while (this.elements.last !== undefined) this.closeLast()
  }

  private open(name: string, attributes: ReadonlyMap<string, string>): void {
    const foreign = this.isInForeignContext() ? this.foreign() : null
    if (foreign && ENDS_FOREIGN.has(name)) this.closeUpTo(foreign)
    if (!foreign && !IN_HEAD.has(name) && this.isDirectlyInHead()) this.closeUpTo('head')
    const closes = CLOSES.get(name)
    while (closes?.has(this.elements.last ?? '')) this.closeLast()
    this.visitor.open?.(name, attributes)
    if (VOID.has(name)) this.visitor.close?.(name)
    else this.elements.push(name)
  }

  private isDirectlyInHead(): boolean {
    return this.elements.has('head') && !this.elements.has('noscript') && !this.elements.has('template')
  }

  private foreign(): 'svg' | 'math' | null {
    if (this.elements.has('svg')) return 'svg'
    return this.elements.has('math') ? 'math' : null
  }

  private closeUpTo(name: string): void {
    while (this.elements.last !== undefined && this.closeLast() !== name) {}
  }

  private closeLast(): string | undefined {
    const name = this.elements.pop()
    if (name !== undefined) this.visitor.close?.(name)
    return name
  }
}
