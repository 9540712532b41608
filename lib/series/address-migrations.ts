export type ChartAddress = { measure: string; subjects: string; query: Record<string, string> }

/**
 * A change to addresses that were given out, or to what programs made of them on their way. An address in a committee
 * paper works for ever: nothing is ever taken out of this list, and each has a test.
 */
type AddressMigration = { since: string; why: string; migrate(address: ChartAddress): ChartAddress }

export const ADDRESS_MIGRATIONS: AddressMigration[] = [
  {
    since: '2026-11-21',
    why: 'Some mail programs write the tilde and other signs as %7E, and some do so twice: %257E.',
    migrate: (address) => ({
      ...address,
      subjects: decoded(address.subjects),
      measure: decoded(address.measure),
    }),
  },
  {
    since: '2026-11-21',
    why: 'People who write addresses by hand join councils with commas, spaces or plus signs.',
    migrate: (address) => ({ ...address, subjects: address.subjects.replace(/[,+\s]+/g, '~') }),
  },
  {
    since: '2026-11-21',
    why: 'Addresses are copied in capitals, and with the full stop, bracket or quotation mark that follows them.',
    migrate: ({ measure, subjects, query }) => ({
      measure: measure.toLowerCase(),
      subjects: withoutPunctuation(subjects).toLowerCase(),
      query: Object.fromEntries(
        Object.entries(query).map(([name, value]) => [
          withoutAmp(name).toLowerCase(),
          withoutPunctuation(value).toLowerCase(),
        ]),
      ),
    }),
  },
  {
    since: '2026-11-29',
    why: 'A comparison was to be had as a chart each (view=apart) or as one chart (view=together). One plot of strips shows both.',
    migrate: (address) =>
      ['apart', 'together'].includes(address.query.view ?? '')
        ? { ...address, query: { ...address.query, view: 'compare' } }
        : address,
  },
]

/** @returns an address of any form ever given out, in today's form */
export function migratedAddress(address: ChartAddress): ChartAddress {
  return ADDRESS_MIGRATIONS.reduce((current, { migrate }) => migrate(current), address)
}

function decoded(text: string): string {
  try {
    const once = decodeURIComponent(text)
    return once === text ? text : decoded(once)
  } catch {
    return text
  }
}

function withoutPunctuation(text: string): string {
  return text.trim().replace(/[.,;:)\]>"'”’]+$/, '')
}

/** Where an address was written into HTML twice, `&` is `&amp;` and names begin with it. */
function withoutAmp(name: string): string {
  return name.replace(/^(amp;)+/i, '')
}
