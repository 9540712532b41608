import { type DeskAnswer, NO_ANSWER, problem, type Said } from '../answer'

// The page of lists has a form for each entry that waits, one for each that is withheld, and one for any other: what was
// typed into one comes back into that one alone.

type Typed = Record<string, string>

/** By which a form is known on its page. */
export type ListedFormName = 'withhold' | `entry-${number}` | `restore-${string}`

export const entryForm = (number: number): ListedFormName => `entry-${number}`

export const restoreForm = (reference: string): ListedFormName =>
  `restore-${reference.trim().replaceAll(' ', '-')}`

/** The `id` of a field of a form. */
export const fieldOf = (form: ListedFormName, name: string) =>
  form === 'withhold' ? name : `${name}-${form}`

/** What a form shows of the answer to the one that was sent: nothing, where that was another. */
export function answerOf(form: ListedFormName, answer: DeskAnswer): DeskAnswer {
  return formSent(answer.typed) === form ? answer : NO_ANSWER
}

/** That a form was refused: with what is wrong, the field that it is about, and what was typed. */
export function refused(typed: Typed, wrong: { text: string; field: string | undefined }[]): Refused {
  const form = formSent(typed)
  const said = wrong.map(({ text, field }) =>
    problem(text, form && field && FIELDS.includes(field) ? fieldOf(form, field) : undefined),
  )
  return { said, typed }
}

export type Refused = { said: Said[]; typed: Typed }

/** The fields that a person sees. */
const FIELDS = ['reference', 'council', 'why']

/** Null where it was none of this page. */
function formSent({ decide, entry, reference }: Typed): ListedFormName | null {
  if (decide === 'withhold') return 'withhold'
  if (decide === 'restore') return reference === undefined ? null : restoreForm(reference)
  return entry === undefined ? null : entryForm(Number(entry))
}
