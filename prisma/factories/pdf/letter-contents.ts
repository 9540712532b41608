import { inDrawingOrder } from './drawing-order'
import type { FontFamily } from './fonts'
import { letterBody } from './letter-body'
import { letterHead } from './letter-head'
import type { InventedPdfLetter } from './letter-type'
import { measuresPages } from './measures-pages'
import { emptyPage, type Page } from './page'
import { textContent } from './page-content'
import { pageFoot } from './page-foot'
import { tablesPage } from './tables-page'
import type { Setting } from './typeset'
import { hasTables } from './years'

/** The content streams of a letter's pages. */
export function letterContents(letter: InventedPdfLetter): string[] {
  const { print = {} } = letter
  const family = print.font ?? 'Helvetica'
  const setting: Setting = {
    family,
    emphasis: print.emphasis ?? false,
    splitNumbers: print.splitNumbers ?? false,
  }
  const body = bodyOf(letter, setting)
  const statistics = statisticsPages(letter, setting)
  const of = body.length + statistics.length
  const contents = body.map((shared, i) => {
    const own = emptyPage()
    if (i === 0) letterHead(letter, own, setting)
    pageFoot(own, { number: i + 1, of }, print, setting)
    if (print.drawingOrder === 'shuffled') {
      return content(
        { shapes: [...own.shapes, ...shared.page.shapes], runs: [...own.runs, ...shared.page.runs] },
        i,
      )
    }
    return `${content(own, i)}\n${shared.content}`
  })
  return [
    ...contents,
    ...statistics.map((page, i) => {
      pageFoot(page, { number: body.length + i + 1, of }, print, setting)
      return content(page, body.length + i)
    }),
  ]

  function content({ shapes, runs }: Page, index: number): string {
    const ordered = inDrawingOrder(
      runs,
      print.drawingOrder ?? 'natural',
      (print.shuffleSeed ?? 1) * 31 + index,
    )
    return [...shapes, textContent(ordered, family)].join('\n')
  }
}

function statisticsPages(letter: InventedPdfLetter, setting: Setting): Page[] {
  if (letter.print?.withoutStatistics) return []
  return hasTables(letter.year) ? [tablesPage(letter, setting)] : measuresPages(letter, setting)
}

type SharedPage = { page: Page; content: string }

const bodies = new Map<string, SharedPage[]>()

/** The body is set once a year and font, not once a letter: setting it takes longer than all the rest. */
function bodyOf(letter: InventedPdfLetter, setting: Setting): SharedPage[] {
  const { year, signatory, ownPassages, print } = letter
  if (ownPassages) return shared(letterBody(letter, setting), setting.family)
  const key = [year, signatory, setting.family, print?.strayCharacters].join('|')
  const known = bodies.get(key)
  if (known) return known
  const made = shared(letterBody(letter, setting), setting.family)
  bodies.set(key, made)
  return made
}

function shared(pages: Page[], family: FontFamily): SharedPage[] {
  return pages.map((page) => ({ page, content: [...page.shapes, textContent(page.runs, family)].join('\n') }))
}
