import { z } from 'zod'

export const databaseAddress = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'must be an address that begins with postgresql://')

const schema = z.object({
  DATABASE_URL: databaseAddress,
  /** A replica that the web server reads from; else it reads from DATABASE_URL. */
  DATABASE_READ_URL: databaseAddress.optional(),
  /** How many connections one process opens at most for what it reads and writes. */
  DATABASE_POOL: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'must be a whole number from 1 to 9999')
    .default('10')
    .transform(Number),
  /** Where the site stands for its readers, such as https://upheld.example; else each request tells. */
  SITE_ADDRESS: z.url({ protocol: /^https?$/ }).optional(),
  /** Where readers can report a wrong figure, such as figures@upheld.example; else pages offer no mail. */
  CONTACT_ADDRESS: z.email('must be an address for mail').optional(),
  /** What signs the desk's cookies; else one is made at first use, and stored in the database. */
  DESK_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  /** Where the desk keeps the files that wait to be published. */
  DESK_FOLDER: z.string().default('.data/desk'),
  /** Where `npm start` serves the site on this machine. */
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .default('3000'),
})

/** The names of the settings that every part of the code may read. */
export const SETTINGS = Object.keys(schema.shape)

/**
 * The settings that come from outside the code. An empty one is as if it were left out.
 * @throws an error in plain words when one is missing or malformed
 */
export function environment(): z.infer<typeof schema> {
  const given = Object.fromEntries(SETTINGS.map((name) => [name, process.env[name] || undefined]))
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const reasons = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(
    `The environment is not complete (${reasons.join('; ')}). \`npm start\`, \`npm run dev\` and \`npm run ingest\` set it.`,
  )
}

/** Null where none is set. */
export function contactAddress(): string | null {
  return environment().CONTACT_ADDRESS ?? null
}
