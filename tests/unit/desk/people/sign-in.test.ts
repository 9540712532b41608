import { beforeAll, describe, expect, test } from 'vitest'
import { changeRole, removePerson } from '@/lib/data/people'
import { answerAt } from '@/lib/desk/answer'
import { personFrom } from '@/lib/desk/people/person'
import { ask } from '../../../support/database-moments'
import {
  AT_TERMINAL,
  cookiesAfter,
  PASSWORD,
  personWithPassword,
  sendSignIn,
  signedIn,
} from '../../../support/desk-people'
import { withFreshDatabase } from '../../../support/fresh-database'

withFreshDatabase()

beforeAll(async () => {
  process.env.UPHELD_DESK = '1'
  await personWithPassword({ name: 'Asha Rao', role: 'publisher' })
  await personWithPassword({ name: 'Ben Field', role: 'reader' })
})

const ASHA = 'asha.rao@desk.example'
const BEN = 'ben.field@desk.example'

const whoHas = (cookie: string) => personFrom(new Headers({ host: 'upheld.test', cookie }))

describe('signing in', () => {
  test('leads to the page that was wanted, and says who it is from then on', async () => {
    const entered = await sendSignIn({
      email: 'Asha.Rao@desk.example',
      password: PASSWORD,
      back: '/desk/people',
    })
    expect(entered.status).toBe(303)
    expect(entered.headers.get('location')).toBe('/desk/people')
    expect(await whoHas(cookiesAfter(entered))).toMatchObject({
      name: 'Asha Rao',
      email: ASHA,
      role: 'publisher',
    })
  })

  test.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/councils',
    '/desk/../councils',
    'javascript:1',
  ])('never leads out of the desk: %s', async (back) => {
    const entered = await sendSignIn({ email: ASHA, password: PASSWORD, back })
    expect(entered.headers.get('location')).toBe('/desk')
  })

  test('says the same of a wrong password and of an address that nobody has, and shows no password again', async () => {
    const said = []
    for (const email of [ASHA, 'nobody@desk.example']) {
      const refused = await sendSignIn({ email, password: 'not this one' })
      expect(refused.headers.getSetCookie()).toEqual([])
      const answer = await answerAt(refused.headers.get('location') ?? '', null)
      expect(answer.typed).toEqual({ email })
      said.push(answer.said)
    }
    expect(said[0]).toEqual(said[1])
    expect(said[0]?.[0]?.text).toContain('do not go together')
  })

  test('has cookies that scripts cannot read, for the desk alone', async () => {
    const entered = await sendSignIn({ email: ASHA, password: PASSWORD })
    const cookies = entered.headers.getSetCookie()
    expect(cookies.length).toBeGreaterThan(1)
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; Path=\/desk(;|$)/)
      expect(cookie).toMatch(/; HttpOnly(;|$)/)
      expect(cookie).toMatch(/; SameSite=Lax(;|$)/)
      expect(cookie).not.toMatch(/; Secure/)
    }
  })

  test('has Secure cookies where readers come by https', async () => {
    process.env.SITE_ADDRESS = 'https://upheld.test'
    try {
      const headers = { origin: 'https://upheld.test' }
      const entered = await sendSignIn({ email: ASHA, password: PASSWORD }, headers)
      const cookies = entered.headers.getSetCookie()
      expect(cookies.length).toBeGreaterThan(1)
      for (const cookie of cookies) expect(cookie).toMatch(/; Secure(;|$)/)
      expect(await whoHas(cookiesAfter(entered))).toMatchObject({ email: ASHA })
    } finally {
      delete process.env.SITE_ADDRESS
    }
  })

  test('is refused from a page of another site', async () => {
    const refused = await sendSignIn({ email: ASHA, password: PASSWORD }, { origin: 'https://evil.example' })
    expect(refused.status).toBe(403)
    expect(refused.headers.getSetCookie()).toEqual([])
  })
})

describe('a session', () => {
  test('that was made up says nothing', async () => {
    const real = await signedIn(ASHA)
    expect(await whoHas(real.replace(/session_token=./, 'session_token=x'))).toBeNull()
    expect(await whoHas('upheld-desk.session_token=made.up')).toBeNull()
  })

  test('ends when it has not been used for eight hours, and after seven days however much it was', async () => {
    const idle = await signedIn(BEN)
    expect(await whoHas(idle)).not.toBeNull()
    await ask(`UPDATE "DeskSession" SET "usedAt" = now() - interval '8 hours 1 minute'`)
    expect(await whoHas(idle)).toBeNull()
    const old = await signedIn(BEN)
    await ask(`UPDATE "DeskSession" SET "expiresAt" = now() - interval '1 second'`)
    expect(await whoHas(old)).toBeNull()
    await signedIn(BEN)
    const [newest] = await ask<{ hours: number }>(
      `SELECT round(extract(epoch FROM max("expiresAt") - now()) / 3600)::int AS hours FROM "DeskSession"`,
    )
    expect(newest?.hours).toBe(7 * 24)
  })

  test('has the role that its person has now, and ends with them', async () => {
    const { id } = await personWithPassword({ name: 'Cleo Hart', role: 'reader' })
    const cookie = await signedIn('cleo.hart@desk.example')
    expect(await whoHas(cookie)).toMatchObject({ role: 'reader' })
    await changeRole(id, 'publisher', AT_TERMINAL)
    expect(await whoHas(cookie)).toMatchObject({ role: 'publisher' })
    await removePerson(id, { evenLast: false }, AT_TERMINAL)
    expect(await whoHas(cookie)).toBeNull()
  })
})
