import { z } from 'zod'

/** A name and an address as a person types them, at the desk or at the terminal. */
export const personFields = {
  name: z
    .string()
    .trim()
    .min(1, 'Type the person’s name. It stands next to what they decide.')
    .max(100, 'This name is too long: use at most 100 characters.'),
  email: z.email('Type an e-mail address, such as asha@council.example.').trim().max(254),
}
