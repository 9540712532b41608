import { z } from 'zod'

/** So long that it can say what is new about a year, and no longer: the edition's page says the rest. */
export const LONGEST_NOTE = 1000

/** What a publisher says to the readers of an edition: plain text, whose lines stay as they are. */
export const noteField = z
  .string()
  .trim()
  .max(LONGEST_NOTE, `Your note is too long. Use at most ${LONGEST_NOTE} characters.`)

export const noteForm = z.object({ note: noteField })

export const publishForm = z.object({
  note: noteField,
  /** Of what the publisher saw. */
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'Look at what the edition would change first. Then publish it.'),
})

export const undoForm = z.object({
  /** The edition that is to be undone, as the publisher saw it. */
  edition: z.coerce
    .number({ error: 'Look at what it would do first. Then undo the edition.' })
    .int()
    .positive(),
  note: noteField,
  why: z
    .string()
    .trim()
    .min(1, 'Say why you undo this edition. Readers can see it.')
    .max(LONGEST_NOTE, `Your reason is too long. Use at most ${LONGEST_NOTE} characters.`),
})
