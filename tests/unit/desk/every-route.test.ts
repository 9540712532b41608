import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { endSessions } from '@/lib/data/desk-sessions'
import { ask } from '../../support/database-moments'
import { DESK_SITE, personWithPassword, signedIn } from '../../support/desk-people'
import { withFreshDatabase } from '../../support/fresh-database'
import { DESK_ROUTES } from '../../support/routes'

withFreshDatabase()

/** What anybody may send: each looks after itself. */
const OPEN = [
  '/desk/auth/[...path]',
  '/desk/set-password/[token]/save',
  '/desk/sign-in/enter',
  '/desk/sign-out',
]

/** What only a publisher may do. */
const OF_PUBLISHERS = [
  '/desk/people/add',
  '/desk/people/link',
  '/desk/people/remove',
  '/desk/people/role',
  '/desk/listed/decide',
  '/desk/edition/note',
  '/desk/edition/publish',
  '/desk/edition/undo/publish',
]

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>

const modules = import.meta.glob<Record<string, Handler>>('/app/desk/**/route.ts', { eager: true })

/** Every method that a route of the desk answers. */
const ACTIONS = Object.entries(modules).flatMap(([file, module]) =>
  ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'].flatMap((method) => {
    const handler = module[method]
    const route = file.replace(/^\/app/, '').replace(/\/route\.ts$/, '')
    return handler ? [{ method, route, handler }] : []
  }),
)
const CLOSED = ACTIONS.filter(({ route }) => !OPEN.includes(route))
const CHANGING = ACTIONS.filter(({ method }) => method !== 'GET' && method !== 'HEAD')

/** Pages that anybody may see: they say how to get in. */
const OPEN_PAGES = ['/desk/set-password/[token]', '/desk/sign-in']

const pages = import.meta.glob<string>('/app/desk/**/page.tsx', {
  eager: true,
  query: '?raw',
  import: 'default',
})

const sample = (part: string) => (part.startsWith('[...') ? ['passkey', 'list'] : '1')

function send({ method, route, handler }: (typeof ACTIONS)[number], headers: Record<string, string>) {
  const parts = route.split('/').filter((part) => part.startsWith('['))
  const params = Object.fromEntries(parts.map((part) => [part.replace(/[[\].]/g, ''), sample(part)]))
  const path = route.replace(/\[[^\]]+\]/g, '1')
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const request = new Request(`${DESK_SITE}${path}`, {
    method,
    headers: { host: 'upheld.test', origin: DESK_SITE, accept: 'text/html', ...headers },
    ...(hasBody && { body: new URLSearchParams({ person: '1', name: 'Eve', why: 'because' }) }),
  })
  return handler(request, { params: Promise.resolve(params) })
}

/** All that people could have changed. */
async function all() {
  return ask(`
    SELECT (SELECT json_agg(p ORDER BY id) FROM "DeskPerson" p)::text AS people,
      (SELECT count(*) FROM "DeskStep")::int AS steps,
      (SELECT count(*) FROM "DeskProposal")::int AS proposals,
      (SELECT count(*) FROM "Source")::int AS sources,
      (SELECT count(*) FROM "Edition")::int AS editions`)
}

let reader: string
let publisher: string
let ended: string
let before: unknown

beforeAll(async () => {
  process.env.UPHELD_DESK = '1'
  await personWithPassword({ name: 'Asha Rao', role: 'publisher' })
  await personWithPassword({ name: 'Ben Field', role: 'reader' })
  const cleo = await personWithPassword({ name: 'Cleo Hart', role: 'publisher' })
  publisher = await signedIn('asha.rao@desk.example')
  reader = await signedIn('ben.field@desk.example')
  ended = await signedIn('cleo.hart@desk.example')
  await endSessions(cleo.id)
  before = await all()
})

beforeEach(() => {
  process.env.UPHELD_DESK = '1'
})

const named = (actions: typeof ACTIONS) => actions.map((one) => [`${one.method} ${one.route}`, one] as const)

test('the walk meets every route of the desk, and each that is named here', () => {
  const routes = ACTIONS.map(({ route }) => route)
  expect(routes.length).toBeGreaterThan(9)
  expect(DESK_ROUTES).toEqual(expect.arrayContaining(routes))
  expect(routes).toEqual(expect.arrayContaining([...OPEN, ...OF_PUBLISHERS]))
})

test('every page begins by asking who is signed in, but those that say how to', () => {
  const open = Object.entries(pages).flatMap(([file, text]) =>
    /await (deskPerson|deskSession)\('(reader|publisher)'\)/.test(text)
      ? []
      : [file.replace(/^\/app|\/page\.tsx$/g, '')],
  )
  expect(Object.keys(pages).length).toBeGreaterThan(5)
  expect(open.sort()).toEqual(OPEN_PAGES)
})

describe.each(named(CLOSED))('%s', (_, action) => {
  test('leads who is not signed in to where they can, and tells a script so', async () => {
    for (const cookie of ['', ended, 'upheld-desk.session_token=made.up']) {
      const page = await send(action, { cookie })
      expect(page.status).toBe(303)
      expect(page.headers.get('location')).toMatch(/^\/desk\/sign-in/)
      expect((await send(action, { cookie, accept: 'application/json' })).status).toBe(401)
    }
    expect(await all()).toEqual(before)
  })
})

describe.each(named(ACTIONS))('%s', (_, action) => {
  test('is not there where there is no desk', async () => {
    process.env.UPHELD_DESK = ''
    expect((await send(action, { cookie: publisher })).status).toBe(404)
    expect(await all()).toEqual(before)
  })
})

describe.each(named(CHANGING))('%s', (_, action) => {
  test.each<[string, Record<string, string>]>([
    ['of another site', { origin: 'https://evil.example' }],
    ['of another site, as browsers say it', { 'sec-fetch-site': 'cross-site' }],
    ['of another host of the same domain', { 'sec-fetch-site': 'same-site' }],
    ['without a place', { origin: 'null' }],
    ['of the same host by another protocol', { origin: 'https://upheld.test' }],
  ])('is refused from a page %s', async (_place, headers) => {
    expect((await send(action, { cookie: publisher, ...headers })).status).toBe(403)
    expect(await all()).toEqual(before)
  })
})

describe.each(named(ACTIONS.filter(({ route }) => OF_PUBLISHERS.includes(route))))('%s', (_, action) => {
  test('is not for readers of letters', async () => {
    const page = await send(action, { cookie: reader })
    expect([page.status, page.headers.get('location')]).toEqual([303, '/desk/not-allowed'])
    expect((await send(action, { cookie: reader, accept: 'application/json' })).status).toBe(403)
    expect(await all()).toEqual(before)
  })
})
