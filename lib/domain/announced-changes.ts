import { z } from 'zod'
import { readRows } from './csv-rows'
import type { Day } from './day'

/** That the government has announced new councils for an area, which no law makes yet. */
export type AnnouncedChange = {
  /** 'Norfolk': whose councils would end. */
  area: string
  /** Their names as announced: 'Greater Norwich'. None of them is a council of the register. */
  newCouncils: string[]
  effectiveFrom: Day
  /** The councils that would end. `into` is empty where it is not known which new councils would cover one. */
  ends: { council: string; into: string[] }[]
  /** Where it was read, as words, and its address where that is known. */
  source: string
  sourceUrl: string | null
  /** The day on which it was seen to be announced and not law. */
  seenOn: Day
}

const FILE = 'announced.csv'

const day = z.iso.date().transform((text) => text as Day)
const listOf = (separator: RegExp) =>
  z.string().transform((text) =>
    text
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )

const announcedRow = z.object({
  area: z.string().min(1),
  councils: listOf(/;/).refine((slugs) => slugs.length > 0, 'names no council'),
  new_councils: listOf(/;/).refine((names) => names.length > 0, 'names no new council'),
  effective_from: day,
  divided: listOf(/;/),
  source: z.string().min(1),
  source_address: z.union([z.literal('').transform(() => null), z.url()]),
  seen_on: day,
})
type AnnouncedRow = z.infer<typeof announcedRow>

/**
 * Reads the file of announced changes: a row an area. `divided` says of councils which of the new ones would share
 * their areas: 'new-forest: Mid Hampshire, South West Hampshire'.
 * @param known whether the register has a council of this slug
 * @throws an error that names the file and the line when a row is not as expected
 */
export function readAnnounced(text: string, known: (slug: string) => boolean): AnnouncedChange[] {
  return readRows(FILE, text, announcedRow).map((row, i) => {
    const fail = (what: string): never => {
      throw new Error(`${FILE}, line ${i + 2}: ${what}.`)
    }
    const unknown = row.councils.find((slug) => !known(slug))
    if (unknown) fail(`${unknown} is not in register.csv`)
    const divided = dividedIn(row, fail)
    return {
      area: row.area,
      newCouncils: row.new_councils,
      effectiveFrom: row.effective_from,
      ends: row.councils.map((council) => ({ council, into: divided.get(council) ?? [] })),
      source: row.source,
      sourceUrl: row.source_address,
      seenOn: row.seen_on,
    }
  })
}

function dividedIn(row: AnnouncedRow, fail: (what: string) => never): Map<string, string[]> {
  return new Map(
    row.divided.map((words) => {
      const [council = '', names = ''] = words.split(':').map((part) => part.trim())
      const into = names.split(',').map((name) => name.trim())
      if (!row.councils.includes(council)) fail(`divided: ${council} is not among the councils of the row`)
      const other = into.find((name) => !row.new_councils.includes(name))
      if (other !== undefined) fail(`divided: “${other}” is not among the new councils of the row`)
      return [council, into]
    }),
  )
}
