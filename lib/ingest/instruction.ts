import { z } from 'zod'
import { parseReportingYear, type ReportingYear } from '@/lib/domain/reporting-year'
import { BY_HAND } from '@/lib/letters/data-files/column-words'
import type { Instruction } from '@/lib/letters/data-files/instruction'
import { UsageError } from './usage-error'

const columnSchema = z.string().transform((text, context) => {
  const at = text.lastIndexOf('=')
  const [heading, figure] = [text.slice(0, at).trim(), text.slice(at + 1).trim()]
  if (at < 0 || heading === '' || figure === '') {
    context.addIssue(
      `--columns "${text}" does not name the figure of a heading. Write it as "Heading=figure": "Decisions upheld=upheld".`,
    )
    return z.NEVER
  }
  const takenFor = BY_HAND.find((one) => one === figure)
  if (!takenFor) {
    context.addIssue(`--columns "${text}": “${figure}” is not a figure. Use one of ${BY_HAND.join(', ')}.`)
    return z.NEVER
  }
  return [heading, takenFor] as const
})

/**
 * What a person says of data files on the command line.
 * @throws UsageError that says what is wrong
 */
export function instructionFrom({
  columns = [],
  year,
}: {
  columns?: string[] | undefined
  year?: string | undefined
}): Instruction {
  const said = columns.map((text) => {
    const parsed = columnSchema.safeParse(text)
    if (!parsed.success) throw new UsageError(parsed.error.issues.map(({ message }) => message).join(' '))
    return parsed.data
  })
  const twice = said.find(([heading], i) => said.findIndex(([other]) => other === heading) !== i)
  if (twice) throw new UsageError(`--columns names “${twice[0]}” twice.`)
  return { columns: Object.fromEntries(said), year: yearOf(year) }
}

function yearOf(text: string | undefined): ReportingYear | null {
  if (text === undefined) return null
  const year = parseReportingYear(text)
  if (!year) throw new UsageError(`--year "${text}" is not a reporting year. Write it as 2025-26.`)
  return year
}
