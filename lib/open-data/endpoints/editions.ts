import { allEditions } from '@/lib/data/editions'
import { countsByEdition, type FigureChange, figureChanges } from '@/lib/data/figure-changes'
import type { Edition } from '@/lib/domain/edition'
import { changeReason } from '@/lib/editions/change-words'
import { LICENCE } from '@/lib/open-data/licence'
import { citationOf } from '@/lib/words/citation'
import { dataAddress } from '../address'
import { published } from '../edition-asked'
import { type Endpoint, editionCells } from '../endpoint'

/** All editions. */
export const EDITIONS: Endpoint = {
  path: '/api/v1/editions',
  summary: 'Every edition, newest first.',
  parameters: [],
  schema: 'Editions',
  async answer() {
    const [editions, counts] = await Promise.all([allEditions(), countsByEdition()])
    return {
      licence: LICENCE.address,
      editions: editions.map((edition) => listed(edition, counts)),
    }
  },
}

/** One edition, with what it changed. */
export const EDITION: Endpoint = {
  path: '/api/v1/editions/{number}',
  summary: 'An edition, how to cite it, and the figures that it shows otherwise than the one before.',
  parameters: [],
  part: { name: 'number', description: 'The number of the edition.', example: '1' },
  schema: 'Edition',
  isOfEdition: true,
  async answer({ edition: asked, site }) {
    const edition = published(asked)
    const [counts, changes] = await Promise.all([
      countsByEdition(),
      edition.number === 1 ? [] : figureChanges(edition.number - 1, edition.number),
    ])
    const address = `${site}${dataAddress(edition.number)}`
    return {
      ...listed(edition, counts),
      licence: LICENCE.address,
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
