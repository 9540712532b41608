import { beforeAll, expect, test } from 'vitest'
import { councilPage } from '@/lib/council/council-page'
import { loadRegister } from '@/lib/data/register'
import type { AnnouncedChange } from '@/lib/domain/announced-changes'
import { inventedCouncil, inventedRegister } from '@/prisma/factories/register'
import { withFreshDatabase } from '../../support/fresh-database'

withFreshDatabase()

const register = inventedRegister(['Ambleford', 'Combe', 'Downton'].map((name) => inventedCouncil({ name })))
const change: AnnouncedChange = {
  area: 'Fifthshire',
  newCouncils: ['East Fifthshire', 'West Fifthshire'],
  effectiveFrom: '2028-04-01',
  ends: [
    { council: 'ambleford', into: ['East Fifthshire', 'West Fifthshire'] },
    { council: 'combe', into: [] },
  ],
  source: 'a statement',
  sourceUrl: 'https://example.org/statement',
  seenOn: '2026-09-27',
}

const announcedOn = async (slug: string) => (await councilPage(slug, null))?.announced

beforeAll(() => loadRegister({ ...register, announced: [change] }, '1'.repeat(64)))

test('each council that would end is told so, that it is no law, and from where we know', async () => {
  const source = { words: 'a statement, seen on 27 September 2026', href: 'https://example.org/statement' }
  const beginning =
    'The government has announced new councils for Fifthshire from 1 April 2028: East Fifthshire and West Fifthshire. This is not law yet (as of 27 September 2026).'
  expect(await announcedOn('ambleford')).toEqual([
    {
      words: `${beginning} If it becomes law, Ambleford Council will end. Its area will be divided between East Fifthshire and West Fifthshire.`,
      source,
    },
  ])
  expect(await announcedOn('combe')).toEqual([
    {
      words: `${beginning} If it becomes law, Combe Council will end. We don’t know which of the new councils will cover its area.`,
      source,
    },
  ])
  expect(await announcedOn('downton')).toEqual([])
})

test('what is announced no more is gone once the register is loaded anew', async () => {
  await loadRegister(register, '2'.repeat(64))
  expect(await announcedOn('ambleford')).toEqual([])
})
