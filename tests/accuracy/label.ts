import { z } from 'zod'
import type { Day } from '@/lib/domain/day'
import { FIGURE_NAMES, type FigureName } from '@/lib/domain/figure-names'
import { parseReportingYear, type ReportingYear } from '@/lib/domain/reporting-year'

/** What may come of reading a file. */
export const OUTCOMES = ['accepted', 'without-figures', 'review', 'rejected'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** A number that a person reads in a file, printed there or worked out from what is printed. */
export type LabelledFigure = { value: number; origin: 'printed' | 'worked-out' }

export type LabelledFigures = { [Name in FigureName]?: LabelledFigure }

/** What a person reads in a file. */
export type Label = {
  /** Each of these is right: a form that nobody has seen yet may be accepted or held. */
  outcomes: readonly [Outcome, ...Outcome[]]
  /** The council's slug and the reporting year; null where no one can tell. */
  council: string | null
  year: ReportingYear | null
  /** The day of the letter, where it is labelled too. */
  date?: Day
  /** All figures that the file gives. One that is read and is not here is wrong. */
  figures: LabelledFigures
}

const outcome = z.enum(OUTCOMES)
const value = z.number().nonnegative()
const figure = z.union([value, z.strictObject({ workedOut: value })])
const figures = z.partialRecord(z.enum(FIGURE_NAMES as [FigureName, ...FigureName[]]), figure)

const label = z.strictObject({
  outcome: z.union([outcome, z.tuple([outcome], outcome)]),
  council: z.string().optional(),
  year: z
    .string()
    .transform((text, context) => {
      const year = parseReportingYear(text)
      if (!year) context.addIssue(`"${text}" is no reporting year such as 2023-24`)
      return year
    })
    .optional(),
  figures: figures.default({}),
})

/**
 * Reads labels as they stand in a `labels.json` (its form is in tests/accuracy/README.md).
 * @returns the labels by the names of the files that they are of
 * @throws an error with a sentence that names the place of what is not as it should be
 */
export function readLabels(json: string): Map<string, Label> {
  const read = z.record(z.string(), label).safeParse(JSON.parse(json))
  if (!read.success) {
    const [issue] = read.error.issues
    throw new Error(`${issue?.path.join(', ')}: ${issue?.message}.`)
  }
  return new Map(
    Object.entries(read.data).map(([file, { outcome: given, council, year, figures: numbers }]) => [
      file,
      {
        outcomes: typeof given === 'string' ? [given] : given,
        council: council ?? null,
        year: year ?? null,
        figures: Object.fromEntries(
          Object.entries(numbers).map(([name, number]) => [name, labelledFigure(number)]),
        ),
      },
    ]),
  )
}

function labelledFigure(number: z.infer<typeof figure>): LabelledFigure {
  return typeof number === 'number'
    ? { value: number, origin: 'printed' }
    : { value: number.workedOut, origin: 'worked-out' }
}
