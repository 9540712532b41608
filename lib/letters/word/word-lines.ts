import { BLACK } from '../html/colours'
import { LineWriter } from '../html/line-writer'
import { asSeen } from '../html/seen-words'
import { isPartOfLook, lookFrom, PLAIN, type RunLook, type Styles, stylesFrom } from './run-look'
import { walkXml } from './walk-xml'
import type { WordParts } from './word-parts'

/** Beside a digit it says that what stands together was not written together. */
const APART = '\u2060'

/** What is no text of the document's body: rejected words, earlier copies, codes of fields. */
const LEFT_OUT = new Set([
  'mc:Fallback',
  'w:instrText',
  'w:delInstrText',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:sectPr',
  'w:sdtPr',
  'w:rubyPr',
])

/** Words that are gone once changes are accepted; until then Word may show them struck out. */
const DELETED = new Set(['w:del', 'w:moveFrom'])
const INSERTED = new Set(['w:ins', 'w:moveTo'])

/** Drawn among the words without being any. */
const DRAWN = new Set(['m:oMath', 'w:object', 'wp:inline', 'w:altChunk'])

/** Digits on both sides of the edge of one of these need not be one number: links, fields, controls. */
const EDGES = new Set([
  'mc:AlternateContent',
  'w:customXml',
  'w:dir',
  'w:fldChar',
  'w:fldSimple',
  'w:hyperlink',
  'w:sdt',
  'w:smartTag',
])

/**
 * The words of a Word document as a person reads them: a line for each paragraph or row of a table, whose cells are
 * divided by tabs; what stands in a text box after the paragraph that it hangs on. What is hidden, deleted or drawn
 * leaves a mark beside a digit, and so do digits that are raised, struck out or have the colour of their ground.
 * Headers, footers and the text of notes are left out.
 * @throws RangeError for a document that is nested deeper than any
 */
export function textOfWord({ document, styles }: WordParts): string {
  const body = new Body(stylesFrom(styles))
  walkXml(document, body)
  return body.end()
}

class Body {
  private writer = new LineWriter()
  /** Writers of what the text boxes that are open stand in. */
  private readonly outer: LineWriter[] = []
  private readonly boxes: string[] = []
  private leftOut = 0
  private deleted = 0
  private tables: { hasGround: boolean }[] = []
  private notes = 0
  private isText = false
  private isRunProperties = false
  private isParagraphProperties = false
  private isCellProperties = false
  private isMarkProperties = false
  private ruby = false
  private paragraph: RunLook = {}
  private cell: RunLook = {}
  private run: RunLook = {}
  /** What sets the run apart from its neighbours, as it is written, and the same of the last words. */
  private runProperties = ''
  private lastProperties = ''
  private readonly paragraphs: RunLook[] = []
  private readonly runs: RunLook[] = []
  private hiddenRow = false
  private readonly directions: string[] = []

  constructor(private readonly styles: Styles) {}

  open(name: string, attributes: Record<string, string>): void {
    if (this.leftOut > 0 || LEFT_OUT.has(name)) {
      this.leftOut++
      return
    }
    if (DRAWN.has(name)) this.writer.notShown()
    if (name === 'm:oMath' || name === 'w:altChunk') {
      this.leftOut++
      return
    }
    if (DELETED.has(name)) this.deleted++
    if (INSERTED.has(name)) this.writer.write(APART)
    if (EDGES.has(name)) this.writer.joint()
    this.openProperties(name, attributes)
    this.openStructure(name, attributes)
    this.openWords(name, attributes)
  }

  close(name: string): void {
    if (this.leftOut > 0) {
      this.leftOut--
      return
    }
    if (DELETED.has(name)) this.deleted--
    if (INSERTED.has(name)) this.writer.write(APART)
    if (EDGES.has(name)) this.writer.joint()
    if (name === 'w:t' || name === 'w:delText') this.isText = false
    if (name === 'w:rPr') {
      this.isRunProperties = false
      this.isMarkProperties = false
    }
    if (name === 'w:pPr') this.isParagraphProperties = false
    if (name === 'w:tcPr') this.isCellProperties = false
    if (name === 'w:rt') this.ruby = false
    if (name === 'w:bdo' || name === 'w:dir') this.directions.pop()
    if (name === 'w:r') this.run = this.runs.pop() ?? {}
    if (name === 'w:p') {
      this.writer.close('p')
      this.paragraph = this.paragraphs.pop() ?? {}
      this.writeBoxes()
    }
    if (name === 'w:tbl') {
      this.tables.pop()
      this.writer.close('table')
      this.writeBoxes()
    }
    if (name === 'w:tr') {
      this.writer.close('tr')
      this.hiddenRow = false
    }
    if (name === 'w:tc') {
      this.writer.close('td')
      this.cell = {}
    }
    if (name === 'w:txbxContent') this.closeBox()
  }

  text(text: string): void {
    if (this.leftOut > 0 || !this.isText) return
    const { isHidden, colour, ground, ...rest } = { ...PLAIN, ...this.cell, ...this.paragraph, ...this.run }
    if (isHidden || this.hiddenRow || this.deleted > 0) {
      if (text.trim() !== '') this.writer.notShown()
      return
    }
    const isOnTableGround = this.tables.some(({ hasGround }) => hasGround)
    const look = {
      ...rest,
      isRaised: rest.isRaised || this.ruby,
      isReversed: this.directions.at(-1) === 'rtl',
      colour: colour ?? BLACK,
      // Word draws automatic colour so that it can be seen; what a table's style draws behind a cell is not known here.
      ground: colour === null || (isOnTableGround && ground === PLAIN.ground) ? null : ground,
    }
    if (this.runProperties !== this.lastProperties) this.writer.joint()
    this.lastProperties = this.runProperties
    this.writer.text(asSeen(text, look))
  }

  end(): string {
    return this.writer.end()
  }

  private openProperties(name: string, attributes: Record<string, string>): void {
    if (name === 'w:pPr') this.isParagraphProperties = true
    if (name === 'w:tcPr') this.isCellProperties = true
    if (name === 'w:rPr') {
      // Those of a paragraph are of the mark at its end.
      this.isMarkProperties = this.isParagraphProperties
      this.isRunProperties = !this.isParagraphProperties
    }
    if (name === 'w:hidden') this.hiddenRow = true
    if (name === 'w:tblStyle') {
      const table = this.tables.at(-1)
      if (table) table.hasGround = this.styles.hasGround(attributes['w:val'])
    }
    if (name === 'w:pStyle')
      this.paragraph = { ...this.styles.lookOf(attributes['w:val']), ...this.paragraph }
    if (name === 'w:rStyle') this.run = { ...this.styles.lookOf(attributes['w:val']), ...this.run }
    const look = lookFrom(name, attributes)
    if (this.isRunProperties && isPartOfLook(name, attributes))
      this.runProperties += `${name} ${Object.values(attributes).join(' ')};`
    if (this.isRunProperties) this.run = { ...this.run, ...look }
    else if (this.isParagraphProperties && !this.isMarkProperties)
      this.paragraph = { ...this.paragraph, ...look }
    else if (this.isCellProperties) this.cell = { ...this.cell, ...look }
  }

  private openStructure(name: string, attributes: Record<string, string>): void {
    if (name === 'w:p') {
      this.paragraphs.push(this.paragraph)
      this.paragraph = this.styles.lookOf('Normal')
      this.writer.open('p')
    }
    if (name === 'w:tbl') {
      this.tables.push({ hasGround: false })
      this.writer.open('table')
    }
    if (name === 'w:tr') this.writer.open('tr')
    if (name === 'w:tc') this.writer.open('td')
    if (name === 'w:r') {
      this.runs.push(this.run)
      this.run = {}
      this.runProperties = ''
    }
    if (name === 'w:bdo' || name === 'w:dir') this.directions.push(attributes['w:val'] ?? '')
    if (name === 'w:txbxContent') {
      this.outer.push(this.writer)
      this.writer = new LineWriter()
    }
    // A picture of old stands in the line unless it is given a place.
    if (name === 'v:shape' && !/position\s*:\s*absolute/.test(attributes.style ?? '')) this.writer.notShown()
  }

  private openWords(name: string, attributes: Record<string, string>): void {
    if (name === 'w:t' || name === 'w:delText') this.isText = true
    if (name === 'w:rt') this.ruby = true
    if (name === 'w:tab' && !this.isParagraphProperties) this.writer.nextCell()
    if (name === 'w:ptab') this.writer.nextCell()
    if (name === 'w:br' || name === 'w:cr') this.writer.breakAt('br')
    if (name === 'w:noBreakHyphen') this.writer.write('-')
    if (name === 'w:softHyphen') this.writer.write('\u00ad')
    if (name === 'w:sym') this.writer.write(symbol(attributes['w:char']))
    if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      this.notes++
      this.writer.write(
        asSeen(`${this.notes}`, { ...PLAIN, colour: BLACK, isRaised: true, isReversed: false }),
      )
    }
  }

  private closeBox(): void {
    const text = this.writer.end()
    this.writer = this.outer.pop() ?? this.writer
    if (text !== '') this.boxes.push(text)
  }

  /** A box stands after the whole paragraph or table that it hangs on, in no cell. */
  private writeBoxes(): void {
    if (this.tables.length > 0 || this.outer.length > 0) return
    for (const text of this.boxes.splice(0)) {
      const isNumberAlone = /^[\d.,%\s]+$/.test(text)
      for (const line of text.split('\n')) {
        this.writer.breakAt('p')
        // Where a box stands on the page is not known, so its number alone could be of any words.
        if (isNumberAlone) this.writer.notShown()
        this.writer.write(line)
        this.writer.breakAt('p')
      }
    }
  }
}

function symbol(code: string | undefined): string {
  const point = Number.parseInt(code ?? '', 16)
  const isCharacter = point > 0 && point <= 0xffff && !(point >= 0xd800 && point < 0xe000)
  const character = isCharacter ? String.fromCharCode(point) : '\ufffd'
  // In a font of symbols the code of a digit draws another sign.
  return /\d/.test(character) ? '\ufffd' : character
}
