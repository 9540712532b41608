import { councilYearsOf } from '@/lib/data/council-years'
import { allAliases, councilBySlug, successionsOf } from '@/lib/data/councils'
import type { SuccessionTo } from '@/lib/domain/council'
import { councilRow } from '@/lib/open-data/council-row'
import { API_ADDRESS } from '../address'
import { unknownCouncil } from '../council-asked'
import { type Endpoint, editionCells } from '../endpoint'

/** One council, with the years that are published of it. */
export const COUNCIL: Endpoint<'edition'> = {
  path: `${API_ADDRESS}/councils/{slug}`,
  summary: 'A council, its names, what it came from and became, and the years held of it.',
  parameters: ['edition'],
  part: { name: 'slug', description: 'The council’s part of every address here.', example: 'luton' },
  schema: 'CouncilWithYears',
  async answer({ edition, part: slug }) {
    const council = await councilBySlug(slug)
    if (!council) throw unknownCouncil(slug)
    const [aliases, { predecessors, successors }, published] = await Promise.all([
      allAliases(),
      successionsOf(slug),
      councilYearsOf(slug, edition?.number ?? 0),
    ])
    return {
      ...councilRow(council),
      names: [...new Set(aliases.flatMap((one) => (one.slug === slug ? [one.alias] : [])))].sort(),
      predecessors: predecessors.map(successionCells),
      successors: successors.map(successionCells),
      edition: edition && editionCells(edition),
      years: published.map(({ year, letter, publication }) => ({
        reporting_year: year,
        letter: letter !== null,
        publication: publication !== null,
        figures: `${API_ADDRESS}/figures?council=${slug}&year=${year}&edition=${edition?.number}`,
      })),
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
