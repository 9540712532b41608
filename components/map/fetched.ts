const kept = new Map<string, Promise<unknown>>()

/** What the app answers at an address of its own: fetched once for a page, and again where it did not come. */
export function fetched<Answer>(address: string): Promise<Answer> {
  const known = kept.get(address) ?? fetchJson(address)
  kept.set(address, known)
  known.catch(() => kept.delete(address))
  return known as Promise<Answer>
}

/** What is there already need not be fetched. */
export function keepFetched(address: string, answer: unknown): void {
  kept.set(address, Promise.resolve(answer))
}

async function fetchJson(address: string): Promise<unknown> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`)
  return answer.json()
}
