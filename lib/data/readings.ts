import type { LetterText } from '@/lib/letters/letter-text'
import { database } from './client'

/** What was read from a file, with its text where it is a letter. */
export type KeptReading<Reading> = { sha256: string; reading: Reading; text: LetterText | null }

/** What this version of the reading code has read before, by sha256. */
export async function readingsOf<Reading>(sha256s: string[], reader: string): Promise<Map<string, Reading>> {
  const rows = await database().reading.findMany({
    where: { sha256: { in: sha256s }, reader },
    select: { sha256: true, reading: true },
  })
  return new Map(rows.map(({ sha256, reading }) => [sha256, reading as Reading]))
}

/** Keeps what was read, in place of what another version of the code read from the same files. */
export async function keepReadings<Reading>(readings: KeptReading<Reading>[], reader: string): Promise<void> {
  if (readings.length === 0) return
  const rows = readings
    .map(({ sha256, reading, text }) => ({ sha256, reading, text: text && compact(text) }))
    // Always in this order, so that two ingests that read the same files do not wait for each other for ever.
    .sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
  // Prisma's createMany takes ten times as long.
  await database().$executeRaw`
    INSERT INTO "Reading" ("sha256", "reader", "reading", "text")
    SELECT "sha256", ${reader}, "reading", "text"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS one ("sha256" text, "reading" jsonb, "text" jsonb)
    ON CONFLICT ("sha256") DO UPDATE SET
      "reader" = EXCLUDED."reader", "reading" = EXCLUDED."reading", "text" = EXCLUDED."text", "readAt" = EXCLUDED."readAt"`
}

/** The text of a letter's file, or null where none is kept. */
export async function letterTextOf(sha256: string): Promise<LetterText | null> {
  const row = await database().reading.findUnique({ where: { sha256 }, select: { text: true } })
  return row?.text ? expanded(row.text as CompactText) : null
}

/** The texts of some letters' files, by sha256; none for a file whose text is not kept. */
export async function letterTextsOf(sha256s: string[]): Promise<Map<string, LetterText>> {
  const rows = await database().reading.findMany({
    where: { sha256: { in: sha256s } },
    select: { sha256: true, text: true },
  })
  return new Map(
    rows.flatMap(({ sha256, text }) => (text ? [[sha256, expanded(text as CompactText)] as const] : [])),
  )
}

/** Pages as [width, height], lines as [page, line, text] with [x, y, width, height] where there are positions. */
type CompactText = {
  pages: [number, number][]
  lines: ([number, number, string] | [number, number, string, number, number, number, number])[]
}

function compact({ pages, lines }: LetterText): CompactText {
  return {
    pages: pages.map(({ width, height }) => [width, height]),
    lines: lines.map(({ page, line, text, box }) =>
      box ? [page, line, text, box.x, box.y, box.width, box.height] : [page, line, text],
    ),
  }
}

function expanded({ pages, lines }: CompactText): LetterText {
  return {
    pages: pages.map(([width, height]) => ({ width, height })),
    lines: lines.map(([page, line, text, x, y, width, height]) =>
      x === undefined || y === undefined || width === undefined || height === undefined
        ? { page, line, text }
        : { page, line, text, box: { x, y, width, height } },
    ),
  }
}
