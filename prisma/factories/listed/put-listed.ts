import { whileLocked } from '@/lib/data/editions'
import { storeListed } from '@/lib/data/listed-store'
import { newEdition } from '@/lib/data/make-edition'
import type { Day } from '@/lib/domain/day'
import type { ReadDecision, ReadImprovement } from '@/lib/domain/listed'
import { decisionKey, improvementKey, type NewCopy } from '@/lib/domain/listed-plan'
import { inventedDecision, inventedImprovement } from './entries'

type OfCouncil = { slug: string; officialName: string }

/**
 * Publishes invented entries in an edition of their own, straight into the database in DATABASE_URL: what pages show of
 * them is to be tested, and not how they are read.
 * @param councils in the register; entries are dealt out to them in turns
 * @param decisions how many, or which
 * @param seenOn the day of the copy that lists them
 * @returns the number of the edition
 */
export async function putListed({
  councils,
  decisions = 0,
  improvements = 0,
  seenOn = '2026-06-03',
}: {
  councils: OfCouncil[]
  decisions?: number | ReadDecision[]
  improvements?: number | ReadImprovement[]
  seenOn?: Day | null
}): Promise<number> {
  const all = {
    decisions: dealtOut(decisions, councils, inventedDecision),
    improvements: dealtOut(improvements, councils, inventedImprovement),
  }
  const copy: NewCopy = {
    page: 'decisions',
    sha256: 'a'.repeat(64),
    fileName: 'invented-list.html',
    address: null,
    key: null,
    seenOn,
    saysDay: seenOn !== null,
    scope: { council: null, category: null, subcategory: null, year: null, outcome: null, kind: null },
    says: null,
    isWhole: false,
    ofOtherBodies: 0,
    lists: [
      ...all.decisions.map((entry) => ({ entry: decisionKey(entry), listedAt: entry.listedAt })),
      ...all.improvements.map((entry) => ({ entry: improvementKey(entry), listedAt: entry.listedAt })),
    ],
  }
  const added = <Entry>(entry: Entry) => ({ change: 'added', entry, listedUntil: null, from: copy }) as const
  return whileLocked(async (db) => {
    const edition = await newEdition(db, { summary: 'Invented entries of lists added.' })
    await storeListed(
      db,
      {
        copies: [copy],
        decisions: all.decisions.map(added),
        improvements: all.improvements.map(added),
      },
      edition,
    )
    return edition
  })
}

function dealtOut<Entry>(
  wanted: number | Entry[],
  councils: OfCouncil[],
  invent: (number: number, council: OfCouncil) => Entry,
): Entry[] {
  if (typeof wanted !== 'number') return wanted
  return Array.from({ length: wanted }, (_, number) => {
    const council = councils[number % councils.length]
    if (!council) throw new Error('Name the councils that the entries are of.')
    return invent(number, council)
  })
}
