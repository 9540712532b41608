import { expect, test } from '@playwright/test'
import { cases } from '../support/long'
import { ROUTES } from '../support/routes'

/** What every JavaScript object answers to: a table that is looked up carelessly takes them for entries of its own. */
const NAMES = cases(['constructor'], ['toString', '__proto__', 'hasOwnProperty', 'valueOf'])

/** A part of each route's address as it is where there is such a thing. */
const KNOWN: Record<string, string> = {
  '[measure]': 'upheld-rate',
  '[subjects]': 'luton',
  '[slug]': 'luton',
  '[year]': '2023-24',
  '[table]': 'decided',
  '[page]': '1',
  '[version]': '00000000',
  '[file]': 'figures.csv',
  '[number]': '1',
  '[region]': 'london',
  '[type]': 'unitary',
}

/** Each varying part of each route in turn is such a name; the others are as they should be. */
const ADDRESSES = ROUTES.flatMap((route) => {
  const parts = route.split('/')
  return parts.flatMap((part, at) =>
    part.startsWith('[')
      ? NAMES.flatMap((name) =>
          (part === '[file]' ? [name, `figures.${name}`, `${name}.csv`] : [name]).map((odd) =>
            parts.map((one, i) => (i === at ? odd : (KNOWN[one] ?? one))).join('/'),
          ),
        )
      : [],
  )
}).map((address) => address.replace('/in/2023-24', '/2023-24'))

const QUERIES = [
  ...['year', 'measure', 'tier', 'shade', 'layout', 'council'].map((name) => ['/', name] as const),
  ...['councils', 'measure', 'from', 'to', 'view', 'add'].map((name) => ['/compare', name] as const),
  ...['year', 'measure', 'sort'].map((name) => ['/types/unitary', name] as const),
  ...['year', 'type', 'region', 'figures', 'sort', 'name'].map((name) => ['/councils', name] as const),
  ['/coverage', 'type'],
  ['/search', 'q'],
  ['/data', 'edition'],
  ['/councils/luton', 'year'],
  ['/councils/luton/briefing', 'with'],
  ['/map/view.json', 'year'],
  ['/map/shapes.json', 'layout'],
  ['/not-published', 'council'],
] as const

test('nothing is found at an address with the name of what every object has', async ({ request }) => {
  expect(ADDRESSES.length).toBeGreaterThan(20)
  for (const address of ADDRESSES) {
    const answer = await request.get(address, { maxRedirects: 0 })
    expect(answer.status(), address).toBe(404)
  }
})

test('such a name is no choice of any page', async ({ request }) => {
  for (const [path, name] of QUERIES)
    for (const value of NAMES) {
      const answer = await request.get(`${path}?${name}=${value}`)
      expect([200, 404], `${path}?${name}=${value}`).toContain(answer.status())
    }
})

test('nobody can have a picture made in another size by Next', async ({ request }) => {
  for (const picture of ['/icon.svg', '/preview.png', 'https://example.org/a.png']) {
    const answer = await request.get(`/_next/image?url=${encodeURIComponent(picture)}&w=640&q=75`)
    expect(answer.status(), picture).toBe(404)
  }
})
