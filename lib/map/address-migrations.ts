import { lastValue, type Query } from '@/lib/platform/query'
import { parseMapStyle } from './choices'

/**
 * A change to addresses of maps that were given out. What they showed they show for ever: nothing is ever taken out of
 * this list, and each has a test.
 */
type AddressMigration = { since: string; why: string; migrate(query: Query): Query }

const ADDRESS_MIGRATIONS: AddressMigration[] = [
  {
    since: '2026-11-29',
    why: 'A map was drawn as areas where its address named no layout. Since then every address names one, and a page whose address names nothing at all shows hexagons.',
    migrate: (query) =>
      lastValue(query, 'layout', parseMapStyle) === null &&
      BEFORE_HEXAGONS.some((name) => query[name] !== undefined)
        ? { ...query, layout: 'map' }
        : query,
  },
]

const BEFORE_HEXAGONS = ['year', 'measure', 'tier', 'council']

/** @returns the query of any address of a map ever given out, in today's form */
export function migratedMap(query: Query): Query {
  return ADDRESS_MIGRATIONS.reduce((current, { migrate }) => migrate(current), query)
}
