import { beforeAll, expect, test } from 'vitest'
import { councilYear } from '@/lib/data/council-years'
import { loadRegister } from '@/lib/data/register'
import { ingest } from '@/lib/ingest/ingest'
import { letterPdf } from '@/prisma/factories/letter-pdf'
import { withFreshDatabase } from '../../support/fresh-database'
import { pageOf, REGISTER, withCollecting } from './collecting'
import { ANNUAL_LETTERS, councilPage, lettersPage } from './council-page'

withFreshDatabase()
const here = withCollecting()

beforeAll(() => loadRegister(REGISTER, '0'.repeat(64)))

test('what was collected goes through ingest into figures, each with its page or letter', async () => {
  const links = ANNUAL_LETTERS('/letters')
  here.site.has(pageOf('Ambleford'), councilPage({ council: 'Ambleford Council', year: '2023-24', links }))
  here.site.has('/letters', lettersPage('<a href="/a.pdf">Annual review letter 2023</a>'))
  here.site.has('/a.pdf', await letterPdf({ council: 'Ambleford Council', year: '2022-23' }))
  here.site.has(pageOf('Brackenham'), councilPage({ council: 'Brackenham Council', year: '2024-25' }))
  await here.run({ councils: ['Ambleford', 'Brackenham'] })

  const report = await ingest(['.'], {
    from: here.folder,
    register: REGISTER,
    dryRun: false,
    threads: 1,
    onProgress: () => {},
  })
  expect(report.files.map(({ file, outcome }) => `${outcome} ${file}`)).toEqual([
    'accepted ambleford-2023-24.html',
    'accepted ambleford-letter-2022-23.pdf',
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
})
