import type pg from 'pg'
import { AUTHORITY_TYPE_ORDER, typeInAddress } from '@/lib/councils/authority-types'
import { MEASURES } from '@/lib/measures/measures'
import { DATASETS } from '@/lib/open-data/datasets'

const FORMS = ['csv', 'json', 'csv-metadata.json']
const MEASURE_IDS = MEASURES.map(({ id }) => id)

/** Every address whose answer is kept. */
export async function addresses(client: pg.Client): Promise<string[]> {
  const numbers = await column<number>(client, 'SELECT "number" FROM "Edition" ORDER BY 1')
  const slugs = await column<string>(client, 'SELECT "slug" FROM "Council" ORDER BY 1')
  const reviews = await column<number>(client, 'SELECT "id" FROM "Review" ORDER BY 1')
  const newest = numbers.at(-1) ?? 0
  // What multiplies with the years or the councils is asked of one edition in the middle, and of the newest.
  const middle = Math.round(newest / 2)
  const yearsIn = (edition: number) =>
    column<string>(
      client,
      `SELECT DISTINCT "reportingYear" FROM (
        SELECT "reportingYear", "addedIn", "replacedIn" FROM "Letter"
        UNION ALL SELECT "reportingYear", "addedIn", "replacedIn" FROM "Publication") AS source
       WHERE "addedIn" <= ${edition} AND ("replacedIn" IS NULL OR "replacedIn" > ${edition}) ORDER BY 1`,
    )
  const found: string[] = []
  for (const edition of [...numbers, null]) {
    const at = edition === null ? '' : `?edition=${edition}`
    const and = edition === null ? '?' : `${at}&`
    for (const { id } of DATASETS) for (const form of FORMS) found.push(`/data/${id}.${form}${at}`)
    found.push(`/data/datapackage.json${at}`)
    found.push(
      `/api/v1/figures${and}limit=1000`,
      `/api/v1/letters${and}limit=1000`,
      `/api/v1/type-averages${at}`,
    )
    if (edition !== null) found.push(`/api/v1/editions/${edition}`)
  }
  for (const edition of [middle, newest]) {
    for (const year of await yearsIn(edition)) {
      const query = `?year=${year}&edition=${edition}`
      for (const { id, byYear } of DATASETS)
        if (byYear) found.push(`/data/${id}.${edition === newest ? 'csv' : 'json'}${query}`)
      found.push(`/api/v1/figures${query}&limit=1000`, `/api/v1/letters${query}`)
    }
    for (const slug of slugs) {
      found.push(`/api/v1/councils/${slug}?edition=${edition}`)
      found.push(`/api/v1/figures?council=${slug}&edition=${edition}&limit=1000`)
      found.push(`/api/v1/letters?council=${slug}&edition=${edition}`)
    }
    for (const measure of MEASURE_IDS)
      found.push(`/api/v1/figures?measure=${measure}&edition=${edition}&limit=1000`)
    for (const figure of ['upheld', 'received', 'decisions', 'remediedByOmbudsman', 'dealtWith'])
      found.push(`/api/v1/figures?figure=${figure}&edition=${edition}&limit=1000`)
  }
  found.push(...charts(5, ['data.json']))
  found.push(...charts(middle, ['data.json', 'chart.svg']))
  found.push(...charts(newest, ['data.json', 'data.csv', 'data.csv-metadata.json']))
  found.push('/api/v1', '/api/v1/editions', '/api/v1/councils', `/data/figures.csv?edition=${newest + 1}`)
  found.push(...(await pages(client, newest)))
  // What was withheld, as `npm run letters -- history --json` prints it, a source at a time.
  found.push(...reviews.map((_, i) => `withheld/${String(i + 1).padStart(2, '0')}`))
  return [...new Set(found)].sort()
}

function charts(edition: number, files: string[]): string[] {
  const span = 'from=2018-19&to=2024-25'
  const states = [
    `ambleford?view=trend&${span}`,
    `ambleford?view=trend&from=2013-14&to=2025-26`,
    `westley?view=trend&${span}`,
    `southshire?view=trend&${span}`,
    `riverham?view=trend&${span}`,
    `gonebury?view=trend&${span}`,
    `ambleford~wiltbridge~westley?view=compare&${span}`,
    `ironleigh~riverham~coalford~millcombe?view=compare&from=2020-21&to=2023-24`,
    `ambleford~thornwick?view=compare&from=2023-24&to=2023-24`,
  ]
  const types = AUTHORITY_TYPE_ORDER.flatMap((type) => [
    `${typeInAddress(type)}?view=type&${span}`,
    `${typeInAddress(type)}?view=type&from=2023-24&to=2023-24`,
  ])
  types.push(`metropolitan?view=type&from=2021-22&to=2021-22`, `unitary?view=type&from=2019-20&to=2019-20`)
  return MEASURE_IDS.flatMap((measure) =>
    [...states, ...types].flatMap((state) => {
      const [subjects, query] = state.split('?')
      return files.map((file) => `/charts/${measure}/${subjects}/${file}?${query}&edition=${edition}`)
    }),
  )
}

/** Figures page by page: each cursor names the last figure of the page before. */
async function pages(client: pg.Client, edition: number): Promise<string[]> {
  const { rows } = await client.query<{ cursor: string }>(
    `SELECT "councilSlug" || '~' || "reportingYear" || '~' || "id" AS cursor FROM "Figure"
     WHERE "addedIn" <= $1 AND ("replacedIn" IS NULL OR "replacedIn" > $1)
     ORDER BY "councilSlug" COLLATE "C", "reportingYear" COLLATE "C", "id"`,
    [edition],
  )
  const ends = rows.flatMap(({ cursor }, i) => (i % 100 === 99 ? [cursor] : []))
  return ['', ...ends.map((cursor) => `&cursor=${cursor}`)].map(
    (after) => `/api/v1/figures?limit=100&edition=${edition}${after}`,
  )
}

async function column<Value>(client: pg.Client, sql: string): Promise<Value[]> {
  const { rows } = await client.query<[Value]>({ text: sql, rowMode: 'array' })
  return rows.map(([value]) => value)
}
