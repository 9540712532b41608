import { beforeAll, expect, test } from 'vitest'
import { councilYear } from '@/lib/data/council-years'
import { listedOf } from '@/lib/data/listed-decisions'
import { listedImprovements } from '@/lib/data/listed-improvements'
import { loadRegister } from '@/lib/data/register'
import { ingest } from '@/lib/ingest/ingest'
import { letterPdf } from '@/prisma/factories/letter-pdf'
import { withFreshDatabase } from '../../support/fresh-database'
import { pageOf, REGISTER, withCollecting } from './collecting'
import { ANNUAL_LETTERS, councilPage, lettersPage } from './council-page'
import { decisionPage, improvementsPage, yearList } from './list-pages'

const REPORT = '/decisions/education/school-transport/23-000-301'

withFreshDatabase()
const here = withCollecting()

beforeAll(() => loadRegister(REGISTER, '0'.repeat(64)))

test('what was collected goes through ingest into figures, each with its page or letter', async () => {
  const on = '/your-councils-performance/ambleford-council'
  const links = `${ANNUAL_LETTERS('/letters')}<a href="${on}/decisions/2023/u">View upheld decisions</a>
    <a href="${REPORT}">Late bus passes</a> <a href="${on}/serviceimprovements">View improvements</a>`
  here.site.has(pageOf('Ambleford'), councilPage({ council: 'Ambleford Council', year: '2023-24', links }))
  here.site.has('/letters', lettersPage('<a href="/a.pdf">Annual review letter 2023</a>'))
  here.site.has('/a.pdf', await letterPdf({ council: 'Ambleford Council', year: '2022-23' }))
  here.site.has(pageOf('Brackenham'), councilPage({ council: 'Brackenham Council', year: '2024-25' }))
  here.site.has(`${on}/decisions/2023/u`, yearList([{ reference: '23 000 101' }]))
  here.site.has(REPORT, decisionPage('23 000 301'))
  here.site.has(`${on}/serviceimprovements`, improvementsPage())
  await here.run({
    councils: ['Ambleford', 'Brackenham'],
    lists: ['decisions', 'reports', 'improvements'],
  })

  const report = await ingest(['.'], {
    from: here.folder,
    register: REGISTER,
    dryRun: false,
    threads: 1,
    onProgress: () => {},
  })
  expect(report.files.map(({ file, outcome }) => `${outcome} ${file}`)).toEqual([
    'accepted ambleford-2023-24.html',
    'accepted ambleford-decisions-2023-24-upheld.html',
    'accepted ambleford-improvements.html',
    'accepted ambleford-letter-2022-23.pdf',
    'accepted ambleford-report-23-000-301.html',
    'accepted brackenham-2024-25.html',
  ])
  const shown = (slug: string, year: `${number}-${number}`) => councilYear(slug, year, report.edition ?? 0)
  expect(await shown('ambleford', '2023-24')).toMatchObject({
    publication: {
      url: `https://www.lgo.org.uk${pageOf('Ambleford')}`,
      figures: { upheld: { value: 9 }, investigations: { value: 13 }, upheldRate: { value: 69 } },
    },
  })
  expect(await shown('ambleford', '2022-23')).toMatchObject({ letter: { hasStatistics: true } })
  expect(await shown('brackenham', '2024-25')).toMatchObject({
    publication: { figures: { dealtWith: { value: 40 } } },
  })
  const edition = report.edition ?? 0
  const seen = { listedOn: '2026-11-29', category: 'Education', subcategory: 'School transport' }
  expect(await listedOf(edition, '23 000 101')).toMatchObject({
    ...seen,
    outcome: 'upheld',
    listedAt: `https://www.lgo.org.uk${on}/decisions/2023/u`,
    address: 'https://www.lgo.org.uk/decisions/education/school-transport/23-000-101',
  })
  expect(await listedOf(edition, '23 000 301')).toMatchObject({
    ...seen,
    kind: 'report',
    recommendations: ['Apologise to Mx B.'],
  })
  const { improvements } = await listedImprovements(
    edition,
    { council: 'ambleford' },
    { page: 1, perPage: 9 },
  )
  expect(improvements).toMatchObject([
    {
      listedOn: '2026-11-29',
      improvements: ['The Council will tell its staff how long a decision may take.'],
    },
  ])
})
