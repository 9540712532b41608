import { MEASURES } from '@/lib/domain/measures'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { SwitchLink } from '@/lib/words/switch-link'
import { type MapChoice, mapAddress, regionAddress } from './address'
import { LAYOUTS } from './layouts'
import type { MapAsked } from './map-asked'
import type { RegionSlug } from './regions'
import { TIERS } from './tiers'

/** A row of links that switch what a map shows. */
export type MapSwitch = { label: string; choice: MapChoiceName; links: SwitchLink[] }

/** What of a map's address a link changes. */
export type MapChoiceName = keyof MapChoice

/** What a map shows: of England, or of one region. */
export type MapShown = { asked: MapAsked & { year: ReportingYear }; region: RegionSlug | null }

/** The rows of links: years, measures, tiers and layouts. Each leads to the same map with one thing changed. */
export function mapSwitches(shown: MapShown, years: ReportingYear[]): MapSwitch[] {
  const { year, measure, tier, layout } = shown.asked
  const link = (words: string, choice: MapChoice, current: boolean): SwitchLink => ({
    words,
    href: addressWith(shown, choice),
    current,
  })
  return [
    { label: 'Year', choice: 'year', links: years.map((one) => link(one, { year: one }, one === year)) },
    {
      label: 'Measure',
      choice: 'measure',
      links: MEASURES.map(({ id, title }) => link(title, { measure: id }, id === measure.id)),
    },
    {
      label: 'Councils',
      choice: 'tier',
      links: TIERS.map(({ id, title }) => link(title, { tier: id }, id === tier)),
    },
    {
      label: 'Drawn as',
      choice: 'layout',
      links: LAYOUTS.map(({ id, title }) => link(title, { layout: id }, id === layout)),
    },
  ]
}

/** The address of the same map with something chosen otherwise; no council is chosen, and usual choices are left out. */
export function addressWith({ asked, region }: MapShown, otherwise: MapChoice): string {
  const { year, measure, tier, layout, council } = {
    ...asked,
    measure: asked.measure.id,
    council: undefined,
    ...otherwise,
  }
  const choice: MapChoice = {
    year,
    ...(measure !== MEASURES[0].id && { measure }),
    ...(tier !== TIERS[0].id && { tier }),
    ...(layout !== LAYOUTS[0].id && { layout }),
    ...(council && { council }),
  }
  return region ? regionAddress(region, choice) : mapAddress(choice)
}
