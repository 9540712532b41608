import { z } from 'zod'
import { FIGURE_NAMES, type FigureName } from '@/lib/domain/figure-names'
import { fieldName, tickName } from './ids'

export const DECISIONS = ['confirm', 'correct', 'identify', 'discard', 'restore'] as const
export type DecisionKind = (typeof DECISIONS)[number]

/** What a person typed on the page of one source, as they typed it. */
export type Typed = {
  /** What they had before them: see `seenOf`. */
  seen: string
  /** Whether they asked for it to be proposed, or only to be checked. */
  tried: 'check' | 'propose'
  decision: DecisionKind | null
  /** By the figure's name; only of fields that the page had. */
  figures: Partial<Record<FigureName, string>>
  /** The figures that they ticked as compared with their pictures. */
  ticks: FigureName[]
  why: string
  /** The council as typed, and the slug of the one that was chosen of several. */
  council: string
  councilSlug: string
  year: string
  date: string
  url: string
  /** The number of the edition to restore. */
  edition: string
}

const short = z.string().max(300).catch('')

/** What the page's form sends: one value a name. */
export const typedForm = z.record(z.string(), z.string())

/** Reads what the form sent. Never fails: what it did not send is empty. */
export function typedFrom(values: Record<string, string>): Typed {
  const text = (name: string) => short.parse(values[name] ?? '')
  return {
    seen: text('seen'),
    tried: values.do === 'propose' ? 'propose' : 'check',
    decision: DECISIONS.find((one) => one === values.decision) ?? null,
    figures: Object.fromEntries(
      FIGURE_NAMES.flatMap((name) => {
        const value = values[fieldName(name)]
        return value === undefined ? [] : [[name, short.parse(value)]]
      }),
    ),
    ticks: FIGURE_NAMES.filter((name) => values[tickName(name)] !== undefined),
    why: (values.why ?? '').slice(0, 2000),
    council: text('council'),
    councilSlug: text('councilSlug'),
    year: text('year'),
    date: text('date'),
    url: text('url'),
    edition: text('edition'),
  }
}

const names = z.enum(FIGURE_NAMES as [FigureName, ...FigureName[]])

const kept = z.object({
  seen: z.string(),
  tried: z.enum(['check', 'propose']),
  decision: z.enum(DECISIONS).nullable(),
  figures: z.partialRecord(names, z.string()),
  ticks: z.array(names),
  why: z.string(),
  council: z.string(),
  councilSlug: z.string(),
  year: z.string(),
  date: z.string(),
  url: z.string(),
  edition: z.string(),
})

/** What was kept of it; null where nothing was, or an earlier version of the desk kept it otherwise. */
export function typedFromKept(value: unknown): Typed | null {
  const read = kept.safeParse(value)
  return read.success ? read.data : null
}
