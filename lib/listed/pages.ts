/** Of a long list: so many entries are on a page. */
export const ENTRIES_ON_A_PAGE = 50

/** Of the pages of a long list, the first, the last and those around the one that is shown; null where some are left out. */
export function pagesAround(page: number, last: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, last].filter((one) => one >= 1 && one <= last)
  const shown = [...new Set(wanted)].sort((a, b) => a - b)
  return shown.flatMap((one, at) => {
    const before = shown[at - 1]
    if (before === undefined || one === before + 1) return [one]
    // A gap of one page is no shorter than its number.
    return one === before + 2 ? [before + 1, one] : [null, one]
  })
}
