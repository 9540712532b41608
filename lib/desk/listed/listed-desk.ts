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
import { done, problem, type Said } from '../answer'
import { deskRegister } from '../loads/register'
import { chooseCouncil } from '../reviews/choose-council'

const why = z.string().trim().min(1, 'Give your reason.').max(1000, 'Give your reason in fewer words.')
const entry = z.string().regex(/^\d{1,9}$/, 'Choose an entry that waits.')
const REFERENCE = 'Give the reference, such as 23 008 512.'

/** A decision on an entry that waits, or on one that is published. */
export const listedForm = z.discriminatedUnion(
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
export type ListedForm = z.infer<typeof listedForm>

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

/** Does what a form of that page asks for. @returns what to say of it */
export async function decideListed(values: ListedForm, person: Actor): Promise<Said> {
  try {
    const { subject, what, edition } = await carriedOut(values, { by: person.name, why: values.why })
    await noteStep({
      by: person,
      kind: 'listed-decided',
      subject: { kind: 'listed', id: subject },
      what,
      why: values.why,
      edition,
    })
    return done(edition === null ? `Done: you ${what}.` : `Edition ${edition} is published: you ${what}.`)
  } catch (error) {
    if (error instanceof DecisionError) return problem(error.said)
    throw error
  }
}

type CarriedOut = { subject: string; what: string; edition: number | null }

async function carriedOut(values: ListedForm, person: { by: string; why: string }): Promise<CarriedOut> {
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
  const councils = values.decide === 'council' ? [await slugOf(values.council)] : []
  const edition = await publishEntry(review, councils, { ...person, register: deskRegister().register })
  return { subject, what: `published decision ${subject}`, edition }
}

/** @throws DecisionError where it is not clear which council is meant */
async function slugOf(typed: string): Promise<string> {
  const { slug, found } = await chooseCouncil(typed, '')
  if (slug) return slug
  const names = found.slice(0, 5).map(({ officialName }) => officialName)
  throw new DecisionError(
    names.length > 0
      ? `“${typed}” may be one of several councils: ${names.join(', ')}. Write the full name.`
      : `We know no council called “${typed}”.`,
  )
}
