import { beforeAll, describe, expect, test } from 'vitest'
import { POST as addRoute } from '@/app/desk/people/add/route'
import { POST as linkRoute } from '@/app/desk/people/link/route'
import { POST as removeRoute } from '@/app/desk/people/remove/route'
import { POST as roleRoute } from '@/app/desk/people/role/route'
import { POST as saveRoute } from '@/app/desk/set-password/[token]/save/route'
import { personOfLink } from '@/lib/data/desk-passwords'
import { deskSteps } from '@/lib/data/desk-steps'
import { addPerson, allPeople, changeRole, personByEmail, removePerson } from '@/lib/data/people'
import { answerAt } from '@/lib/desk/answer'
import { LINK_COOKIE } from '@/lib/desk/people/link-cookie'
import { peopleView } from '@/lib/desk/people/manage'
import { personFrom } from '@/lib/desk/people/person'
import { ask } from '../../../support/database-moments'
import {
  AT_TERMINAL,
  cookiesAfter,
  formRequest,
  personWithPassword,
  sendSignIn,
  signedIn,
} from '../../../support/desk-people'
import { withFreshDatabase } from '../../../support/fresh-database'

withFreshDatabase({ forEach: 'test' })

beforeAll(() => {
  process.env.UPHELD_DESK = '1'
})

const NEW = 'another four plain words'
const context = (params: Record<string, string> = {}) => ({ params: Promise.resolve(params as never) })
const locationOf = (response: Response) => response.headers.get('location') ?? ''
const whoHas = (cookie: string) => personFrom(new Headers({ host: 'upheld.test', cookie }))

const setPassword = (token: string, first: string, second = first) =>
  saveRoute(
    formRequest(
      `/desk/set-password/${token}/save`,
      { 'new-password': first, 'again-password': second },
      {
        referer: `http://upheld.test/desk/set-password/${token}`,
      },
    ),
    context({ token }),
  )

/** The publisher Asha, signed in, and what a form of the page of people says to her. */
async function asha() {
  const person = await personWithPassword({ name: 'Asha Rao', role: 'publisher' })
  const cookie = await signedIn('asha.rao@desk.example')
  const send = async (route: typeof addRoute, fields: Record<string, string>) => {
    const response = await route(formRequest('/desk/people/any', fields, { cookie }), context())
    const { said } = await answerAt(locationOf(response), person.id)
    return { response, said: said.map(({ kind, text }) => `${kind}: ${text}`).join(' ') }
  }
  return { person, cookie, send }
}

const tokenOf = (response: Response) =>
  new RegExp(`${LINK_COOKIE}=([\\w-]+)`).exec(cookiesAfter(response))?.[1] ?? ''

describe('a person whom a publisher adds', () => {
  test('gets a link that sets their password once, and signs in with it', async () => {
    const { send } = await asha()
    const { response, said } = await send(addRoute, {
      name: 'Ben Field',
      email: 'Ben@Desk.example',
      role: 'reader',
    })
    expect(said).toContain('done: Ben Field is added.')
    const token = tokenOf(response)
    expect(locationOf(await setPassword(token, NEW))).toMatch(/^\/desk\/sign-in/)
    const entered = await sendSignIn({ email: 'ben@desk.example', password: NEW })
    expect(await whoHas(cookiesAfter(entered))).toMatchObject({ name: 'Ben Field', role: 'reader' })

    const again = await setPassword(token, 'a password of somebody else')
    expect(locationOf(again)).toBe(`/desk/set-password/${token}`)
    expect(await personOfLink(token)).toBeNull()
    expect(
      (await sendSignIn({ email: 'ben@desk.example', password: NEW })).headers.getSetCookie(),
    ).not.toEqual([])
  })

  test('is shown with a link that nobody else finds in the database', async () => {
    const { person, send } = await asha()
    const { response } = await send(addRoute, { name: 'Ben', email: 'ben@desk.example', role: 'reader' })
    const token = tokenOf(response)
    const view = await peopleView(person, { site: 'https://upheld.example', token })
    expect(view.link).toMatchObject({
      name: 'Ben',
      address: `https://upheld.example/desk/set-password/${token}`,
    })
    const [{ all } = { all: '' }] = await ask<{ all: string }>(
      `SELECT concat((SELECT json_agg(l) FROM "DeskPasswordLink" l), (SELECT json_agg(a) FROM "DeskAnswer" a),
        (SELECT json_agg(s) FROM "DeskStep" s)) AS all`,
    )
    expect(all).toContain('tokenHash')
    expect(all).not.toContain(token)
  })

  test.each([
    [{ name: ' ', email: 'ben@desk.example', role: 'reader' }, 'Type the person’s name.'],
    [{ name: 'Ben', email: 'ben', role: 'reader' }, 'Type an e-mail address'],
    [{ name: 'Ben', email: 'ben@desk.example', role: 'admin' }, 'Choose what the person may do.'],
    [{ name: 'Ben', email: 'ASHA.RAO@desk.example', role: 'reader' }, 'can already sign in'],
  ])('is not added from %j', async (fields, words) => {
    const { send } = await asha()
    const { said } = await send(addRoute, fields)
    expect(said).toContain('problem: ')
    expect(said).toContain(words)
    expect(await allPeople()).toHaveLength(1)
  })
})

describe('a link that sets a password', () => {
  test('works for 24 hours', async () => {
    const { send } = await asha()
    const token = tokenOf(
      (await send(addRoute, { name: 'Ben', email: 'ben@desk.example', role: 'reader' })).response,
    )
    const [{ hours } = { hours: 0 }] = await ask<{ hours: number }>(
      `SELECT round(extract(epoch FROM "expiresAt" - now()) / 3600)::int AS hours FROM "DeskPasswordLink"`,
    )
    expect(hours).toBe(24)
    await ask(`UPDATE "DeskPasswordLink" SET "expiresAt" = now()`)
    await setPassword(token, NEW)
    expect((await sendSignIn({ email: 'ben@desk.example', password: NEW })).headers.getSetCookie()).toEqual(
      [],
    )
  })

  test('is made good by a new one, which ends the old', async () => {
    const { person, send } = await asha()
    const old = tokenOf((await send(linkRoute, { person: person.id })).response)
    const next = tokenOf((await send(linkRoute, { person: person.id })).response)
    expect(await personOfLink(old)).toBeNull()
    expect(await personOfLink(next)).toMatchObject({ name: 'Asha Rao' })
  })

  test('is used by one of two who use it at the same time', async () => {
    const { person, send } = await asha()
    const token = tokenOf((await send(linkRoute, { person: person.id })).response)
    const words = ['first of two passwords', 'second of two passwords']
    const sent = await Promise.all(words.map((one) => setPassword(token, one)))
    expect(sent.filter((one) => locationOf(one).startsWith('/desk/sign-in'))).toHaveLength(1)
  })

  test('signs its person out everywhere', async () => {
    const { person, cookie, send } = await asha()
    const token = tokenOf((await send(linkRoute, { person: person.id })).response)
    await setPassword(token, NEW)
    expect(await whoHas(cookie)).toBeNull()
  })

  test.each([
    ['short', 'short', 'at least 12 characters'],
    [NEW, `${NEW}.`, 'not the same'],
  ])('is not used up by %j and %j', async (first, second, words) => {
    const { person, send } = await asha()
    const token = tokenOf((await send(linkRoute, { person: person.id })).response)
    const { said, typed } = await answerAt(locationOf(await setPassword(token, first, second)), null)
    expect(said.map(({ text }) => text).join()).toContain(words)
    expect(typed).toEqual({})
    expect(await personOfLink(token)).not.toBeNull()
  })
})

describe('the last publisher who can sign in', () => {
  test('cannot become a reader of letters or be removed, while there is nobody else', async () => {
    const { person, send } = await asha()
    await send(addRoute, { name: 'Not yet', email: 'new@desk.example', role: 'publisher' })
    const { said } = await send(roleRoute, { person: person.id, role: 'reader' })
    expect(said).toContain('problem: Asha Rao is the only publisher who can sign in')
    await expect(removePerson(person.id, { evenLast: false }, AT_TERMINAL)).rejects.toThrow('only publisher')
    expect((await personByEmail('asha.rao@desk.example'))?.role).toBe('publisher')
  })

  test('is never both of two who remove each other at the same time', async () => {
    const { person } = await asha()
    const cleo = await personWithPassword({ name: 'Cleo Hart', role: 'publisher' })
    const done = await Promise.allSettled([
      removePerson(person.id, { evenLast: false }, AT_TERMINAL),
      changeRole(cleo.id, 'reader', AT_TERMINAL),
    ])
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('cannot remove themselves by the page', async () => {
    const { person, send } = await asha()
    await personWithPassword({ name: 'Cleo Hart', role: 'publisher' })
    const { said } = await send(removeRoute, { person: person.id })
    expect(said).toContain('You cannot remove yourself')
  })
})

test('who is removed is signed out at once, and what they did keeps their name', async () => {
  const { send } = await asha()
  const ben = await personWithPassword({ name: 'Ben Field', role: 'reader' })
  const cookie = await signedIn('ben.field@desk.example')
  const { said } = await send(removeRoute, { person: ben.id })
  expect(said).toContain('done: Ben Field is removed')
  expect(await whoHas(cookie)).toBeNull()
  const [step] = await deskSteps({ kind: 'person-removed' }, 1)
  expect(step).toMatchObject({ by: 'Asha Rao', what: 'removed Ben Field' })
})

test('the first person is a publisher, and the next a reader of letters, unless somebody says', async () => {
  const roles = []
  for (const email of ['one@desk.example', 'two@desk.example'])
    roles.push((await addPerson({ name: 'Somebody', email, role: null }, AT_TERMINAL)).role)
  expect(roles).toEqual(['publisher', 'reader'])
})
