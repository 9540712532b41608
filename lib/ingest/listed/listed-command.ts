import { discardListed } from '@/lib/data/listed-decide'
import { openListedReviews } from '@/lib/data/listed-reviews'
import { restoreReference, withheldNow, withholdReference } from '@/lib/data/listed-withheld'
import { dayInWords, dayOf } from '@/lib/domain/day'
import type { ListedReview } from '@/lib/domain/listed-plan'
import { readReference } from '@/lib/domain/reference'
import type { Register } from '@/lib/domain/register-files'
import { inCount } from '@/lib/words/numbers'
import type { Person } from '../decision'
import { UsageError } from '../usage-error'
import { publishEntry, waitingEntry } from './decide-listed'

export const LISTED_USAGE = `       npm run reviews -- listed            list entries of the Ombudsman’s lists that are withheld, and why
       npm run reviews -- listed confirm REFERENCE --by NAME --why REASON
           you looked: the entry is as we read it; it is published
       npm run reviews -- listed council REFERENCE SLUG ... --by NAME --why REASON
           says which council it is on, or which councils; it is published
       npm run reviews -- listed discard REFERENCE --by NAME --why REASON
           the entry will not be used
       npm run reviews -- listed withhold REFERENCE --by NAME --why REASON
           hides a published decision on every page, and deletes its summary at once
       npm run reviews -- listed restore REFERENCE --by NAME --why REASON
           shows it again; its summary comes with the next copy that you load
`

/** What the command answers: words for people, and the same for programs. */
export type Answer = { words: string; json: unknown }

/**
 * Does what `npm run reviews -- listed` is asked for.
 * @throws UsageError, and DecisionError where it cannot be done
 */
export async function listedReviews(
  [action = 'list', target, ...rest]: string[],
  { register, personOf }: { register: Register; personOf: () => Person },
): Promise<Answer> {
  switch (action) {
    case 'list':
      return listWaiting()
    case 'confirm':
      return published(await publishEntry(await named(target), [], { register, ...personOf() }))
    case 'council':
      if (rest.length === 0) throw new UsageError('Name the council: luton')
      return published(await publishEntry(await named(target), rest, { register, ...personOf() }))
    case 'discard': {
      const review = await named(target)
      await discardListed(review, personOf())
      return done(`Entry ${review.entry.read.reference ?? review.number} is discarded.`)
    }
    case 'withhold': {
      const reference = referenceIn(target)
      await withholdReference(reference, personOf())
      return done(`${reference} is withheld. No page shows it, and its summary is deleted.`)
    }
    case 'restore': {
      const reference = referenceIn(target)
      await restoreReference(reference, personOf())
      return done(`${reference} is shown again. Its summary comes with the next copy that you load.`)
    }
    default:
      throw new UsageError(`There is no “listed ${action}”.`)
  }
}

async function listWaiting(): Promise<Answer> {
  const [open, withheld] = [await openListedReviews(), await withheldNow()]
  const told = open.flatMap((review) => [
    heading(review),
    `      ${review.entry.place.quote}`,
    ...review.entry.reasons.map(({ message }) => `      ${message}`),
    '',
  ])
  const hidden = withheld.map(
    ({ reference, by, why, at }) => `${reference}: withheld by ${by} on ${dayInWords(dayOf(at))}: ${why}`,
  )
  const count = inCount(open.length, { one: 'entry waits.', many: 'entries wait.' })
  const end = open.length > 0 ? [`${count} Decide: npm run reviews -- --help`] : ['No entry waits.']
  const json = {
    waiting: open.map(({ number, entry, copy }) => ({
      number,
      what: entry.what,
      reference: entry.read.reference ?? null,
      file: copy.fileName,
      address: copy.address,
      line: entry.place.line,
      quote: entry.place.quote,
      reasons: entry.reasons,
    })),
    withheld: withheld.map(({ at, ...one }) => ({ ...one, on: dayOf(at) })),
  }
  return { words: [...told, ...end, ...(hidden.length > 0 ? ['', ...hidden] : [])].join('\n'), json }
}

function heading({ number, entry, copy }: ListedReview): string {
  const what = entry.what === 'decision' ? 'Decision' : 'Improvements'
  const which = entry.read.reference ?? 'without a reference'
  return `${String(number).padStart(4)}  ${what} ${which}, “${copy.fileName}”, line ${entry.place.line}`
}

function named(target: string | undefined): Promise<ListedReview> {
  if (!target) throw new UsageError('Name the entry: its reference in quotes, or its number.')
  return waitingEntry(target)
}

function referenceIn(target = ''): string {
  const reference = readReference(target)
  if (!reference) throw new UsageError('Give the reference in quotes: "23 008 512"')
  return reference
}

function published(edition: number): Answer {
  return { words: `Edition ${edition} is published.`, json: { edition } }
}

function done(words: string): Answer {
  return { words, json: { edition: null } }
}
