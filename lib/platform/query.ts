// Without Zod: the browser writes and reads addresses too, and Zod weighs more than the rest of a map's script.

/** What stands after an address's question mark, as Next gives it to a page. */
export type Query = Record<string, string | string[] | undefined>

/** What a page can be asked for: nothing, one thing, or a list of slugs. */
type Choice = string | number | readonly string[] | null | undefined

type Read<T> = (text: string) => T | null

/** No name or number in an address has more characters; what is typed beyond is not looked at. */
const LONGEST = 200

/** No council's slug is longer. */
const LONGEST_SLUG = 80

/**
 * Writes choices in their order: '?councils=luton~knowsley&measure=upheld-rate'. A list is joined with `~`; a choice
 * that is null, undefined or empty is left out.
 * @returns '' where nothing is left
 */
export function writeQuery(choices: Record<string, Choice>): string {
  const written = Object.entries(choices).flatMap(([name, choice]) => {
    const value = [choice ?? []].flat().map(encodeURIComponent).join('~')
    return value === '' ? [] : [`${name}=${value}`]
  })
  return written.length === 0 ? '' : `?${written.join('&')}`
}

/** The query of an address outside of a page; of a Request: `new URL(request.url).searchParams`. */
export function queryFrom(parameters: URLSearchParams): Query {
  return Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)]))
}

/** Every value of a parameter, empty ones too; none where it is left out. */
export function allValues(query: Query, name: string): string[] {
  return [query[name] ?? []].flat()
}

/** The first value of a parameter; null where it is left out, empty or cannot be read. */
export function firstValue(query: Query, name: string): string | null
export function firstValue<T>(query: Query, name: string, read: Read<T>): T | null
export function firstValue(query: Query, name: string, read: Read<unknown> = asItIs): unknown {
  return readValue(allValues(query, name).at(0), read)
}

/** The last value of a parameter; null where it is left out, empty or cannot be read. */
export function lastValue(query: Query, name: string): string | null
export function lastValue<T>(query: Query, name: string, read: Read<T>): T | null
export function lastValue(query: Query, name: string, read: Read<unknown> = asItIs): unknown {
  return readValue(allValues(query, name).at(-1), read)
}

/** The only value of a parameter; null where there are several, or it is left out, empty or cannot be read. */
export function onlyValue(query: Query, name: string): string | null
export function onlyValue<T>(query: Query, name: string, read: Read<T>): T | null
export function onlyValue(query: Query, name: string, read: Read<unknown> = asItIs): unknown {
  const [value, ...more] = allValues(query, name)
  return more.length > 0 ? null : readValue(value, read)
}

/** What somebody typed into a box; null where there was none, '' where it was left empty. */
export function typedValue(query: Query, name: string): string | null {
  return allValues(query, name).at(0)?.trim().slice(0, LONGEST) ?? null
}

/**
 * A list of slugs, joined with `~` or one a parameter as a form sends them.
 * @param most so many are looked at
 */
export function slugList(query: Query, name: string, most: number): string[] {
  return allValues(query, name)
    .flatMap((text) => text.split('~'))
    .map((slug) => slug.trim().toLowerCase().slice(0, LONGEST))
    .filter((slug) => slug !== '')
    .slice(0, most)
}

/** A council as an address names it, as its slug would be: `lastValue(query, 'council', readSlug)`. */
export function readSlug(text: string): string {
  return text.slice(0, LONGEST_SLUG).toLowerCase()
}

function readValue(value: string | undefined, read: Read<unknown>): unknown {
  return value ? read(value.slice(0, LONGEST)) : null
}

function asItIs(text: string): string {
  return text
}
