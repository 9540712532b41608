import { z } from 'zod'
import { DecisionError } from '@/lib/data/decisions'
import { type Actor, noteStep } from '@/lib/data/desk-steps'
import { discardListed } from '@/lib/data/listed-decide'
import { openListedReviews } from '@/lib/data/listed-reviews'
import { restoreReference, withheldNow, withholdReference } from '@/lib/data/listed-withheld'
import { dayInWords, dayOf } from '@/lib/domain/day'
import type { ListedReview } from '@/lib/domain/listed-plan'
import { readReference } from '@/lib/domain/reference'
import { publishEntry, waitingEntry } from '@/lib/ingest/listed/decide-listed'
import { shownWords } from '@/lib/words/unseen-characters'
import { done, type Said } from '../answer'
import { deskRegister } from '../loads/register'
import { chooseCouncil } from '../reviews/choose-council'
import { refused } from './forms'

const why = z.string().trim().min(1, 'Give your reason.').max(1000, 'Give your reason in fewer words.')
const entry = z.string().regex(/^\d{1,9}$/, 'Choose an entry that waits.')
const REFERENCE = 'Give the reference, such as 23 008 512.'

/** What a form of the page of lists sends: one value a name. */
export const listedForm = z.record(z.string(), z.string())

/** A decision on an entry that waits, or on one that is published. */
const decision = z.discriminatedUnion(
  'decide',
  [
    z.object({ decide: z.enum(['confirm', 'discard']), entry, why }),
    z.object({
      decide: z.literal('council'),
      entry,
      council: z.string().trim().min(1, 'Name the council.').max(200),
      why,
    }),
    z.object({
      decide: z.enum(['withhold', 'restore']),
      reference: z.string().transform((written, context) => {
        const reference = readReference(written)
        if (!reference) context.addIssue({ code: 'custom', message: REFERENCE })
        return reference ?? z.NEVER
      }),
      why,
    }),
  ],
  { error: 'Choose what is to be done.' },
)
type ListedDecided = z.infer<typeof decision>

/** An entry of a list that waits for somebody. */
export type WaitingEntry = {
  /** By which its forms name it. */
  number: number
  title: string
  /** Where it stands, and the words there. */
  place: string
  quote: string
  reasons: string[]
  /** The Ombudsman's page that was copied; null where the copy does not say. */
  address: string | null
}

export type ListedDeskPage = {
  waiting: WaitingEntry[]
  /** What somebody withheld: each with who did it and why. */
  withheld: { reference: string; said: string }[]
}

/** What waits of the Ombudsman's lists, and what was withheld of them. */
export async function listedDeskPage(): Promise<ListedDeskPage> {
  return {
    waiting: (await openListedReviews()).map(waitingEntryView),
    withheld: (await withheldNow()).map(({ reference, by, why: reason, at }) => ({
      reference,
      said: `${by} withheld it on ${dayInWords(dayOf(at))}: ${reason}`,
    })),
  }
}

function waitingEntryView({ number, entry, copy }: ListedReview): WaitingEntry {
  const what = entry.what === 'decision' ? 'Decision' : 'Improvements after decision'
  return {
    number,
    title: entry.read.reference ? `${what} ${entry.read.reference}` : `${what} without a reference`,
    place: `“${shownWords(copy.fileName)}”, line ${entry.place.line}`,
    quote: shownWords(entry.place.quote),
    reasons: entry.reasons.map(({ message }) => shownWords(message)),
    address: copy.address,
  }
}

/**
 * Does what a form of that page asks for.
 * @param typed as it was sent
 * @returns what to say of it; where it is refused, with what was typed
 */
export async function decideListed(
  typed: Record<string, string>,
  person: Actor,
): Promise<{ said: Said[]; typed?: Record<string, string> }> {
  const read = decision.safeParse(typed)
  if (!read.success) {
    const wrong = read.error.issues.map(({ message, path }) => ({
      text: message,
      field: path[0]?.toString(),
    }))
    return refused(typed, wrong)
  }
  const values = read.data
  try {
    const result = await carriedOut(values, { by: person.name, why: values.why })
    if ('problem' in result) return refused(typed, [{ text: result.problem, field: 'council' }])
    const { subject, what, edition } = result
    await noteStep({
      by: person,
      kind: 'listed-decided',
      subject: { kind: 'listed', id: subject },
      what,
      why: values.why,
      edition,
    })
    return { said: [sayDone(what, edition)] }
  } catch (error) {
    if (!(error instanceof DecisionError)) throw error
    return refused(typed, [
      { text: error.said, field: values.decide === 'withhold' ? 'reference' : undefined },
    ])
  }
}

function sayDone(what: string, edition: number | null): Said {
  return done(edition === null ? `Done: you ${what}.` : `Edition ${edition} is published: you ${what}.`)
}

type CarriedOut = { subject: string; what: string; edition: number | null }

/** @returns what was done, or why it is not clear which council is meant */
async function carriedOut(
  values: ListedDecided,
  person: { by: string; why: string },
): Promise<CarriedOut | { problem: string }> {
  if ('reference' in values) {
    const { reference } = values
    if (values.decide === 'withhold') await withholdReference(reference, person)
    else await restoreReference(reference, person)
    const did = values.decide === 'withhold' ? 'withheld' : 'showed again'
    return { subject: reference, what: `${did} decision ${reference}`, edition: null }
  }
  const review = await waitingEntry(values.entry)
  const subject = review.entry.read.reference ?? `entry ${review.number}`
  if (values.decide === 'discard') {
    await discardListed(review, person)
    return { subject, what: `discarded ${subject}`, edition: null }
  }
  const councils = values.decide === 'council' ? await slugsOf(values.council) : []
  if ('problem' in councils) return councils
  const edition = await publishEntry(review, councils, { ...person, register: deskRegister().register })
  return { subject, what: `published decision ${subject}`, edition }
}

async function slugsOf(typed: string): Promise<[string] | { problem: string }> {
  const { slug, found } = await chooseCouncil(typed, '')
  if (slug) return [slug]
  const names = found.slice(0, 5).map(({ officialName }) => officialName)
  return {
    problem:
      names.length > 0
        ? `“${typed}” may be one of several councils: ${names.join(', ')}. Write the full name.`
        : `We know no council called “${typed}”.`,
  }
}
