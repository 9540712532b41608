import type { TypeAsked } from './address'
import { type TypeYearPage, typeYearPage } from './type-year-page'
import { type TypeYearsPage, typeYearsPage } from './type-years-page'

/** The page of an authority type: in a year, or over the years. */
export type TypePage = { kind: 'year'; page: TypeYearPage } | { kind: 'years'; page: TypeYearsPage }

/** Reads the page that an address asks for. */
export async function typePage(asked: TypeAsked): Promise<TypePage> {
  const { year } = asked
  if (year === null) return { kind: 'years', page: await typeYearsPage(asked.type) }
  return { kind: 'year', page: await typeYearPage({ ...asked, year }) }
}
