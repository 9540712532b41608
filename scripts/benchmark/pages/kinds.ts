const COUNCIL = '/councils/testville-0001'
const COMPARISON = '/compare?councils=testville-0001~testville-0002~testville-0003~testville-0004'

/** A page of every kind, of the invented councils of tests/bench: what the report calls it, and its address. */
export const KINDS = [
  { name: 'home', path: '/' },
  { name: 'councils of a year', path: '/councils?year=2023-24' },
  { name: 'council', path: COUNCIL },
  { name: 'council in a year', path: `${COUNCIL}?year=2022-23` },
  { name: 'council year', path: `${COUNCIL}/2023-24` },
  { name: 'compare, 4 councils', path: COMPARISON },
  { name: 'compare, together', path: `${COMPARISON}&view=together` },
  { name: 'type over the years', path: '/types/unitary' },
  { name: 'type in a year', path: '/types/unitary?year=2023-24' },
  { name: 'search', path: '/search?q=testville' },
  { name: 'method', path: '/method' },
]

/** The pages with charts whose showing is watched. */
export const WATCHED = [
  { name: 'council', path: COUNCIL },
  { name: 'compare, 4 councils', path: COMPARISON },
]

/** What the requests of a load ask for. */
export const LOADED = { council: COUNCIL, static: '/accessibility', empty: '/', database: '/database' }
