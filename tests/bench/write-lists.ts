import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { LISTED_CATEGORIES } from '@/lib/domain/listed-categories'
import { inventedDecision, inventedReference } from '@/prisma/factories/listed/entries'
import { listHtml } from '@/prisma/factories/listed/list-page'
import { inventedRows } from '@/prisma/factories/listed/rows'
import { benchRegister, nameInLists } from './bench-register'

/** What was written: how many lists, how many decisions stand in them, and how large they are together. */
export type WrittenLists = { lists: number; decisions: number; bytes: number }

const ROWS_A_LIST = 500

/**
 * Writes saved pages of invented lists into a folder, a category’s after the other’s.
 * @param councilsOf they are of the councils of so many letters
 */
export function writeLists(folder: string, decisions: number, councilsOf: number): WrittenLists {
  const { councils } = benchRegister(councilsOf)
  let bytes = 0
  let lists = 0
  for (let from = 0; from < decisions; from += ROWS_A_LIST) {
    const category = LISTED_CATEGORIES[lists % LISTED_CATEGORIES.length]
    if (!category) throw new Error('There are no categories.')
    const page = Math.floor(lists / LISTED_CATEGORIES.length) + 1
    const names: [string, ...string[]] = ['']
    const rows = inventedRows(Math.min(ROWS_A_LIST, decisions - from), {
      names,
      seed: from,
      category: category.name,
    }).map((row, i) => {
      const number = from + i
      const council = councils[number % councils.length]
      if (!council) throw new Error('There are no councils.')
      const { summary } = inventedDecision(number, council)
      const reference = inventedReference(number, Number(row.day.slice(2, 4)) - 1)
      return {
        ...row,
        name: nameInLists(number % councils.length),
        reference,
        summary: summary ?? row.summary,
      }
    })
    const address = `https://www.lgo.org.uk/decisions/${category.address}?page=${page}`
    const html = listHtml(rows, { address })
    writeFileSync(path.join(folder, `${String(lists).padStart(4, '0')}.html`), html)
    bytes += Buffer.byteLength(html)
    lists++
  }
  return { lists, decisions, bytes }
}
