import { widthOf } from './fonts'
import { GREY, NAVY, PAGE_WIDTH, PALE, WHITE } from './page'
import type { PanelContent } from './panel-content'
import { bar, drawnNumeral, drawnNumeralWidth, drawnWords, frame } from './shapes'
import { figure, plain, say } from './spans'
import { heightOf, type Sheet, type TextStyle, write } from './typeset'

/** Where a panel stands: its left edge, its top and its width. */
export type PanelBox = { x: number; y: number; width: number }

/** How panels are drawn, apart from where. */
export type PanelStyle = { numeralPlace: 'beside' | 'above' }

const LEFT = 48
const WIDTH = PAGE_WIDTH - 2 * LEFT
const HEADING: TextStyle = { size: 13, bold: true, colour: WHITE }
const RATE: TextStyle = { size: 13, colour: NAVY }
const TEXT: TextStyle = { size: 10.5 }
const CAPTION: TextStyle = { size: 12, bold: true, colour: NAVY }
const NOTE: TextStyle = { size: 9 }
const NUMERAL_SIZE = 42

/** A panel as wide as the page: the sentences in a column at left, the numeral in one at right. */
export function stackedPanel(sheet: Sheet, panel: PanelContent, y: number, style: PanelStyle): number {
  const top = headingBar(sheet, panel, { x: LEFT, y, width: WIDTH }, 12) + 12
  const hasColumns = panel.numeral !== undefined || panel.detail.length > 0
  const left = { x: LEFT + 12, width: hasColumns ? WIDTH * 0.48 - 12 : WIDTH - 24 }
  const right = { x: LEFT + WIDTH * 0.52, width: WIDTH * 0.48 - 12 }
  let bottom = Math.max(
    lead(sheet, panel, { ...left, y: top }),
    numeralAndDetail(sheet, panel, { ...right, y: top }, style),
  )
  if (panel.note) bottom = write(sheet, panel.note, { x: LEFT + 12, y: bottom + 6, width: WIDTH - 24 }, NOTE)
  bottom += 10
  sheet.page.shapes.push(frame({ x: LEFT, y, width: WIDTH, height: bottom - y }, GREY))
  return bottom
}

/** A panel with everything in one column, one below the other. */
export function singlePanel(sheet: Sheet, panel: PanelContent, y: number, style: PanelStyle): number {
  const top = headingBar(sheet, panel, { x: LEFT, y, width: WIDTH }, 12) + 8
  const box = { x: LEFT + 12, width: WIDTH - 24 }
  let bottom = lead(sheet, panel, { ...box, y: top })
  bottom = numeralAndDetail(sheet, panel, { ...box, y: bottom }, style)
  return panel.note ? write(sheet, panel.note, { ...box, y: bottom + 4 }, NOTE) : bottom
}

/** Panels as columns beside each other. */
export function sideBySidePanels(sheet: Sheet, panels: PanelContent[], y: number): number {
  const gap = 10
  const width = (WIDTH - gap * (panels.length - 1)) / panels.length
  const inner = width - 16
  const headings = panels.map(({ heading }) => heightOf(plain(heading), inner, HEADING, sheet.setting))
  const headingHeight = Math.max(...headings) + 12
  const bottoms = panels.map((panel, i) => {
    const x = LEFT + i * (width + gap)
    headingBar(sheet, panel, { x, y, width }, 8, headingHeight)
    const box = { x: x + 8, width: inner }
    let bottom = lead(sheet, panel, { ...box, y: y + headingHeight + 10 })
    bottom = numeralAndDetail(sheet, panel, { ...box, y: bottom + 4 }, { numeralPlace: 'above' })
    return panel.note ? write(sheet, panel.note, { ...box, y: bottom + 6 }, NOTE) : bottom
  })
  const bottom = Math.max(...bottoms) + 10
  panels.forEach((_, i) => {
    const x = LEFT + i * (width + gap)
    sheet.page.shapes.push(frame({ x, y, width, height: bottom - y }, GREY))
  })
  return bottom
}

function headingBar(sheet: Sheet, panel: PanelContent, box: PanelBox, inset: number, height = 26): number {
  const { page, setting } = sheet
  const { x, y, width } = box
  const inner = { x: x + inset, width: width - 2 * inset }
  page.shapes.push(bar({ x, y, width, height }, NAVY))
  if (panel.isHeadingLost) {
    page.shapes.push(drawnWords(panel.heading, inner.x, y + 18, HEADING.size, WHITE))
  } else {
    const above = Math.min(6, (height - heightOf(plain(panel.heading), inner.width, HEADING, setting)) / 2)
    write(sheet, plain(panel.heading), { ...inner, y: y + above - 1 }, HEADING)
  }
  return y + height
}

function lead(sheet: Sheet, panel: PanelContent, box: PanelBox): number {
  return panel.lead.reduce((y, sentence, i) => {
    const isAverage = i > 0 && i === panel.lead.length - 1
    return write(sheet, sentence, { ...box, y }, isAverage || panel.lead.length === 1 ? TEXT : RATE) + 6
  }, box.y)
}

function numeralAndDetail(sheet: Sheet, panel: PanelContent, box: PanelBox, style: PanelStyle): number {
  const top = panel.numeral ? numeral(sheet, panel.numeral, box, style) : box.y
  return panel.detail.reduce((y, sentence) => write(sheet, sentence, { ...box, y }, TEXT) + 4, top)
}

function numeral(
  sheet: Sheet,
  { text, isLost, caption }: NonNullable<PanelContent['numeral']>,
  box: PanelBox,
  { numeralPlace }: PanelStyle,
): number {
  const { page, setting } = sheet
  const style: TextStyle = { size: NUMERAL_SIZE, bold: true, colour: NAVY }
  const baseline = box.y + NUMERAL_SIZE * 0.78
  const width = isLost
    ? drawnNumeralWidth(text, NUMERAL_SIZE)
    : widthOf(text, NUMERAL_SIZE, setting.family, true)
  page.shapes.push(bar({ x: box.x - 4, y: box.y - 2, width: box.width + 8, height: NUMERAL_SIZE }, PALE))
  if (isLost) page.shapes.push(drawnNumeral(text, box.x, baseline, NUMERAL_SIZE, NAVY))
  else {
    const top = baseline - NUMERAL_SIZE * 0.95
    write(sheet, say`${figure(text)}`, { ...box, y: top }, style)
  }
  if (numeralPlace === 'above')
    return write(sheet, plain(caption), { ...box, y: box.y + NUMERAL_SIZE + 2 }, CAPTION) + 6
  const beside = { x: box.x + width + 10, width: box.width - width - 10 }
  const height = heightOf(plain(caption), beside.width, CAPTION, setting)
  write(sheet, plain(caption), { ...beside, y: baseline + 3 - height }, CAPTION)
  return box.y + NUMERAL_SIZE + 8
}
