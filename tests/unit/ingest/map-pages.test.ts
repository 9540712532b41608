import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { loadRegister } from '@/lib/data/register'
import { openReviews } from '@/lib/data/reviews'
import { ingest } from '@/lib/ingest/ingest'
import { allIn } from '@/lib/ingest/report'
import { textReport } from '@/lib/ingest/text-report'
import { mapPage, mapPageWithNotice } from '@/prisma/factories/map-page'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { withFreshDatabase } from '../../support/fresh-database'

withFreshDatabase({ forEach: 'test' })

const register = inventedRegister([
  inventedCouncil({ name: 'Ambleford' }),
  inventedCouncil({
    name: 'Wiltbridge',
    status: 'abolished',
    validTo: '2022-03-31',
    years: { first: '2012-13', last: '2021-22' },
  }),
])
const folder = mkdtempSync(path.join(tmpdir(), 'upheld-'))
const ZEROS = { dealtWith: 0, notForUs: 0, assessedAndClosed: 0, investigations: 0 }
const addressOf = (slug: string) => `https://www.lgo.org.uk/your-councils-performance/${slug}/statistics`

beforeEach(() => loadRegister(register, '0'.repeat(64)))
afterAll(() => rmSync(folder, { recursive: true }))

const take = (...files: string[]) =>
  ingest(files, { from: folder, register, dryRun: false, threads: 1, onProgress: () => {} })

test('pages of the map that give no figures publish nothing, need no review and say why', async () => {
  const page = (name: string) =>
    mapPage({
      name: `${name} Council`,
      year: '2024-25',
      address: addressOf(`${name.toLowerCase()}-council`),
      numbers: ZEROS,
    })
  writeFileSync(path.join(folder, 'ended.txt'), page('Wiltbridge'))
  writeFileSync(
    path.join(folder, 'notice.txt'),
    mapPageWithNotice('Ambleford Council', addressOf('ambleford-council')),
  )
  const report = await take('ended.txt', 'notice.txt')
  expect(report).toMatchObject({
    edition: null,
    files: [{ outcome: 'without-figures' }, { outcome: 'without-figures' }],
  })
  expect(allIn(report)).toBe(true)
  expect(textReport(report)).toContain('without-figures ended.txt: gives no figures\n')
  expect(textReport(report)).toContain('Wiltbridge Council ended on 31 March 2022')
  expect(textReport(report)).toContain('2 files: 2 without-figures. Nothing changed')
  expect(await openReviews()).toEqual([])

  writeFileSync(path.join(folder, 'goes-on.txt'), page('Ambleford'))
  const again = await take('ended.txt', 'goes-on.txt')
  expect(again).toMatchObject({
    edition: 1,
    files: [{ outcome: 'without-figures' }, { outcome: 'accepted', council: { slug: 'ambleford' } }],
  })
})
