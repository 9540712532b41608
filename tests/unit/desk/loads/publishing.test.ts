import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { currentEdition } from '@/lib/data/editions'
import { previewDraft } from '@/lib/desk/draft/publish-draft'
import { loadViews } from '@/lib/desk/loads/load-view'
import { deskDraft } from '@/lib/desk/publishing/desk-draft'
import { homePage } from '@/lib/desk/publishing/home-page'
import { publishNext } from '@/lib/desk/publishing/publish-next'
import { letterText } from '@/prisma/factories/letter'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { ASHA, loadTheRegister, readLoadOf, reloaded, withDeskFolder } from '../../../support/desk-loads'
import { withFreshDatabase } from '../../../support/fresh-database'

withFreshDatabase()
const register = inventedRegister([inventedCouncil({ name: 'Ambleford' })])
const { folder } = withDeskFolder(register)

test('a load that is read is in the draft, and is over once that is published', async () => {
  await loadTheRegister(register)
  const content = letterText({ council: 'Ambleford Council', year: '2023-24' })
  const load = await readLoadOf([{ path: 'ambleford.txt', content }])
  expect((await homePage()).loads.map(({ id }) => id)).toEqual([load.id])

  const { fingerprint, edition } = await previewDraft(await deskDraft(), ASHA)
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
