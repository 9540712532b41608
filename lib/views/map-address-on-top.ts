/** What stands in the address of a map, in the order of its links. */
const CHOICES = ['year', 'measure', 'tier', 'layout', 'council']

/**
 * Where a link of a map leads when the map has not caught up with its address: to what is asked for already, with
 * what the link changes changed. Without this the second of two quick switches would undo the first.
 * @param href of the link
 * @param shown the address of the map that it stands on
 * @param asked what stands after the question mark in the address that the map will show
 */
export function mapAddressOnTop(href: string, shown: string, asked: URLSearchParams): string {
  const [path = '', wanted] = parts(href)
  const [, before] = parts(shown)
  const choices = CHOICES.flatMap((name) => {
    const value = (wanted.get(name) === before.get(name) ? asked : wanted).get(name)
    return value === null ? [] : [[name, value]]
  })
  return choices.length === 0 ? path : `${path}?${new URLSearchParams(choices)}`
}

function parts(address: string): [string, URLSearchParams] {
  const [path = '', query] = address.split('#')[0]?.split('?') ?? []
  return [path, new URLSearchParams(query)]
}
