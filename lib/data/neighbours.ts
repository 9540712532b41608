import { database } from './client'

/** The slugs of a council's neighbours among districts (`lower`) and among counties (`upper`), by name of slug. */
export async function neighboursOf(slug: string): Promise<{ lower: string[]; upper: string[] }> {
  const rows = await database().neighbour.findMany({
    where: { councilSlug: slug },
    select: { tier: true, neighbourSlug: true },
    orderBy: { neighbourSlug: 'asc' },
  })
  const of = (wanted: 'lower' | 'upper') =>
    rows.filter(({ tier }) => tier === wanted).map(({ neighbourSlug }) => neighbourSlug)
  return { lower: of('lower'), upper: of('upper') }
}
