import { z } from 'zod'
import { changeFiles, fileOf } from '@/lib/data/load-files'
import type { Load } from '@/lib/data/loads'
import { instructionFrom } from '@/lib/ingest/instruction'
import { UsageError } from '@/lib/ingest/usage-error'
import type { Instruction } from '@/lib/letters/data-files/instruction'
import { headingField, takenForField } from './instruction-fields'
import { readAgain } from './queue'

/** A data file has fewer columns. */
const MOST_COLUMNS = 200

/** What a person says of a data file: the same as --year and --columns of the command say. */
export const instructionSchema = z
  .record(z.string(), z.union([z.string(), z.array(z.string())]))
  .transform((fields, context): Instruction => {
    const text = (name: string) => [fields[name] ?? []].flat()[0]?.trim() ?? ''
    const columns = Array.from({ length: MOST_COLUMNS }, (_, at) => [
      text(headingField(at)),
      text(takenForField(at)),
    ])
    const said = columns.filter(([heading, takenFor]) => heading !== '' && takenFor !== '')
    const year = text('year')
    try {
      return instructionFrom({
        columns: said.map(([heading, takenFor]) => `${heading}=${takenFor}`),
        ...(year !== '' && { year }),
      })
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      // The command names its options; here they are fields.
      context.addIssue(
        error.message.replace(/^--year "(.*?)"/, '“$1”').replace(/^--columns(?: "(.*?)")?/, 'A column'),
      )
      return z.NEVER
    }
  })

/** Reads a data file again as a person says that it is to be read. @returns whether it could be said of it now */
export async function sayOfFile(load: Load, number: number, instruction: Instruction): Promise<boolean> {
  const file = await fileOf(load.id, number)
  if (load.state !== 'read' || file?.state !== 'read' || file.sha256 === null) return false
  if (!(await changeFiles(load.id, [{ number, instruction, state: 'waiting' }], ['read']))) return false
  await readAgain(load.id)
  return true
}
