import type { CouncilYear } from './council-year'
import type { Figure } from './figure'
import { normaliseName } from './normalise-name'
import type { SourceKind } from './source'

/** The services by which letters to 2017-18 break down what the Ombudsman received, in the order of their table. */
export const SERVICES = [
  'Adult Care Services',
  'Benefits and Tax',
  'Corporate and Other Services',
  "Education and Children's Services",
  'Environment Services',
  'Highways and Transport',
  'Housing',
  'Planning and Development',
  'Other',
] as const

/**
 * The services of several tables, each once: those of letters in the order of the letters, then all others in the
 * order in which they come. A service is told by its name, however it is typed ('&' or 'and', capitals, apostrophes);
 * services that are called otherwise are never taken for one.
 * @param printed the names as sources print them; of one that is typed in several ways the first is kept
 */
export function servicesInOrder(printed: string[]): string[] {
  const byKey = new Map<string, string>()
  for (const name of printed) {
    const key = serviceKey(name)
    if (!byKey.has(key)) byKey.set(key, name)
  }
  const known = SERVICES.map(serviceKey).filter((key) => byKey.has(key))
  const others = [...byKey.keys()].filter((key) => !known.includes(key))
  return [...known, ...others].flatMap((key) => byKey.get(key) ?? [])
}

/** The complaints and enquiries received about a service; null where the source does not give it. */
export function countOfService({ parts }: Figure, service: string): number | null {
  return parts.find(({ name }) => serviceKey(name) === serviceKey(service))?.value ?? null
}

function serviceKey(name: string): string {
  return normaliseName(name)
}

/** What one source gives of the complaints and enquiries received. */
export type Received = { source: SourceKind; figure: Figure }

/**
 * The complaints and enquiries received in a year, from each source that gives them, the one that leads first: one
 * that breaks them down by service before one that gives only their number.
 */
export function receivedIn({ letter, publication }: CouncilYear): Received[] {
  const given = [
    { source: 'letter' as const, figure: letter?.figures.received },
    { source: 'publication' as const, figure: publication?.figures.received },
  ].flatMap(({ source, figure }) => (figure ? { source, figure } : []))
  return [
    ...given.filter(({ figure }) => figure.parts.length > 0),
    ...given.filter(({ figure }) => figure.parts.length === 0),
  ]
}
