/** What is asked for, so that nothing of it was made before. */
export const KINDS = ['comparison', 'map', 'PNG', 'briefing'] as const
export type Kind = (typeof KINDS)[number]

const MEASURES = ['upheld-rate', 'compliance-rate', 'early-remedy-rate']
const YEARS = ['2018-19', '2019-20', '2020-21', '2021-22', '2022-23', '2023-24']
const STYLES = ['hexagons', 'map']
const TIERS = ['districts', 'counties']

/**
 * The councils of which a site has figures, by their names in addresses.
 * @param address of the site
 */
export async function councilsOf(address: string): Promise<string[]> {
  const rows = await (await fetch(`${address}/data/upheld-rate.json`)).text()
  return [...new Set([...rows.matchAll(/"council":\s*"([a-z0-9-]+)"/g)].map(([, slug = '']) => slug))]
}

/**
 * Addresses of one kind, without end, hardly any of which was asked for before: there are millions of choices of
 * councils.
 */
export function unseen(kind: Kind, councils: string[]): () => string {
  const one = <Item>(items: Item[]): Item => items[Math.floor(Math.random() * items.length)] as Item
  const some = (count: number) => Array.from({ length: count }, () => one(councils))
  const joined = (count: number) => [...new Set(some(count))].join('~')
  const query = (values: Record<string, string>) => `?${new URLSearchParams(values)}`
  switch (kind) {
    case 'comparison':
      return () => `/compare?councils=${joined(4)}&measure=${one(MEASURES)}`
    case 'map':
      return () => {
        const choice = { year: one(YEARS), measure: one(MEASURES), tier: one(TIERS), layout: one(STYLES) }
        return `/${query({ ...choice, council: one(councils) })}`
      }
    case 'PNG':
      return () =>
        `/charts/${one(MEASURES)}/${joined(3)}/chart.png?view=compare&from=2018-19&to=2023-24&edition=1`
    case 'briefing':
      return () =>
        `/councils/${one(councils)}/briefing${one(['', '/briefing.pdf', '/briefing.docx'])}?with=${joined(3)}`
  }
}
