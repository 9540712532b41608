import { beforeAll, describe, expect, test } from 'vitest'
import { makePasswordLink } from '@/lib/data/desk-passwords'
import { answerAt } from '@/lib/desk/answer'
import { countSignIn } from '@/lib/desk/people/limits'
import { setPassword } from '@/lib/desk/people/password'
import { ask } from '../../../support/database-moments'
import {
  AT_TERMINAL,
  cookiesAfter,
  formRequest,
  PASSWORD,
  personWithPassword,
  sendSignIn,
} from '../../../support/desk-people'
import { withFreshDatabase } from '../../../support/fresh-database'

withFreshDatabase({ forEach: 'test' })

beforeAll(() => {
  process.env.UPHELD_DESK = '1'
})

const ASHA = 'asha.rao@desk.example'
const asha = () => personWithPassword({ name: 'Asha Rao', role: 'publisher' })
const from = (place: string, cookie = '') => ({ 'x-forwarded-for': place, ...(cookie && { cookie }) })

const tries = (headers: Record<string, string>, password: string) =>
  sendSignIn({ email: ASHA, password }, headers)

/** As `tries` counts them, without the time that a password takes to be looked at. */
async function wrong(times: number, placeOf: (i: number) => string, emailOf = (_: number) => ASHA) {
  for (let i = 0; i < times; i++) await countSignIn(emailOf(i), placeOf(i), false)
}

const isIn = (response: Response) => response.headers.getSetCookie().length > 0

async function saidBy(response: Response): Promise<string> {
  const { said } = await answerAt(response.headers.get('location') ?? '', null)
  return said.map(({ text }) => text).join()
}

describe('wrong passwords', () => {
  test('lock their place out after five, whatever it tries then, and nobody elsewhere', async () => {
    await asha()
    for (let i = 0; i < 5; i++) await tries(from('192.0.2.1'), 'not this one')
    const right = await tries(from('192.0.2.1'), PASSWORD)
    expect(isIn(right)).toBe(false)
    expect(await saidBy(right)).toContain('wrong too often. Wait 15 minutes')
    expect(isIn(await tries(from('192.0.2.2'), PASSWORD))).toBe(true)
  })

  test('at the same time are not more than one after the other', async () => {
    await asha()
    const at = await Promise.all(Array.from({ length: 8 }, () => tries(from('192.0.2.1'), 'not this one')))
    const said = await Promise.all(at.map(saidBy))
    expect(said.filter((words) => words.includes('do not go together'))).toHaveLength(5)
  })

  test('end with their quarter of an hour', async () => {
    await asha()
    await wrong(6, () => '192.0.2.1')
    await ask(`UPDATE "DeskTry" SET "endsAt" = now()`)
    expect(isIn(await tries(from('192.0.2.1'), PASSWORD))).toBe(true)
  })

  test('from everywhere do not lock out the browser that the person has used before', async () => {
    await asha()
    const known = cookiesAfter(await tries(from('192.0.2.1'), PASSWORD))
    await wrong(21, (i) => `198.51.100.${i}`)
    expect(isIn(await tries(from('203.0.113.1'), PASSWORD))).toBe(false)
    expect(isIn(await tries(from('203.0.113.1', known), PASSWORD))).toBe(true)
  })

  test('from everywhere do not lock out who has a new link', async () => {
    const { id, name } = await asha()
    await wrong(21, (i) => `198.51.100.${i}`)
    const token = await makePasswordLink({ id, name }, AT_TERMINAL)
    const values = { 'new-password': 'another good password', 'again-password': 'another good password' }
    await setPassword(formRequest('/desk/set-password/x/save', values, from('203.0.113.1')), token, values)
    expect(isIn(await tries(from('203.0.113.1'), 'another good password'))).toBe(true)
  })

  test('are forgotten with the right one', async () => {
    await asha()
    for (let i = 0; i < 2; i++) {
      await wrong(4, () => '192.0.2.1')
      expect(isIn(await tries(from('192.0.2.1'), PASSWORD))).toBe(true)
    }
  })

  test('with many addresses from one place are counted together', async () => {
    await asha()
    await wrong(
      60,
      () => '192.0.2.1',
      (i) => `nobody${i}@desk.example`,
    )
    expect(isIn(await tries(from('192.0.2.1'), PASSWORD))).toBe(false)
  })
})

test('what is counted names nobody', async () => {
  await asha()
  await wrong(1, () => '192.0.2.1')
  const rows = await ask<{ row: string }>(`SELECT row_to_json(t)::text AS row FROM "DeskTry" t`)
  expect(rows).toHaveLength(3)
  for (const { row } of rows) expect(row).not.toMatch(/asha|192/)
})
