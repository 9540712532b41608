import { beforeAll, describe, expect, test } from 'vitest'
import { councilPage } from '@/lib/council/council-page'
import { loadRegister } from '@/lib/data/register'
import { projectRegister } from '@/lib/ingest/project-register'
import { DATASETS } from '@/lib/open-data/datasets'
import { applyMigrations } from '@/scripts/database/migrations'
import { askRoute } from '../../support/ask-route'
import { ask } from '../../support/database-moments'
import { withDatabaseWithoutTables } from '../../support/fresh-database'
import { makePastDatabase, PAST_DATABASES } from '../../support/past-databases'

describe.each(PAST_DATABASES)('a database made at %s, brought up to date as npm start does it,', (commit) => {
  withDatabaseWithoutTables()
  let figuresOfThen: string[]

  beforeAll(async () => {
    const url = process.env.DATABASE_URL ?? ''
    await makePastDatabase(url, commit)
    figuresOfThen = await values(`
      SELECT concat_ws(' ', "councilSlug", "reportingYear", "measure", "value"::float8) AS value
      FROM "Figure" WHERE "replacedIn" IS NULL`)
    await applyMigrations(url)
    const { register, sha256 } = projectRegister()
    await loadRegister(register, sha256)
  }, 120_000)

  test('shows the page of a council', async () => {
    const luton = await councilPage('luton', null)
    expect(luton?.featured?.year).toBe('2023-24')
    expect(luton?.headline).toContain('9 of 13')
    expect(luton?.series.length).toBeGreaterThan(0)
    const miltonKeynes = await councilPage('milton-keynes', null)
    expect(miltonKeynes?.headline).toContain('16 of 21')
  })

  test('gives every file, and every figure in them', async () => {
    for (const { id } of DATASETS) {
      const answer = await askRoute(`/data/${id}.csv`)
      expect([id, answer.status]).toEqual([id, 200])
      const hasRows = (await answer.text()).split('\n').length > 2
      expect([id, hasRows]).toEqual([id, !LISTED_SINCE.includes(id)])
    }
    const answer = await askRoute('/data/figures.json')
    const { rows } = (await answer.json()) as { rows: Row[] }
    const now = rows.map(({ council, reporting_year, figure, value }) =>
      [council, reporting_year, figure, value].join(' '),
    )
    expect(now.sort()).toEqual(figuresOfThen)
  })
})

/** Nothing of the Ombudsman’s lists was read then. */
const LISTED_SINCE = ['decisions', 'improvements']

type Row = Record<'council' | 'reporting_year' | 'figure', string> & { value: number }

async function values(sql: string): Promise<string[]> {
  return (await ask<{ value: string }>(sql)).map(({ value }) => value).sort()
}
