import { councilYearsOf } from '@/lib/data/council-years'
import { allAliases, allCouncils, councilBySlug, successionsOf } from '@/lib/data/councils'
import { allEditions } from '@/lib/data/editions'
import { countsByEdition, type FigureChange, figureChanges } from '@/lib/data/figure-changes'
import type { SuccessionTo } from '@/lib/domain/council'
import type { Edition } from '@/lib/domain/edition'
import { normaliseName } from '@/lib/domain/normalise-name'
import { changeReason } from '@/lib/editions/change-words'
import { citationOf } from '@/lib/words/citation'
import { listInWords } from '@/lib/words/numbers'
import { API_ADDRESS, apiAddress, dataAddress } from './address'
import { requirePublished } from './answer'
import { councilRow } from './council-row'
import {
  type Endpoint,
  editionCells,
  type ItemEndpoint,
  type ListEndpoint,
  listHead,
  respond,
  unknownCouncil,
} from './endpoint'
import { FIGURES, LETTERS, TYPE_AVERAGES } from './figure-endpoints'
import { OMBUDSMAN_TERMS, REGISTER_TERMS, termsCells } from './licence'
import { DECISION, DECISIONS, IMPROVEMENTS } from './listed-endpoints'
import { type ParameterName, typeAsked } from './parameters'
import { Problem } from './problems'
import { serviceRows } from './service-row'

const START: ListEndpoint = {
  path: API_ADDRESS,
  summary: 'Everything that there is, with its address.',
  parameters: [],
  schema: 'Index',
  async answer({ edition }) {
    const links = [
      ['Councils', '/councils'],
      ['A council', '/councils/{slug}'],
      ['What complaints about it were about', '/councils/{slug}/received'],
      ['Figures', '/figures'],
      ['Type averages', '/type-averages'],
      ['Letters', '/letters'],
      ['Decisions and public reports', '/decisions'],
      ['A decision or public report', '/decisions/{reference}'],
      ['What councils agreed to change', '/improvements'],
      ['Editions', '/editions'],
      ['An edition', '/editions/{number}'],
      ['OpenAPI document', '/openapi.json'],
    ] as const
    return {
      title: 'Upheld: the Ombudsman’s annual review letters as data',
      ...termsCells(OMBUDSMAN_TERMS),
      edition: edition && editionCells(edition),
      links: [
        ...links.map(([title, place]) => ({ title, address: `${API_ADDRESS}${place}` })),
        { title: 'Files, and what their columns mean', address: dataAddress() },
      ],
    }
  },
}

const COUNCILS: ListEndpoint<'authority_type' | 'type' | 'region' | 'name'> = {
  path: `${API_ADDRESS}/councils`,
  summary: 'Councils of the register, all or those asked for, by name.',
  parameters: ['authority_type', 'type', 'region', 'name'],
  schema: 'Councils',
  async answer({ asked }) {
    const { region, name } = asked
    const type = typeAsked(asked)
    const [councils, called] = await Promise.all([allCouncils(), name ? slugsCalled(name) : null])
    const regions = [...new Set(councils.flatMap((council) => council.region ?? []))].sort()
    if (region !== undefined && !regions.includes(region)) {
      const help = `It must be one of ${listInWords(regions)}.`
      throw new Problem('bad-parameter', `“${region}” is not a region of the register.`, help, 'region')
    }
    const found = councils.filter(
      (council) =>
        (type === undefined || council.type === type) &&
        (region === undefined || council.region === region) &&
        (called === null || called.has(council.slug)),
    )
    return { ...termsCells(REGISTER_TERMS), councils: found.map(councilRow) }
  },
}

async function slugsCalled(name: string): Promise<Set<string>> {
  const wanted = normaliseName(name)
  if (wanted === '') return new Set()
  const aliases = await allAliases()
  return new Set(aliases.flatMap(({ slug, normalised }) => (normalised.includes(wanted) ? [slug] : [])))
}

const COUNCIL: ItemEndpoint<'edition'> = {
  path: `${API_ADDRESS}/councils/{slug}`,
  summary: 'A council, its names, its predecessors and successors, and the years that are published.',
  parameters: ['edition'],
  part: { name: 'slug', description: 'The council’s part of every address here.', example: 'luton' },
  schema: 'CouncilWithYears',
  async answer({ edition }, slug) {
    const council = await councilBySlug(slug)
    if (!council) throw unknownCouncil(slug)
    const [aliases, { predecessors, successors }, published] = await Promise.all([
      allAliases(),
      successionsOf(slug),
      edition ? councilYearsOf(slug, edition.number) : [],
    ])
    return {
      ...councilRow(council),
      ...termsCells(REGISTER_TERMS),
      names: [...new Set(aliases.flatMap((one) => (one.slug === slug ? [one.alias] : [])))].sort(),
      predecessors: predecessors.map(successionCells),
      successors: successors.map(successionCells),
      edition: edition && editionCells(edition),
      years: published.map(({ year, letter, publication, dataFiles }) => ({
        reporting_year: year,
        letter: letter !== null,
        publication: publication !== null,
        data_files: dataFiles.map(({ table }) => table),
        figures: apiAddress(FIGURES.path, {
          council: slug,
          year,
          ...(edition && { edition: edition.number }),
        }),
      })),
    }
  },
}

const RECEIVED: ItemEndpoint<'year' | 'edition'> = {
  path: `${API_ADDRESS}/councils/{slug}/received`,
  summary:
    'Complaints and enquiries about a council that the Ombudsman received, by service, as the council’s page shows them.',
  parameters: ['year', 'edition'],
  part: COUNCIL.part,
  schema: 'Received',
  async answer({ asked: { year }, edition: newest, site }, slug) {
    const edition = requirePublished(newest)
    const council = await councilBySlug(slug)
    if (!council) throw unknownCouncil(slug)
    const published = (await councilYearsOf(slug, edition.number)).toReversed()
    return {
      ...listHead(`Complaints received about ${council.officialName}, by service`, edition, site),
      services: published
        .filter((one) => year === undefined || one.year === year)
        .flatMap((one) => serviceRows(council, one)),
    }
  },
}

function successionCells({ council, effectiveFrom, kind, whole, done }: SuccessionTo) {
  return {
    council: council.slug,
    council_name: council.officialName,
    on: effectiveFrom,
    kind,
    whole,
    done,
  }
}

const EDITIONS: ListEndpoint = {
  path: `${API_ADDRESS}/editions`,
  summary: 'Every edition, newest first.',
  parameters: [],
  schema: 'Editions',
  async answer() {
    const [editions, counts] = await Promise.all([allEditions(), countsByEdition()])
    return {
      ...termsCells(OMBUDSMAN_TERMS),
      editions: editions.map((edition) => listed(edition, counts)),
    }
  },
}

const EDITION: ItemEndpoint = {
  path: `${API_ADDRESS}/editions/{number}`,
  summary: 'An edition, how to cite it, and the figures that it changed.',
  parameters: [],
  part: { name: 'number', description: 'The number of the edition.', example: '1', isEdition: true },
  schema: 'Edition',
  async answer({ edition: asked, site }) {
    const edition = requirePublished(asked)
    const [counts, changes] = await Promise.all([
      countsByEdition(),
      edition.number === 1 ? [] : figureChanges(edition.number - 1, edition.number),
    ])
    const address = `${site}${dataAddress(edition.number)}`
    return {
      ...listed(edition, counts),
      ...termsCells(OMBUDSMAN_TERMS),
      citation: citationOf({ title: 'Upheld: all data', address, edition }),
      changed: changes.filter(({ before }) => before !== null).map(changeCells),
    }
  },
}

function listed(edition: Edition, counts: Awaited<ReturnType<typeof countsByEdition>>) {
  const { added, replaced } = counts.get(edition.number) ?? { added: 0, replaced: 0 }
  return {
    ...editionCells(edition),
    summary: edition.summary,
    ...(edition.note !== null && { note: edition.note }),
    figures_added: added,
    figures_replaced: replaced,
  }
}

function changeCells(change: FigureChange) {
  const { slug, year, name, source, before, now } = change
  return {
    council: slug,
    reporting_year: year,
    figure: name,
    source,
    before,
    now,
    reason: changeReason(change),
  }
}

/** An endpoint with its own types put away, so that all can stand in one list. */
type Offered = Pick<Endpoint, 'path' | 'part' | 'summary' | 'schema'> & {
  parameters: readonly ParameterName[]
  respond(request: Request, part: string | null): Promise<Response>
}

function offered<Name extends ParameterName>(endpoint: Endpoint<Name>): Offered {
  return { ...endpoint, respond: (request, part) => respond(endpoint, request, part) }
}

/** Everything that programs can ask for, in the order of the OpenAPI document. */
export const ENDPOINTS: Offered[] = [
  offered(START),
  offered(COUNCILS),
  offered(COUNCIL),
  offered(RECEIVED),
  offered(FIGURES),
  offered(TYPE_AVERAGES),
  offered(LETTERS),
  offered(DECISIONS),
  offered(DECISION),
  offered(IMPROVEMENTS),
  offered(EDITIONS),
  offered(EDITION),
]
