import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Council } from '@/lib/domain/council'
import { FIGURE_NAMES, type FigureName } from '@/lib/domain/figure-names'
import { parseReportingYear, type ReportingYear } from '@/lib/domain/reporting-year'
import { projectRegister } from '@/lib/ingest/project-register'
import type { MapNumbers, MapPageForm } from '@/prisma/factories/map-page'

/** A council-year that the Ombudsman published, as a page of the map would print it. */
export type PublishedYear = {
  council: Council
  year: ReportingYear
  numbers: MapNumbers
  address: string
  form: MapPageForm
}

const COLUMNS: [string, FigureName][] = FIGURE_NAMES.map((name) => [
  name.replace(/100k/, '_100k').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  name,
])

/** The council-years of the list that comes with the project. */
export function publishedYears(): PublishedYear[] {
  const rows = parse(readFileSync('prisma/samples/published_figures.csv'), {
    columns: true,
    bom: true,
  }) as Record<string, string>[]
  const { councils } = projectRegister().register
  return rows.map((row): PublishedYear => {
    const council = councils.find(({ slug }) => slug === row.authority_id)
    const year = parseReportingYear(row.reporting_year as string)
    if (!council || !year) throw new Error(`${row.authority_id} ${row.reporting_year} is not known.`)
    const numbers: MapNumbers = Object.fromEntries(
      COLUMNS.flatMap(([column, name]) => (row[column] ? [[name, Number(row[column])]] : [])),
    )
    return {
      council,
      year,
      numbers,
      address: row.source_url as string,
      form: ownForm(year, numbers),
    }
  })
}

/** The form that the page of a council-year has by its year, and by what it prints. */
function ownForm(year: ReportingYear, numbers: MapNumbers): MapPageForm {
  return {
    detailedInvestigations: year < '2023-24',
    averages: numbers.upheldRateTypeAverage === undefined ? 'n/a' : 'printed',
    zeroCompliance: numbers.complianceRateTypeAverage === undefined ? 'said' : 'as-rate',
  }
}
