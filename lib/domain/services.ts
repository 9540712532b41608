import { type CouncilYear, sourcesInOrder } from './council-year'
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

/** The complaints and enquiries received in a year, as the source that leads gives them. */
export type Received = OfSource & {
  /** What further sources give, in their order; they agree where no number that both give differs. */
  others: (OfSource & { agrees: boolean })[]
}

type OfSource = { source: SourceKind; figure: Figure }

/**
 * The complaints and enquiries received in a year. The first source that gives them leads, but one that gives only
 * their number stands behind one that gives them by service.
 * @returns null where no source gives them
 */
export function receivedIn(published: CouncilYear): Received | null {
  const given = sourcesInOrder(published).flatMap(({ kind, figures: { received } }) =>
    received ? { source: kind, figure: received } : [],
  )
  const first = given.find(({ figure }) => figure.parts.length > 0) ?? given[0]
  if (!first) return null
  const others = given.filter((one) => one !== first)
  return { ...first, others: others.map((one) => ({ ...one, agrees: agree(first.figure, one.figure) })) }
}

function agree(a: Figure, b: Figure): boolean {
  return (
    a.value === b.value && a.parts.every(({ name, value }) => (countOfService(b, name) ?? value) === value)
  )
}
