import { afterEach, beforeEach, expect, test } from 'vitest'
import { database } from '@/lib/data/client'
import { whileLocked } from '@/lib/data/editions'
import { loadRegister } from '@/lib/data/register'
import { watchEditions } from '@/lib/data/watch-editions'
import type { Register } from '@/lib/domain/register-files'
import { projectRegister } from '@/lib/ingest/project-register'
import { withFreshDatabase } from '../../../support/fresh-database'

withFreshDatabase({ forEach: 'test' })

const setting = process.env.DESK
const as = (desk: string | undefined) => {
  if (desk === undefined) delete process.env.DESK
  else process.env.DESK = desk
}
const shared = globalThis as {
  upheldTellFront?: (state: { databaseIsDown: boolean; facts: { problem: string | null } }) => void
}

beforeEach(() => as(undefined))
afterEach(() => {
  as(setting)
  shared.upheldTellFront = undefined
})

/** Loads the register of the one kind of site or the other, as that site. */
async function load(which: 'real' | 'practice') {
  as(which === 'practice' ? 'practice' : undefined)
  const { register, sha256 } = projectRegister()
  await loadRegister(onlyTheFirst(register), sha256)
}

/** Enough to tell real councils from invented ones, and loaded in a moment. */
function onlyTheFirst({ councils, codes }: Register): Register {
  const [first] = councils
  if (!first) throw new Error('The register has no councils.')
  const ofFirst = codes.filter(({ slug }) => slug === first.slug)
  return { councils: [first], codes: ofFirst, aliases: [], successions: [], neighbours: [], announced: [] }
}

const councils = () => database().council.count()

test('invented councils never come among real ones', async () => {
  await load('real')
  const before = await councils()
  await expect(load('practice')).rejects.toThrow(/this one has real councils.*DATABASE_URL/)
  expect(await councils()).toBe(before)
})

test('real councils never come among invented ones', async () => {
  await load('practice')
  const before = await councils()
  await expect(load('real')).rejects.toThrow(/practice site.*DESK=practice/)
  expect(await councils()).toBe(before)
})

test('a register of the other kind is not loaded, even into an empty database', async () => {
  const { register, sha256 } = projectRegister('practice')
  await expect(loadRegister(register, sha256)).rejects.toThrow(/DESK=practice/)
  expect(await councils()).toBe(0)
})

test('nothing is published into a database of the other kind', async () => {
  const publish = () => whileLocked((db) => db.edition.create({ data: { number: 1, summary: 'One' } }))
  await load('practice')
  as(undefined)
  await expect(publish()).rejects.toThrow(/practice site/)
  expect(await database().edition.count()).toBe(0)
  as('practice')
  await publish()
  expect(await database().edition.count()).toBe(1)
})

test('a web server shows nothing of a database of the other kind, and says why', async () => {
  await load('practice')
  as(undefined)
  const told = new Promise<string | null>((resolve) => {
    shared.upheldTellFront = ({ databaseIsDown, facts }) => {
      if (databaseIsDown) resolve(facts.problem)
    }
  })
  const stop = watchEditions()
  expect(await told).toMatch(/its councils are invented/)
  stop()
})
