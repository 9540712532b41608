import { allCouncils } from '@/lib/data/councils'
import { DecisionError } from '@/lib/data/decisions'
import type { ChangedCouncilYear } from '@/lib/desk/draft/difference'
import type { DraftPreview } from '@/lib/desk/draft/draft'
import type { ListedEntryChange } from '@/lib/desk/draft/listed-changes'
import { COUNCILS, inCount, inFull } from '@/lib/words/numbers'
import { type DeskPerson, may } from '../people/person'
import { type ChangedType, changedByType, kindsInWords } from './changed-councils'
import { type ListedOfCouncil, listedByCouncil } from './listed-by-council'
import { type OddThing, oddThings } from './odd-things'
import { type ProposedView, proposedView } from './proposed-view'
import { type WithheldView, withheldView } from './withheld-view'

/** What the next edition would change, as somebody sees it at one moment. */
export type NextEdition = {
  /** Its number; null where nothing would change. */
  number: number | null
  /** What it would change in a few sentences, first of all. */
  overview: string[]
  /** As it would stand on the edition's public page; null where nothing would change. */
  summary: string | null
  /** Of all that is shown here: publishing asks for it. */
  fingerprint: string
  odd: OddThing[]
  types: ChangedType[]
  /** What it would do with entries of the Ombudsman’s lists. */
  listed: ListedOfCouncil[]
  proposed: ProposedView[]
  withheld: WithheldView
  /** That files are still being read, in a sentence; null where none is. */
  stillReading: string | null
  canPublish: boolean
  /** Whether there is anything to publish: also loads with nothing new can be ended. */
  hasAnything: boolean
}

/** A draft that cannot be looked at now, with why in a sentence. */
export type NoNextEdition = { problem: string }

/**
 * @param previewed works out what would change
 * @param unread how many loads are still being sent or read
 */
export async function nextEdition(
  previewed: () => Promise<DraftPreview>,
  unread: number,
  person: DeskPerson,
): Promise<NextEdition | NoNextEdition> {
  try {
    return await viewOf(await previewed(), unread, person)
  } catch (error) {
    if (!(error instanceof DecisionError)) throw error
    return { problem: error.said }
  }
}

async function viewOf(preview: DraftPreview, unread: number, person: DeskPerson): Promise<NextEdition> {
  const councils = await allCouncils()
  const bySlug = new Map(councils.map((council) => [council.slug, council]))
  const { edition, summary, fingerprint, changes, withheld, loads, overtaken } = preview
  return {
    number: edition,
    overview: overviewOf(preview),
    summary,
    fingerprint,
    odd: oddThings(preview),
    types: changedByType(changes, bySlug),
    listed: listedByCouncil(preview.listed, bySlug),
    proposed: proposedView(preview.proposals, bySlug),
    withheld: withheldView(withheld),
    stillReading:
      unread === 0
        ? null
        : `${inCount(unread, { one: 'load is', many: 'loads are' })} not read to the end yet. This edition would have nothing of ${unread === 1 ? 'it' : 'them'}.`,
    canPublish: may(person, 'publisher'),
    hasAnything: edition !== null || loads.length + overtaken.length > 0,
  }
}

function overviewOf({ edition, changes, proposals, loads, listed }: DraftPreview): string[] {
  if (edition === null) {
    return loads.length === 0
      ? ['Nothing waits to be published.']
      : [
          'The files that were loaded would change nothing. You can publish to finish with them: it makes no edition.',
        ]
  }
  const councils = new Set(changes.map(({ slug }) => slug)).size

  return [
    changes.length === 0
      ? `Edition ${edition} would change no figures that pages show.`
      : `Edition ${edition} would change what pages show about ${inCount(councils, COUNCILS)}: ${kindsInWords(changes)}.`,
    ...listsInWords(listed),
    ...verdictsInWords(changes),
    ...(proposals.length > 0
      ? [`It would take up ${inCount(proposals.length, { one: 'proposal', many: 'proposals' })}.`]
      : []),
  ]
}

/** What would change of decisions and improvements that the Ombudsman lists, in a sentence each. */
function listsInWords(listed: DraftPreview['listed']): string[] {
  const of = (wanted: ListedEntryChange['fate']) => listed.filter(({ fate }) => fate === wanted)
  const [added, replaced, listedNoLonger] = [of('added'), of('replaced'), of('until')]
  const entries = { one: 'entry', many: 'entries' }
  return [
    ...(added.length > 0
      ? [`It would add ${inCount(added.length, entries)} of lists of the Ombudsman’s decisions.`]
      : []),
    ...(replaced.length > 0
      ? [`It would bring ${inCount(replaced.length, entries)} of these lists up to date.`]
      : []),
    ...(listedNoLonger.length > 0
      ? [
          `It would say of ${inCount(listedNoLonger.length, entries)} that the Ombudsman lists ${listedNoLonger.length === 1 ? 'it' : 'them'} no longer.`,
        ]
      : []),
  ]
}

function verdictsInWords(changes: ChangedCouncilYear[]): string[] {
  const turned = changes.flatMap(({ verdicts }) => verdicts.filter(({ before }) => before !== null)).length
  if (turned === 0) return []
  return [`${inFull(turned)} ${turned === 1 ? 'verdict' : 'verdicts'} that pages show now would change.`]
}
