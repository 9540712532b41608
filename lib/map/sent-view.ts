import type { AreaOnMap, RegionOnMap } from './listed-councils'
import type { MapView } from './page'

/** Of its kind, its state and its words only where each stands among the texts of the view. */
type SentArea = [
  slug: string,
  name: string,
  number: string | null,
  kind: number,
  state: number,
  words: number,
]

/** A view as a page sends it to its script: of hundreds of councils most say the same, so each text is in it once. */
export type SentView = Omit<MapView, 'regions'> & {
  texts: string[]
  regions: (Omit<RegionOnMap, 'areas'> & { areas: SentArea[] })[]
}

export function sentView(view: MapView): SentView {
  const places = new Map<string, number>()
  const placeOf = (text: string): number => {
    const place = places.get(text) ?? places.size
    places.set(text, place)
    return place
  }
  const sent = ({ slug, name, number, kind, state, words }: AreaOnMap): SentArea => [
    slug,
    name,
    number,
    placeOf(kind),
    placeOf(state),
    placeOf(words),
  ]
  const regions = view.regions.map((region) => ({ ...region, areas: region.areas.map(sent) }))
  return { ...view, regions, texts: [...places.keys()] }
}

export function viewAsSent({ texts, regions, ...view }: SentView): MapView {
  const area = ([slug, name, number, kind, state, words]: SentArea) =>
    ({ slug, name, number, kind: texts[kind], state: texts[state], words: texts[words] }) as AreaOnMap
  return { ...view, regions: regions.map((region) => ({ ...region, areas: region.areas.map(area) })) }
}
