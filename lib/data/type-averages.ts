import type { AuthorityType } from '@/lib/councils/authority-types'
import { type AverageName, FIGURE_NAMES, FIGURES } from '@/lib/measures/figure-names'
import type { ReportingYear } from '@/lib/years/reporting-year'
import { database } from './client'
import { shownIn } from './editions'

/** The average of an authority type that letters and publications print, by year and figure. */
export type TypeAverages = {
  /** A percentage; null where none is held, or where sources print different ones. */
  of(year: ReportingYear, average: AverageName): number | null
}

const AVERAGES = FIGURE_NAMES.filter((name): name is AverageName => FIGURES[name].kind === 'average')

/** What every source of an edition prints as the averages of a type. */
export async function typeAverages(type: AuthorityType, edition: number): Promise<TypeAverages> {
  const rows = await database().figure.findMany({
    where: { measure: { in: AVERAGES }, council: { type }, ...shownIn(edition) },
    select: { reportingYear: true, measure: true, value: true },
    distinct: ['reportingYear', 'measure', 'value'],
  })
  const printed = new Map<string, number[]>()
  for (const { reportingYear, measure, value } of rows) {
    const key = `${reportingYear} ${measure}`
    printed.set(key, [...(printed.get(key) ?? []), value.toNumber()])
  }
  return {
    of(year, average) {
      const [value, another] = printed.get(`${year} ${average}`) ?? []
      return value !== undefined && another === undefined ? value : null
    },
  }
}

/** Every type average that a source held now prints. */
export async function heldTypeAverages() {
  const rows = await database().figure.findMany({
    where: { measure: { in: AVERAGES }, replacedIn: null },
    select: {
      reportingYear: true,
      measure: true,
      value: true,
      councilSlug: true,
      sourceKind: true,
      council: { select: { type: true } },
    },
  })
  return rows.map(({ reportingYear, measure, value, councilSlug, sourceKind, council }) => ({
    kind: sourceKind,
    type: council.type,
    year: reportingYear as ReportingYear,
    average: measure,
    slug: councilSlug,
    value: value.toNumber(),
  }))
}
