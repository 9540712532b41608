import type { Query } from './query'

/** Whether what a page was asked for is written as its one address has it: a form sends its empty fields too. */
export function isWrittenAs(query: Query, address: string): boolean {
  const asked = Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one]),
  )
  const written = [...new URL(address, 'http://site.invalid').searchParams]
  return JSON.stringify(asked) === JSON.stringify(written)
}
