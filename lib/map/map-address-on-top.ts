import type { MapChoiceName } from './map-switches'

/** What stands in the address of a map, in the order of its links. */
const CHOICES: readonly MapChoiceName[] = ['year', 'measure', 'tier', 'layout', 'council']

/**
 * Where a link of a map leads while the map has not caught up with its address: to what is asked for already, with
 * the link's own choice. Without this the second of two quick switches would undo the first.
 * @param href of the link
 * @param choice what the link is for
 * @param asked what stands after the question mark in the address that the map will show
 */
export function mapAddressOnTop(href: string, choice: MapChoiceName, asked: URLSearchParams): string {
  const [path = '', query] = href.split('#')[0]?.split('?') ?? []
  const wanted = new URLSearchParams(query)
  const choices = CHOICES.flatMap((name) => {
    const value = (name === choice ? wanted : asked).getAll(name).at(-1)
    return value === undefined ? [] : [[name, value]]
  })
  return choices.length === 0 ? path : `${path}?${new URLSearchParams(choices)}`
}
