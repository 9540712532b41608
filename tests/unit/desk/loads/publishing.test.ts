import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { currentEdition } from '@/lib/data/editions'
import { shownNow } from '@/lib/data/page-version'
import { loadViews } from '@/lib/desk/loads/load-view'
import { deskDraft, deskPreview, readyLetters } from '@/lib/desk/publishing/desk-draft'
import { homePage } from '@/lib/desk/publishing/home-page'
import { publishNext } from '@/lib/desk/publishing/publish-next'
import { setShownState } from '@/lib/platform/cache'
import { letterText } from '@/prisma/factories/letter'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { ASHA, BEN, loadTheRegister, readLoadOf, reloaded, withDeskFolder } from '../../../support/desk-loads'
import { withFreshDatabase } from '../../../support/fresh-database'

withFreshDatabase()
const register = inventedRegister(['Ambleford', 'Wiltbridge'].map((name) => inventedCouncil({ name })))
const { folder } = withDeskFolder(register)

test('a load that is read is in the draft, and is over once that is published', async () => {
  await loadTheRegister(register)
  const content = letterText({ council: 'Ambleford Council', year: '2023-24' })
  const load = await readLoadOf([{ path: 'ambleford.txt', content }])
  expect((await homePage()).loads.map(({ id }) => id)).toEqual([load.id])

  const { fingerprint, edition } = await deskPreview(ASHA)
  expect(edition).toBe(1)
  await publishNext({
    person: { ...ASHA, email: 'asha.rao@desk.example', role: 'publisher' },
    values: { note: '', fingerprint },
    answer: async (to) => new Response(to),
  })
  expect((await currentEdition())?.number).toBe(1)
  const [view] = await loadViews([await reloaded(load)])
  expect(view).toMatchObject({ summary: 'Published in edition 1.', canCancel: false })
  expect(existsSync(path.join(folder(), 'loads', load.id))).toBe(false)
  expect((await deskDraft()).loads).toEqual([])
  expect((await homePage()).loads).toEqual([])
})

test('what the next edition would change is worked out once for all who look, until more is loaded or something is published', async () => {
  setShownState(await shownNow())
  const nothing = await deskPreview(ASHA)
  const content = letterText({ council: 'Wiltbridge Council', year: '2023-24' })
  await readLoadOf([{ path: 'wiltbridge.txt', content }])
  const seen = await deskPreview(ASHA)
  expect(seen.changes.map(({ slug }) => slug)).toEqual(['wiltbridge'])
  expect(await deskPreview(BEN)).toBe(seen)
  expect(await readyLetters()).toEqual([{ slug: 'wiltbridge', year: '2023-24' }])
  await publishNext({
    person: { ...BEN, email: 'ben.cole@desk.example', role: 'publisher' },
    values: { note: '', fingerprint: seen.fingerprint },
    answer: async (to) => new Response(to),
  })
  setShownState(await shownNow())
  expect((await currentEdition())?.number).toBe(seen.edition)
  const after = await deskPreview(ASHA)
  expect(after).toMatchObject({ edition: null, changes: [], loads: [] })
  expect(after).not.toBe(nothing)
  expect(await readyLetters()).toEqual([])
})
