/** What a page may send before anybody has touched it, in thousands of bytes as they are sent (gzipped). */
export type Budget = { kind: string; path: string; html: number; scripts: number }

/** The most that any page may have, whatever it holds. */
export const MOST = { html: 40, scripts: 150 }

/** A page of every kind, with a little more than it has now. Raise a number only for something readers get for it. */
export const BUDGETS: Budget[] = [
  { kind: 'home', path: '/', html: 10, scripts: 145 },
  { kind: 'councils of a year', path: '/councils?year=2023-24', html: 19, scripts: 145 },
  { kind: 'council', path: '/councils/luton', html: 19, scripts: 145 },
  { kind: 'council in a year', path: '/councils/luton?year=2024-25', html: 19, scripts: 145 },
  { kind: 'council year', path: '/councils/luton/2023-24', html: 19, scripts: 145 },
  {
    kind: 'comparison',
    path: '/compare?councils=luton~milton-keynes~knowsley~birmingham',
    html: 20,
    scripts: 145,
  },
  { kind: 'type over the years', path: '/types/unitary', html: 14, scripts: 145 },
  { kind: 'type in a year', path: '/types/unitary?year=2023-24', html: 17, scripts: 145 },
  { kind: 'search', path: '/search?q=dorset', html: 5.5, scripts: 145 },
  { kind: 'method', path: '/method', html: 7.5, scripts: 145 },
]
