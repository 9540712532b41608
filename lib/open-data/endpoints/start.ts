import { LICENCE } from '@/lib/open-data/licence'
import { API_ADDRESS, dataAddress } from '../address'
import { type Endpoint, editionCells } from '../endpoint'

/** Where programs begin. */
export const START: Endpoint = {
  path: API_ADDRESS,
  summary: 'What there is, and where.',
  parameters: [],
  schema: 'Index',
  async answer({ edition }) {
    const links = [
      ['Councils', '/councils'],
      ['A council', '/councils/{slug}'],
      ['Figures', '/figures'],
      ['Type averages', '/type-averages'],
      ['Letters', '/letters'],
      ['Editions', '/editions'],
      ['An edition', '/editions/{number}'],
      ['OpenAPI document', '/openapi.json'],
    ] as const
    return {
      title: 'Upheld: the Ombudsman’s annual review letters as data',
      licence: LICENCE.address,
      edition: edition && editionCells(edition),
      links: [
        ...links.map(([title, place]) => ({ title, address: `${API_ADDRESS}${place}` })),
        { title: 'Files, and what their columns mean', address: dataAddress() },
      ],
    }
  },
}
