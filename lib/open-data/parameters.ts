import { z } from 'zod'
import { AUTHORITY_TYPE_ORDER, type AuthorityType } from '@/lib/domain/authority-types'
import { FIGURE_NAMES } from '@/lib/domain/figure-names'
import { LISTED_KINDS, LISTED_OUTCOMES } from '@/lib/domain/listed'
import { LISTED_CATEGORIES } from '@/lib/domain/listed-categories'
import { MEASURES } from '@/lib/domain/measures'
import { parseReportingYear, type ReportingYear } from '@/lib/domain/reporting-year'
import { listInWords } from '@/lib/words/numbers'
import { Problem } from './problems'

const LARGEST_PAGE = 1000

/** After a letter, a figure; a decision, an improvement: see `address.ts`. */
const CURSOR =
  /^([a-z0-9-]+~20\d\d-\d\d(~\d{1,10})?|(none|20\d\d-\d\d-\d\d)~\d\d-\d{3}-\d{3}[a-z]?(~[a-z0-9-]+)?)$/

const MEASURE_IDS = MEASURES.map(({ id }) => id)

/** Everything that can be asked for after a question mark: how it is read, and what it must be. */
export const PARAMETERS = {
  council: {
    schema: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .max(100),
    description: 'A council, by its part of every address on this site.',
    mustBe: 'a council’s part of an address here, such as luton; /api/v1/councils lists them',
    example: 'luton',
  },
  year: {
    schema: z
      .string()
      .regex(/^20\d\d-\d\d$/)
      .refine((text) => parseReportingYear(text) !== null) as unknown as z.ZodType<ReportingYear>,
    description: 'A reporting year: 1 April to 31 March.',
    mustBe: 'a reporting year such as 2023-24: the second year follows the first',
    example: '2023-24',
  },
  measure: {
    schema: z.enum(MEASURE_IDS),
    description: 'Only the figures that make up this measure.',
    mustBe: `one of ${listInWords(MEASURE_IDS)}`,
    example: 'upheld-rate',
  },
  figure: {
    schema: z.enum(FIGURE_NAMES),
    description: 'Only this figure.',
    mustBe: `one of ${listInWords(FIGURE_NAMES)}`,
    example: 'upheldRate',
  },
  type: {
    schema: z.enum(AUTHORITY_TYPE_ORDER),
    description: 'The older name of authority_type, which means the same.',
    mustBe: `one of ${listInWords(AUTHORITY_TYPE_ORDER)}`,
    example: 'unitary',
  },
  authority_type: {
    schema: z.enum(AUTHORITY_TYPE_ORDER),
    description: 'Only councils of this authority type, or its averages.',
    mustBe: `one of ${listInWords(AUTHORITY_TYPE_ORDER)}`,
    example: 'unitary',
  },
  region: {
    schema: z.string().min(1).max(100),
    description: 'A region of England, as the register names it.',
    mustBe: 'the name of a region, such as East of England',
    example: 'East of England',
  },
  name: {
    schema: z.string().min(1).max(100),
    description: 'A part of one of the council’s names.',
    mustBe: 'a part of a council’s name, up to 100 characters',
    example: 'luton',
  },
  category: {
    schema: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .max(80),
    description: 'What cases were about: a category of the Ombudsman’s, as its addresses have it.',
    mustBe: `a category as addresses have it, such as ${listInWords(LISTED_CATEGORIES.map(({ address }) => address))}`,
    example: 'education',
  },
  outcome: {
    schema: z.enum(LISTED_OUTCOMES),
    description: 'Only decisions with this outcome.',
    mustBe: `one of ${listInWords([...LISTED_OUTCOMES])}`,
    example: 'upheld',
  },
  kind: {
    schema: z.enum(LISTED_KINDS),
    description: 'Only decision statements, or only public reports.',
    mustBe: `one of ${listInWords([...LISTED_KINDS])}`,
    example: 'report',
  },
  q: {
    schema: z.string().trim().min(1).max(200),
    description: 'Words to look for, in English, in summaries, improvements and categories.',
    mustBe: 'some words, up to 200 characters',
    example: 'education plan',
  },
  edition: {
    schema: number(1, 9_999_999),
    description: 'The edition whose figures you get. The newest if you leave it out.',
    mustBe: 'the number of an edition, such as 1; /api/v1/editions lists them',
    example: 1,
  },
  cursor: {
    schema: z.string().regex(CURSOR).max(130),
    description: 'Where the page before ended. Take it from `next`, with its edition.',
    mustBe: 'the value in `next` of the page before; follow that address as it is',
    example: 'luton~2023-24',
  },
  limit: {
    schema: number(1, LARGEST_PAGE),
    description: 'The most that you get in one answer. 100 if you leave it out.',
    mustBe: `a whole number from 1 to ${LARGEST_PAGE}`,
    example: 100,
  },
} as const satisfies Record<string, Parameter>

type Parameter = {
  schema: z.ZodType
  description: string
  /** What a value must be, after 'must be'. */
  mustBe: string
  example: string | number
}

export type ParameterName = keyof typeof PARAMETERS

export type Asked<Name extends ParameterName = ParameterName> = {
  [N in Name]?: z.output<(typeof PARAMETERS)[N]['schema']>
}

/** A whole number written in digits alone. */
function number(least: number, most: number) {
  const read = (text: unknown) => (/^\d{1,9}$/.test(String(text)) ? Number(text) : Number.NaN)
  return z.preprocess(read, z.int().min(least).max(most))
}

/**
 * The authority type that is asked for, by either of its names.
 * @throws Problem where they name two
 */
export function typeAsked(asked: Asked<'authority_type' | 'type'>): AuthorityType | undefined {
  const { authority_type: type, type: sameAsBefore } = asked
  if (type !== undefined && sameAsBefore !== undefined && type !== sameAsBefore)
    throw new Problem(
      'bad-parameter',
      `“authority_type” and “type” name two authority types, ${type} and ${sameAsBefore}.`,
      'They mean the same. Give “authority_type” alone.',
      'authority_type',
    )
  return type ?? sameAsBefore
}
