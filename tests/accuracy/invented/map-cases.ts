import { nameIndex } from '@/lib/domain/name-index'
import { normaliseName } from '@/lib/domain/normalise-name'
import { ombudsmanAddress } from '@/lib/domain/ombudsman-address'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { projectRegister } from '@/lib/ingest/project-register'
import { expectedFigures } from '@/prisma/factories/letter-pdf'
import {
  figuresOnMapPage,
  type InventedMapPage,
  type MapNumbers,
  mapPage,
  mapPageHtml,
} from '@/prisma/factories/map-page'
import { seededRandom } from '@/prisma/factories/pdf/seeded-random'
import type { Label, LabelledFigures } from '../label'
import type { LabelledCase } from '../labelled-case'
import { INVENTED_NAMES, ODDLY_NAMED } from './councils'
import { notToBeAccepted } from './labels'
import { misprintsOf } from './map-misprints'
import { MAP_VARIANTS } from './map-variants'
import { ordinaryLetter } from './misprints'
import { type PublishedYear, publishedYears } from './published-years'

const NAMES = nameIndex(projectRegister().register)

/** What the Ombudsman misprinted: the page that shows it must wait for a person. */
const MISPRINTED = ['hounslow 2023-24', 'cumbria 2023-24']
/** Pages that hold nothing but zeros of a council that had ended. */
const OF_NOTHING = ['cumbria 2024-25']

/** Pages of the map in every form that was seen: with the figures that the Ombudsman published, and with invented ones. */
export function* mapCases(seed: number): Generator<LabelledCase> {
  const years = publishedYears()
  for (const { kind, form, applies, change } of MAP_VARIANTS) {
    for (const of of years) {
      if (applies && !applies(of)) continue
      const changed = change?.(of)
      const page = { ...pageOf(of), ...changed, form: { ...of.form, ...form, ...changed?.form } }
      yield realCase(kind, of, page, labelOf(of, page))
    }
  }
  for (const of of years) {
    const page = { ...pageOf(of), form: { ...of.form, footer: true } }
    const bytes = new TextEncoder().encode(mapPageHtml(page))
    yield { ...realCase('map: pages of HTML', of, page, labelOf(of, page)), file: 'page.html', bytes }
  }
  for (const of of years) {
    for (const { name, numbers } of misprintsOf(of)) {
      yield realCase('map: misprints', of, { ...pageOf(of), numbers }, notToBeAccepted('review'), name)
    }
  }
  yield* inventedCases(seed)
}

function pageOf({ council, year, numbers, address, form }: PublishedYear): InventedMapPage {
  return { name: council.officialName, year, address, numbers, form }
}

function labelOf({ council, year }: PublishedYear, page: InventedMapPage): Label {
  const key = `${council.slug} ${year}`
  if (MISPRINTED.includes(key)) return notToBeAccepted('review')
  if (OF_NOTHING.includes(key)) return { ...notToBeAccepted('without-figures'), council: null, year: null }
  return { outcomes: ['accepted'], council: council.slug, year, figures: labelled(page) }
}

function labelled(page: InventedMapPage): LabelledFigures {
  return Object.fromEntries(
    Object.entries(figuresOnMapPage(page)).map(([name, value]) => [name, { value, origin: 'printed' }]),
  )
}

function realCase(
  kind: string,
  { council, year }: PublishedYear,
  page: InventedMapPage,
  label: Label,
  what = '',
): LabelledCase {
  return {
    kind,
    name: `${council.slug} ${year}${what === '' ? '' : `, ${what}`}`,
    file: 'page.txt',
    bytes: new TextEncoder().encode(mapPage(page)),
    label,
    names: NAMES,
  }
}

/** Councils that do not exist, in forms that no page at hand shows whole. */
function* inventedCases(seed: number): Generator<LabelledCase> {
  for (const [i, { slug, printed }] of ODDLY_NAMED.entries()) {
    const [name] = printed
    const numbers = inventedNumbers('2024-25', seed + i)
    const plain = { name, year: '2024-25', address: addressOf(name), numbers } as const
    yield inventedCase('map: remedies before compliance', slug, { ...plain, form: { remediesFirst: true } })
    yield inventedCase('map: whole pages of 2024-25', slug, { ...plain, form: { lines: 'run-together' } })
    const none = {
      ...numbers,
      ...NONE,
      dealtWith: (numbers.notForUs ?? 0) + (numbers.assessedAndClosed ?? 0),
    }
    yield inventedCase('map: no cases', slug, { ...plain, numbers: none })
    yield inventedCase('map: no cases, in sentences', slug, {
      ...plain,
      numbers: none,
      form: { zeroSentences: true },
    })
  }
}

const NONE: MapNumbers = { investigations: 0, upheld: 0, complianceOutcomes: 0 }

/** The figures of an ordinary year, all that a page of that year prints. */
function inventedNumbers(year: ReportingYear, seed: number): MapNumbers {
  return expectedFigures(ordinaryLetter(year, seededRandom(seed)))
}

function addressOf(name: string): string {
  return ombudsmanAddress({ kind: 'statistics', slug: normaliseName(name).replaceAll(' ', '-') })
}

function inventedCase(kind: string, council: string, page: InventedMapPage): LabelledCase {
  return {
    kind,
    name: `${council} ${page.year}`,
    file: 'page.txt',
    bytes: new TextEncoder().encode(mapPage(page)),
    label: { outcomes: ['accepted'], council, year: page.year, figures: labelled(page) },
    names: INVENTED_NAMES,
  }
}
