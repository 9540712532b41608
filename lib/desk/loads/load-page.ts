import { filesShown } from '@/lib/data/load-files'
import { loadOf, newestLoads } from '@/lib/data/loads'
import { FIGURES, type FigureName } from '@/lib/domain/figure-names'
import { BY_HAND } from '@/lib/letters/data-files/column-words'
import { uncapitalised } from '@/lib/words/numbers'
import { type LoadChoice, loadPageAddress } from './address'
import { FOLDED_GROUPS, type FoldedGroup } from './file-groups'
import { type FileView, fileView } from './file-view'
import { type LoadView, loadViews } from './load-view'

/** So many files stand on a page: all councils of a year, with room to spare. */
const FILES_PER_PAGE = 400

export type LoadPage = {
  load: LoadView
  files: FileView[]
  /** What the page follows changes from. */
  revision: number
  onlyProblems: boolean
  /** Files that are added while the page is looked at are shown at its end. */
  takesMore: boolean
  filters: { words: string; href: string; isHere: boolean }[]
  pages: { words: string; href: string; isHere: boolean }[]
  /** Seconds until a page without JavaScript loads itself again; null where nothing changes or it was told not to. */
  refresh: { seconds: number; stop: string } | null
  /** The address that refreshes again, where it was told not to. */
  refreshAgain: string | null
  /** Which groups of files stand open, and the address of the page where one does or does not. */
  open: FoldedGroup[]
  folds: Record<FoldedGroup, string>
  /** What a column of a data file can be, by the name that the command has for it. */
  takenFor: { name: string; words: string }[]
}

const SECONDS = 4

/** The page of a load; null where there is none. */
export async function loadPage(id: string, choice: LoadChoice): Promise<LoadPage | null> {
  // Before its files: what changes in between is told once more.
  const row = await loadOf(id)
  if (!row) return null
  const [load] = await loadViews([row])
  if (!load) return null
  const { onlyProblems, page, refreshes } = choice
  const skip = (page - 1) * FILES_PER_PAGE
  const { files, count } = await filesShown(id, { onlyProblems, skip, take: FILES_PER_PAGE })
  const pages = Math.ceil(count / FILES_PER_PAGE)
  const isChanging = !load.isStill
  const filter = (problems: boolean, words: string) => ({
    words,
    href: loadPageAddress(id, { ...choice, onlyProblems: problems, page: 1 }),
    isHere: problems === onlyProblems,
  })
  return {
    load,
    files: files.map((file) => fileView(file, row.state)),
    revision: row.revision,
    onlyProblems,
    takesMore: page >= pages && files.length < FILES_PER_PAGE,
    filters: [filter(false, 'All files'), filter(true, 'Only those with a problem')],
    pages:
      pages < 2
        ? []
        : Array.from({ length: pages }, (_, i) => ({
            words: `Files ${i * FILES_PER_PAGE + 1} to ${Math.min(count, (i + 1) * FILES_PER_PAGE)}`,
            href: loadPageAddress(id, { ...choice, page: i + 1 }),
            isHere: i + 1 === page,
          })),
    refresh:
      isChanging && refreshes
        ? { seconds: SECONDS, stop: loadPageAddress(id, { ...choice, refreshes: false }) }
        : null,
    refreshAgain: isChanging && !refreshes ? loadPageAddress(id, { ...choice, refreshes: true }) : null,
    open: choice.open,
    folds: {
      coming: loadPageAddress(id, { ...choice, open: toggled(choice.open, 'coming') }),
      done: loadPageAddress(id, { ...choice, open: toggled(choice.open, 'done') }),
    },
    takenFor: BY_HAND.map((name) => ({ name, words: takenForInWords(name) })),
  }
}

function toggled(open: FoldedGroup[], group: FoldedGroup): FoldedGroup[] {
  return FOLDED_GROUPS.filter((one) => open.includes(one) !== (one === group))
}

function takenForInWords(name: (typeof BY_HAND)[number]): string {
  if (name in FIGURES) return uncapitalised(FIGURES[name as FigureName].label)
  return OTHERS[name] ?? name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)
}

const OTHERS: Record<string, string> = {
  name: 'name of the council',
  service: 'complaints about a service',
  nothing: 'nothing: leave it out',
}

const MOST_LOADS = 50

/** The newest loads. */
export async function loadsPage(): Promise<LoadView[]> {
  return loadViews(await newestLoads(MOST_LOADS))
}
