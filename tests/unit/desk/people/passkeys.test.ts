import { beforeAll, describe, expect, test } from 'vitest'
import { GET, POST } from '@/app/desk/auth/[...path]/route'
import { ask } from '../../../support/database-moments'
import { DESK_SITE, personWithPassword, signedIn } from '../../../support/desk-people'
import { withFreshDatabase } from '../../../support/fresh-database'

withFreshDatabase()

let cookie: string

beforeAll(async () => {
  process.env.UPHELD_DESK = '1'
  await personWithPassword({ name: 'Asha Rao', role: 'publisher' })
  cookie = await signedIn('asha.rao@desk.example')
})

async function call(
  path: string,
  { body, headers = {} }: { body?: unknown; headers?: Record<string, string> },
) {
  const request = new Request(`${DESK_SITE}/desk/auth/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { host: 'upheld.test', origin: DESK_SITE, 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const answer = await (body === undefined ? GET : POST)(request, {
    params: Promise.resolve({ path: path.split('?')[0]?.split('/') ?? [] }),
  })
  const text = await answer.text()
  return { status: answer.status, json: text === '' ? null : JSON.parse(text), answer }
}

describe('the addresses of the sign-in library', () => {
  test.each([
    ['sign-up/email', { name: 'Eve', email: 'eve@desk.example', password: 'a long enough password' }],
    ['sign-in/email', { email: 'asha.rao@desk.example', password: 'x' }],
    ['sign-out', {}],
    ['change-password', { currentPassword: 'x', newPassword: 'y' }],
    ['update-user', { name: 'Eve' }],
    ['delete-user', {}],
    ['request-password-reset', { email: 'asha.rao@desk.example' }],
    ['revoke-sessions', {}],
    ['passkey/delete-passkey', { id: '1' }],
    ['get-session', undefined],
    ['list-sessions', undefined],
    ['passkey/list-user-passkeys', undefined],
    ['constructor', undefined],
    ['ok', undefined],
  ])('are closed: %s', async (path, body) => {
    expect((await call(path, { body, headers: { cookie } })).status).toBe(404)
    const [row] = await ask<{ people: number }>(`SELECT count(*)::int AS people FROM "DeskPerson"`)
    expect(row?.people).toBe(1)
  })

  test('for passkeys are asked in the way that they change something, or not at all', async () => {
    expect((await call('passkey/verify-registration', { headers: { cookie } })).status).toBe(404)
    expect((await call('passkey/generate-register-options', { body: {}, headers: { cookie } })).status).toBe(
      404,
    )
  })
})

describe('a passkey', () => {
  const OPTIONS = 'passkey/generate-register-options'

  test('is added by who is signed in, for this site, and only where the device has seen its owner', async () => {
    const { status, json, answer } = await call(OPTIONS, { headers: { cookie } })
    expect(status).toBe(200)
    expect(json).toMatchObject({
      rp: { id: 'upheld.test', name: 'Upheld' },
      user: { name: 'asha.rao@desk.example' },
      authenticatorSelection: { userVerification: 'required', residentKey: 'required' },
    })
    for (const set of answer.headers.getSetCookie()) {
      expect(set).toMatch(/; Path=\/desk(;|$)/)
      expect(set).toMatch(/; HttpOnly(;|$)/)
    }
  })

  test('is not added by who is not signed in, nor long after', async () => {
    expect(await call(OPTIONS, {})).toMatchObject({
      status: 401,
      json: { said: expect.stringContaining('signed out') },
    })
    const old = await signedIn('asha.rao@desk.example')
    await ask(`UPDATE "DeskSession" SET "createdAt" = now() - interval '61 minutes'`)
    const { status, json } = await call(OPTIONS, { headers: { cookie: old } })
    expect(status).toBe(403)
    expect(json.said).toContain('sign out and sign in again first')
  })

  test('that nobody has signs nobody in', async () => {
    const asked = await call('passkey/generate-authenticate-options', {})
    expect(asked.json.allowCredentials ?? []).toEqual([])
    const challenge = asked.answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    const response = {
      id: 'unknown',
      rawId: 'unknown',
      type: 'public-key',
      response: {},
      clientExtensionResults: {},
    }
    const { status, json, answer } = await call('passkey/verify-authentication', {
      body: { response },
      headers: { cookie: challenge },
    })
    expect(status).toBe(401)
    expect(json.said).toBe('This passkey is not known here. Use your password.')
    expect(answer.headers.getSetCookie()).toEqual([])
  })

  test('is not asked for by pages of other sites', async () => {
    const answer = await POST(
      new Request(`${DESK_SITE}/desk/auth/passkey/verify-authentication`, {
        method: 'POST',
        headers: { host: 'upheld.test', origin: 'https://evil.example' },
        body: '{}',
      }),
      { params: Promise.resolve({ path: ['passkey', 'verify-authentication'] }) },
    )
    expect(answer.status).toBe(403)
  })
})
