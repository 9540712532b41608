import type { InventedMapPage, MapPageForm } from '@/prisma/factories/map-page'
import type { PublishedYear } from './published-years'

/** A way in which pages differ, and to which of them it applies. */
type Variant = {
  kind: string
  form?: MapPageForm
  applies?: (of: PublishedYear) => boolean
  change?: (of: PublishedYear) => Partial<Pick<InventedMapPage, 'name' | 'address' | 'form'>>
}

const hasEnded = ({ council: { years }, year }: PublishedYear) => years !== null && years.last < year
const isWhole = ({ numbers }: PublishedYear) => numbers.earlyRemedyRate !== undefined

/** The ways in which pages of the map were seen to differ, a kind each. */
export const MAP_VARIANTS: Variant[] = [
  { kind: 'map: as published' },
  { kind: 'map: sentences run together', form: { lines: 'run-together' } },
  { kind: 'map: lists, full stop as a line', form: { lines: 'bullets', fullStop: 'line' } },
  { kind: 'map: no full stop after residents', form: { fullStop: 'none' } },
  {
    kind: 'map: stray percent sign',
    form: { strayPercent: true },
    applies: ({ numbers }) => numbers.upheldPer100k !== undefined,
  },
  { kind: 'map: rates said twice', form: { ratesTwice: true }, applies: isWhole },
  {
    kind: 'map: rates said twice, run together',
    form: { ratesTwice: true, lines: 'run-together' },
    applies: isWhole,
  },
  {
    kind: 'map: "detailed" under remedies too',
    form: { detailedInvestigations: true },
    applies: ({ year, numbers }) => year >= '2022-23' && numbers.earlyRemedyRate !== undefined,
  },
  { kind: 'map: averages n/a after the end', applies: hasEnded },
  {
    kind: 'map: merged councils',
    applies: ({ council }) => council.slug in MERGED,
    change: ({ council: { slug } }) => ({ form: { mergerOf: { names: MERGED[slug] ?? [], as: 'lines' } } }),
  },
  {
    kind: 'map: merged councils, as links',
    applies: ({ council }) => council.slug in MERGED,
    change: ({ council: { slug } }) => ({ form: { mergerOf: { names: MERGED[slug] ?? [], as: 'links' } } }),
  },
  {
    kind: 'map: names as printed',
    applies: ({ council }) => council.slug in PRINTED_NAMES,
    change: ({ council }) => ({ name: PRINTED_NAMES[council.slug] ?? council.officialName }),
  },
  { kind: 'map: footer with a date', form: { footer: true }, applies: isWhole },
  { kind: 'map: no address', change: () => ({ address: null }) },
  {
    kind: 'map: no cases, in sentences',
    form: { zeroSentences: true },
    applies: ({ numbers }) => numbers.dealtWith !== undefined && numbers.investigations === 0,
  },
]

const MERGED: Record<string, string[]> = {
  'north-northamptonshire': [
    'Corby Borough Council',
    'East Northamptonshire District Council',
    'Kettering Borough Council',
    'Borough Council of Wellingborough',
    'Northamptonshire County Council',
  ],
  'west-northamptonshire': [
    'Daventry District Council',
    'Northampton Borough Council',
    'South Northamptonshire District Council',
    'Northamptonshire County Council',
  ],
  'westmorland-and-furness': [
    'Barrow-in-Furness Borough Council',
    'Cumbria County Council',
    'Eden District Council',
    'South Lakeland District Council',
  ],
}

/** How the site names councils otherwise than by their official name. */
const PRINTED_NAMES: Record<string, string> = {
  bradford: 'City Of Bradford',
  wakefield: 'Wakefield City Council',
  warrington: 'Warrington Council',
  'westmorland-and-furness': 'Westmorland & furness Council',
}
