import { startOf } from '@/lib/domain/reporting-year'
import type { InventedPdfLetter } from './letter-type'
import { emptyPage, PAGE_HEIGHT, type Page } from './page'
import { type PanelContent, panelContents } from './panel-content'
import { sideBySidePanels, singlePanel, stackedPanel } from './panels'
import { plain } from './spans'
import { type Setting, write } from './typeset'
import { layoutNameOf } from './years'

const TOP = 48
const BOTTOM = PAGE_HEIGHT - 64

/** The statistics of a letter from 2018-19 on: one page, or more where the panels need them. */
export function measuresPages(letter: InventedPdfLetter, setting: Setting): Page[] {
  const { print = {} } = letter
  const pages: Page[] = [emptyPage()]
  const sheet = () => ({ page: pages.at(-1) as Page, setting })
  const style = { numeralPlace: print.numeralPlace ?? 'beside' }
  const panels = panelContents(letter)
  let y = pageHeading(letter, sheet())

  if (print.panels === 'side-by-side') {
    const measures = panels.slice(-3)
    for (const panel of panels.slice(0, -3)) y = stackedPanel(sheet(), panel, y, style) + 14
    sideBySidePanels(sheet(), measures, y)
    return pages
  }

  const draw = print.panels === 'single' ? singlePanel : stackedPanel
  panels.forEach((panel, i) => {
    const isThird = print.thirdPanelOnNextPage && i === panels.length - 1
    if (isThird || y + heightOfPanel(panel) > BOTTOM) {
      pages.push(emptyPage())
      y = TOP
    }
    y = draw(sheet(), panel, y, style) + 16
  })
  return pages

  function heightOfPanel(panel: PanelContent): number {
    return draw({ page: emptyPage(), setting }, panel, 0, style)
  }
}

/** 'X Council For the period ending: 31/03/20'; letters from 2022-23 on have it only where they say so. */
function pageHeading(letter: InventedPdfLetter, sheet: Parameters<typeof write>[0]): number {
  const isHeaded = layoutNameOf(letter.year) === 'three-measures-authority' || letter.heading !== undefined
  if (!isHeaded) return TOP
  const name = letter.heading ?? letter.council
  const end = String((startOf(letter.year) + 1) % 100).padStart(2, '0')
  const box = { x: 48, width: 500 }
  const bottom = write(sheet, plain(name), { ...box, y: TOP - 12 }, { size: 15, bold: true })
  return (
    write(sheet, plain(`For the period ending: 31/03/${end}`), { ...box, y: bottom }, { size: 10.5 }) + 10
  )
}
