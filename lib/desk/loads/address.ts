import { loadAddress } from '@/lib/desk/address'
import { FOLDED_GROUPS, type FoldedGroup } from '@/lib/desk/loads/file-groups'
import { onlyValue, type Query, writeQuery } from '@/lib/platform/query'

/** What the page of a load shows: a page of its files, or those that somebody has to look at. */
export type LoadChoice = {
  onlyProblems: boolean
  page: number
  refreshes: boolean
  /** Which groups of files stand open, of those that are folded in a long load. */
  open: FoldedGroup[]
}

const PROBLEMS = 'problems'
const ALL = 'all'

/** Anything that is not understood shows all files, from the first. */
export function readLoadChoice(query: Query): LoadChoice {
  const page = Number(onlyValue(query, 'page'))
  const open = onlyValue(query, 'open')
  return {
    onlyProblems: onlyValue(query, 'show') === PROBLEMS,
    page: Number.isInteger(page) && page > 0 && page < 1000 ? page : 1,
    refreshes: onlyValue(query, 'refresh') !== 'off',
    open: FOLDED_GROUPS.filter((group) => open === ALL || open === group),
  }
}

export function loadPageAddress(id: string, { onlyProblems, page, refreshes, open }: LoadChoice): string {
  return `${loadAddress(id)}${writeQuery({
    show: onlyProblems ? PROBLEMS : undefined,
    page: page > 1 ? String(page) : undefined,
    refresh: refreshes ? undefined : 'off',
    open: open.length === FOLDED_GROUPS.length ? ALL : open[0],
  })}`
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The id of a load as an address has it; null for what cannot be one. */
export const parseLoadId = (text: string) => (ID.test(text) ? text : null)
