import { z } from 'zod'
import { parseReportingYear, type ReportingYear } from '@/lib/domain/reporting-year'
import { BY_HAND } from '@/lib/letters/data-files/column-words'
import type { Instruction } from '@/lib/letters/data-files/instruction'
import { database } from './client'

const columnsSchema = z.record(z.string(), z.enum(BY_HAND))

/** What persons said of some data files, by sha256; none where nobody said anything. */
export async function instructionsOf(sha256s: string[]): Promise<Map<string, Instruction>> {
  const rows = await database().fileInstruction.findMany({ where: { sha256: { in: sha256s } } })
  return new Map(
    rows.map(({ sha256, columns, year }) => [
      sha256,
      { columns: columnsSchema.parse(columns), year: year === null ? null : asYear(year) },
    ]),
  )
}

/** Keeps what was said of files, in place of what was said before; nothing is kept where nobody said anything. */
export async function keepInstructions(said: { sha256: string; instruction: Instruction }[]): Promise<void> {
  for (const { sha256, instruction } of said) {
    const { columns, year } = instruction
    if (Object.keys(columns).length === 0 && year === null) continue
    await database().fileInstruction.upsert({
      where: { sha256 },
      create: { sha256, columns, year },
      update: { columns, year, saidAt: new Date() },
    })
  }
}

function asYear(text: string): ReportingYear {
  const year = parseReportingYear(text)
  if (!year) throw new Error(`The database has “${text}” as a reporting year.`)
  return year
}
