import type { CouncilYear } from '@/lib/domain/council-year'

/** The Ombudsman's own site about councils: where its page of a council is not known, its front page. */
const FRONT_PAGE = 'https://www.lgo.org.uk/your-councils-performance'

/** The way out to the Ombudsman's own page of a council. An address is never guessed. */
export type OmbudsmanPage = { href: string; isOfCouncil: boolean }

/** The Ombudsman's page of a council, where figures that are published came from it; else its front page. */
export function ombudsmanPage(published: CouncilYear[]): OmbudsmanPage {
  const href = published.find(({ publication }) => publication?.url.startsWith(`${FRONT_PAGE}/`))?.publication
    ?.url
  return href ? { href, isOfCouncil: true } : { href: FRONT_PAGE, isOfCouncil: false }
}
