import type { Council } from '@/lib/domain/council'
import type { Note } from '@/lib/domain/figure'
import type { ListedCouncil } from '@/lib/domain/listed'
import type { NameFinding } from '@/lib/domain/name-index'
import { councilInAddress } from '@/lib/domain/ombudsman-address'
import { type ReportingYear, reportingYearFrom, reportingYearOfDay } from '@/lib/domain/reporting-year'
import type { Context } from './context'
import { type Copy, isPlain } from './copy'
import { councilOfPageUnclear } from './reasons'
import { nameLine } from './references'

/**
 * The council whose page a copy is, by its address and by the lines that are a council's name; all of them must mean
 * the same one, in the years of its cases and in that of the copy.
 */
export function councilOfPage(
  copy: Copy,
  references: readonly (string | null)[],
  { names, last }: Context,
): ListedCouncil | Note {
  const years = new Set<ReportingYear>([
    reportingYearOfDay(last),
    ...references.flatMap((one) => (one ? reportingYearFrom(2000 + Number(one.slice(0, 2))) : [])),
  ])
  const councils = new Map<string, Council>()
  const printed = new Map<string, string>()
  let isUnclear = false
  const take = (words: string, finding: NameFinding) => {
    if (finding.kind === 'ambiguous') isUnclear = true
    if (finding.kind !== 'found' || finding.council.type === 'other') return
    councils.set(finding.council.slug, finding.council)
    if (!printed.has(finding.council.slug)) printed.set(finding.council.slug, words)
  }
  const headings = copy.lines.flatMap(({ text }) =>
    text.length < 120 &&
    /\b(?:council|borough|corporation|city of)\b/i.test(text) &&
    isPlain(text) &&
    !nameLine(text)
      ? text
      : [],
  )
  const slug = copy.address === null ? null : councilInAddress(copy.address)
  for (const year of years) {
    for (const heading of headings) take(heading, names.find(heading, year))
    if (slug !== null) {
      const finding = names.findInAddress(slug, year)
      if (finding.kind === 'unknown') isUnclear = true
      take(slug, finding)
    }
  }
  const [one, another] = councils.values()
  if (one && !another && !isUnclear) {
    return { slug: one.slug, printed: printed.get(one.slug) ?? one.officialName }
  }
  return councilOfPageUnclear(
    one && another
      ? `The page names ${one.officialName} and ${another.officialName}, so we don’t know whose it is.`
      : 'Neither the heading nor the address of the page names a council that we know for certain.',
  )
}
