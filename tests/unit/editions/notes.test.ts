import { beforeAll, expect, test } from 'vitest'
import { currentEdition, whileLocked } from '@/lib/data/editions'
import { newEdition } from '@/lib/data/make-edition'
import { editionPage } from '@/lib/editions/edition-page'
import { askRoute } from '../../support/ask-route'
import { withFreshDatabase } from '../../support/fresh-database'
import { withInventedRegister } from '../../support/published-letters'

withFreshDatabase()
const takeIn = withInventedRegister()
const NOTE = 'We loaded the letters of July 2024 & put one right.'

beforeAll(async () => {
  await takeIn([{ council: 'Ambleford Council', year: '2023-24' }])
  await whileLocked((db) => newEdition(db, { summary: 'Invented.', note: NOTE }))
})

const text = async (address: string) => (await askRoute(address)).text()

test('the note of an edition is on its page, in the feed, in the API and in the description of its files', async () => {
  expect((await currentEdition())?.note).toBe(NOTE)
  expect((await editionPage(2))?.edition.note).toBe(NOTE)
  expect(await text('/editions/feed.atom')).toContain(
    'Note for readers: We loaded the letters of July 2024 &amp; put',
  )
  expect(JSON.parse(await text('/api/v1/editions/2'))).toMatchObject({ note: NOTE })
  expect(JSON.parse(await text('/data/datapackage.json?edition=2')).description).toContain(NOTE)
})

test('an edition without a note has no word of one anywhere', async () => {
  expect((await editionPage(1))?.edition.note).toBeNull()
  const { editions } = JSON.parse(await text('/api/v1/editions'))
  expect(editions.map((edition: object) => 'note' in edition)).toEqual([true, false])
  expect((await text('/editions/feed.atom')).match(/Note for readers/g)).toHaveLength(1)
  expect(JSON.parse(await text('/data/datapackage.json?edition=1')).description).not.toContain(NOTE)
})
