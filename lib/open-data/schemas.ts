import { z } from 'zod'
import { DATA_TABLES, SOURCE_KINDS } from '@/lib/domain/source'
import { AVERAGE_COLUMNS } from './average-rows'
import type { Column } from './column'
import { COUNCIL_ROW_COLUMNS } from './council-row'
import { DECISION_CELL_COLUMNS, NAMED_COUNCIL_COLUMNS } from './decision-row'
import { FIGURE_COLUMNS } from './figure-row'
import { IMPROVEMENT_CELL_COLUMNS } from './improvement-row'
import { LETTER_COLUMNS } from './letter-row'
import { PROBLEMS } from './problems'
import { SERVICE_COLUMNS } from './service-row'

const day = z.string().meta({ format: 'date' })
const address = z.string().meta({ format: 'uri-reference' })
const year = z.string().regex(/^20\d\d-\d\d$/)
const edition = z.strictObject({ number: z.int().min(1), published_on: day, address })

/** The address of the terms of re-use, and what they ask to be said. */
const terms = { licence: z.string(), credits: z.array(z.string()) }

/** What every list begins with: the edition that it is of, and how to cite it. */
const head = { edition, citation: z.string(), ...terms }
const next = address.nullable().meta({ description: 'The page that follows, or null on the last.' })

const part = z.strictObject({ name: z.string(), value: z.int() })
const council = rowSchema(COUNCIL_ROW_COLUMNS)
const figure = rowSchema(FIGURE_COLUMNS).extend({
  parts: z.array(part).meta({ description: 'Of a count that the source breaks down.' }),
})
const average = rowSchema(AVERAGE_COLUMNS)
const service = rowSchema(SERVICE_COLUMNS)
const letter = rowSchema(LETTER_COLUMNS)
const decision = rowSchema(DECISION_CELL_COLUMNS).extend({
  councils: z.array(rowSchema(NAMED_COUNCIL_COLUMNS)).meta({ description: 'Those that the decision is on.' }),
  recommendations: z
    .array(z.string())
    .meta({ description: 'Of a public report: what the Ombudsman recommended, in its words.' }),
  also_references: z.array(z.string()).meta({ description: 'Other references of the same text.' }),
})
const improvement = rowSchema(IMPROVEMENT_CELL_COLUMNS).extend({
  improvements: z.array(z.string()).meta({
    description: 'What the council agreed to do, word for word. It does not say that it was done.',
  }),
})
const citation = z.strictObject({ text: z.string(), bibtex: z.string(), csl: z.looseObject({}) })
const succession = z.strictObject({
  council: z.string(),
  council_name: z.string(),
  on: day,
  kind: z.enum(['unitarisation', 'merger']),
  whole: z.boolean(),
  done: z.boolean(),
})
const listedEdition = edition.extend({
  summary: z.string(),
  note: z
    .string()
    .optional()
    .meta({ description: 'What whoever published it says to its readers; left out where nothing is said.' }),
  figures_added: z.int(),
  figures_replaced: z.int(),
})
const change = z.strictObject({
  council: z.string(),
  reporting_year: year,
  figure: z.string(),
  source: z.enum(SOURCE_KINDS),
  before: z.number().nullable(),
  now: z.number().nullable(),
  reason: z.string(),
})

/** What answers have, by the names that the OpenAPI document gives them. */
export const SCHEMAS = {
  Index: z.strictObject({
    title: z.string(),
    ...terms,
    edition: edition.nullable(),
    links: z.array(z.strictObject({ title: z.string(), address: z.string() })),
  }),
  Council: council,
  Councils: z.strictObject({ ...terms, councils: z.array(council) }),
  CouncilWithYears: council.extend({
    ...terms,
    names: z.array(z.string()),
    predecessors: z.array(succession),
    successors: z.array(succession),
    edition: edition.nullable(),
    years: z.array(
      z.strictObject({
        reporting_year: year,
        letter: z.boolean(),
        publication: z.boolean(),
        data_files: z.array(z.enum(DATA_TABLES)).meta({
          description: 'The tables of the Ombudsman’s yearly data files that have a row of it.',
        }),
        figures: address,
      }),
    ),
  }),
  Figure: figure,
  Figures: z.strictObject({ ...head, next, figures: z.array(figure) }),
  Service: service,
  Received: z.strictObject({
    ...head,
    services: z.array(service).meta({ description: 'By year and service, the oldest year first.' }),
  }),
  TypeAverage: average,
  TypeAverages: z.strictObject({ ...head, type_averages: z.array(average) }),
  Letter: letter,
  Letters: z.strictObject({ ...head, next, letters: z.array(letter) }),
  Decision: decision,
  Decisions: z.strictObject({ ...head, next, decisions: z.array(decision) }),
  DecisionAlone: z.strictObject({ ...head, decision }),
  Improvement: improvement,
  Improvements: z.strictObject({ ...head, next, improvements: z.array(improvement) }),
  Editions: z.strictObject({ ...terms, editions: z.array(listedEdition) }),
  Edition: listedEdition.extend({ ...terms, citation, changed: z.array(change) }),
  Problem: z.strictObject({
    type: address,
    title: z.enum(Object.values(PROBLEMS).map((one) => one.title)),
    status: z.int(),
    detail: z.string(),
    help: z.string().meta({ description: 'What to do about it.' }),
    parameter: z.string().optional(),
  }),
}

export type SchemaName = keyof typeof SCHEMAS

/** A row as its columns describe it, so that files, dictionary and API say the same. */
function rowSchema(columns: Column[]) {
  return z.strictObject(Object.fromEntries(columns.map((column) => [column.name, cellSchema(column)])))
}

function cellSchema(column: Column): z.ZodType {
  const { title, description, mayBeEmpty } = column
  const value = valueSchema(column)
  return (mayBeEmpty ? value.nullable() : value).meta({ title, description })
}

function valueSchema({ type, values, pattern }: Column): z.ZodType {
  switch (type) {
    case 'string':
      if (values) return z.enum(values)
      return pattern ? z.string().regex(new RegExp(pattern)) : z.string()
    case 'integer':
      return z.int()
    case 'number':
      return z.number()
    case 'boolean':
      return z.boolean()
    case 'date':
      return z.string().meta({ format: 'date' })
  }
}
