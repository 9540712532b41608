import { readOmbudsmanAddress } from '@/lib/domain/ombudsman-address'

/** What is collected beside pages of figures and letters, of what the Ombudsman lists behind the figures. */
export const LIST_WANTS = ['decisions', 'reports', 'improvements'] as const
export type ListWant = (typeof LIST_WANTS)[number]

/** How many pages with lists, reports and improvements may be asked for. */
export type ListLimits = {
  /** Of one list, which goes on from page to page. */
  list: number
  /** Of one council. */
  council: number
  /** By one run. */
  all: number
}

/** A council's year has some tens of decisions, and a council few reports: far less than these. */
export const LIST_LIMITS: ListLimits = { list: 40, council: 100, all: 5000 }

/** What the address of a page on a council that leads to lists may be called. */
const PARTS: readonly { want: ListWant; part: RegExp }[] = [
  { want: 'decisions', part: /decision/ },
  { want: 'reports', part: /report/ },
  { want: 'improvements', part: /improvement/ },
]

/** What a page on a council should lead to, by what its address calls it; null where that says nothing of lists. */
export function wantedOfPart(part: string, wants: readonly ListWant[] = LIST_WANTS): ListWant | null {
  return PARTS.find((one) => wants.includes(one.want) && one.part.test(part))?.want ?? null
}

/** Whether an address can be of what the Ombudsman lists, or of a page that should lead there. */
export function canLeadToLists(address: string): boolean {
  const page = readOmbudsmanAddress(address)
  switch (page?.kind) {
    case 'decisions-of-year':
    case 'decisions':
    case 'service-improvements':
    case 'decision':
    case 'category':
      return true
    case 'council':
      return page.part !== null && wantedOfPart(page.part) !== null
    default:
      return false
  }
}
