import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { readRows } from '@/lib/domain/csv-rows'
import { isPractice } from '@/lib/platform/practice'

/** A part of the area of a postcode's first half: the part that lies in one district or single-tier council. */
export type OutcodePart = {
  outcode: string
  gssCode: string
  /** Of all postcodes with this first half; those outside England are in nobody's share. */
  share: number
}

const row = z.object({
  outcode: z.string().regex(/^[A-Z]{1,2}\d[A-Z\d]?$/),
  gss_code: z.string().regex(/^E\d{8}$/),
  share: z.coerce.number().gt(0).max(1),
})

/**
 * Reads the file of postcodes' first halves.
 * @throws an error that names the line when a row is not as expected
 */
export function readOutcodes(text: string): OutcodePart[] {
  return readRows('outcodes.csv', text, row).map(({ outcode, gss_code, share }) => ({
    outcode,
    gssCode: gss_code,
    share,
  }))
}

let kept: OutcodePart[] | undefined

/** The project's own file, read once. Invented councils have no postcodes. */
export function projectOutcodes(): readonly OutcodePart[] {
  if (isPractice()) return []
  kept ??= readOutcodes(readFileSync(path.join(process.cwd(), 'prisma/register/outcodes.csv'), 'utf8'))
  return kept
}
