/** What a page may send before anybody has touched it, in thousands of bytes as they are sent (gzipped). */
export type Budget = { kind: string; path: string; html: number; scripts: number; hasMap?: boolean }

/** The most that any page may have, whatever it holds. A map is drawn in its page, so it may be larger. */
export const MOST = { html: 40, htmlWithMap: 120, scripts: 150 }

/** A page of every kind, its styles within it, with a little more than it has now. Raise a number only for something readers get for it. */
export const BUDGETS: Budget[] = [
  { kind: 'home with the map', path: '/', html: 42.5, scripts: 150, hasMap: true },
  { kind: 'map of areas', path: '/?year=2024-25&layout=map', html: 66, scripts: 150, hasMap: true },
  {
    kind: 'map of numbers',
    path: '/?year=2024-25&shade=number&layout=hexagons',
    html: 43,
    scripts: 150,
    hasMap: true,
  },
  { kind: 'region', path: '/regions/south-east?year=2023-24', html: 29, scripts: 150 },
  { kind: 'coverage', path: '/coverage', html: 26, scripts: 147 },
  { kind: 'coverage of a type', path: '/coverage?type=district', html: 35.5, scripts: 147 },
  { kind: 'list of councils', path: '/councils?figures=yes', html: 28, scripts: 147 },
  { kind: 'council', path: '/councils/luton', html: 35, scripts: 147 },
  { kind: 'council in a year', path: '/councils/luton?year=2024-25', html: 33, scripts: 147 },
  { kind: 'council without figures', path: '/councils/adur', html: 35, scripts: 147 },
  { kind: 'council year', path: '/councils/luton/2023-24', html: 30.5, scripts: 147 },
  { kind: 'decisions of a council', path: '/councils/luton/decisions', html: 17.5, scripts: 147 },
  {
    kind: 'comparison',
    path: '/compare?councils=luton~milton-keynes~knowsley~birmingham',
    html: 29.3,
    scripts: 147,
  },
  { kind: 'type over the years', path: '/types/unitary', html: 26, scripts: 147 },
  { kind: 'type in a year', path: '/types/unitary?year=2023-24', html: 30, scripts: 147 },
  { kind: 'reporting year', path: '/years/2024-25', html: 30, scripts: 150 },
  { kind: 'search', path: '/search?q=dorset', html: 15.5, scripts: 147 },
  { kind: 'search of decisions', path: '/decisions?q=planning', html: 30, scripts: 147 },
  { kind: 'method', path: '/method', html: 20, scripts: 147 },
]
