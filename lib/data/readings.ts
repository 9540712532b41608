import type { LetterText } from '@/lib/letters/letter-text'
import { type KeptText, textFromKept } from '@/lib/letters/letter-text'
import { database } from './client'
import { runStraight } from './straight-connection'

/** What was read from a file, with its text as JSON (see kept-text.ts) where it is a letter. */
export type KeptReading<Reading> = { sha256: string; reading: Reading; text: string | null }

/** What this version of the reading code has read before, by sha256. */
export async function readingsOf<Reading>(sha256s: string[], reader: string): Promise<Map<string, Reading>> {
  const rows = await database().reading.findMany({
    where: { sha256: { in: sha256s }, reader },
    select: { sha256: true, reading: true },
  })
  return new Map(rows.map(({ sha256, reading }) => [sha256, reading as Reading]))
}

const KEEP = `
  INSERT INTO "Reading" ("sha256", "reader", "reading", "text")
  SELECT "sha256", $1, "reading", "text"
  FROM jsonb_to_recordset($2::jsonb) AS one ("sha256" text, "reading" jsonb, "text" jsonb)
  ON CONFLICT ("sha256") DO UPDATE SET
    "reader" = EXCLUDED."reader", "reading" = EXCLUDED."reading", "text" = EXCLUDED."text",
    "readAt" = EXCLUDED."readAt"`

/** Readings that go into one statement: about half a megabyte. */
const AT_ONCE = 30

/** Keeps what was read, in place of what another version of the code read from the same files. */
export async function keepReadings<Reading>(readings: KeptReading<Reading>[], reader: string): Promise<void> {
  // Always in this order, so that two ingests that read the same files do not wait for each other for ever.
  const sorted = readings.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
  for (let from = 0; from < sorted.length; from += AT_ONCE) {
    const some = sorted
      .slice(from, from + AT_ONCE)
      .map(
        ({ sha256, reading, text }) =>
          `{"sha256":"${sha256}","reading":${JSON.stringify(reading)},"text":${text}}`,
      )
    await runStraight(KEEP, [reader, `[${some.join()}]`])
  }
}

/** The text of a letter's file, or null where none is kept. */
export async function letterTextOf(sha256: string): Promise<LetterText | null> {
  const row = await database().reading.findUnique({ where: { sha256 }, select: { text: true } })
  return row?.text ? textFromKept(row.text as KeptText) : null
}

/** The texts of some letters' files, by sha256; none for a file whose text is not kept. */
export async function letterTextsOf(sha256s: string[]): Promise<Map<string, LetterText>> {
  const rows = await database().reading.findMany({
    where: { sha256: { in: sha256s } },
    select: { sha256: true, text: true },
  })
  return new Map(
    rows.flatMap(({ sha256, text }) => (text ? [[sha256, textFromKept(text as KeptText)] as const] : [])),
  )
}
