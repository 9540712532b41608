const PAGES = ['/', '/councils', '/councils/luton', '/councils/luton/2023-24', '/api/health']

/** How often each kind of answer came: 'a page', 'not now (503)', 'a connection that was cut', 'status 500'. */
export type Answers = Record<string, number>

/**
 * Somebody who goes on reading pages of a site, one after the other, whatever happens to it.
 * @param address of the site at the moment
 * @returns ends the visit, and gives what the answers were
 */
export function startVisit(address: () => string): () => Promise<Answers> {
  const answers: Answers = {}
  let isOver = false
  const visit = async () => {
    for (let i = 0; !isOver; i++) {
      const kind = await answerOf(address() + PAGES[i % PAGES.length])
      answers[kind] = (answers[kind] ?? 0) + 1
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  const visited = visit()
  return async () => {
    isOver = true
    await visited
    return answers
  }
}

async function answerOf(url: string): Promise<string> {
  try {
    const { status, body } = await fetch(url, { signal: AbortSignal.timeout(60_000) })
    for await (const _ of body ?? []) {
      // Read to its end.
    }
    if (status === 200) return 'a page'
    return status === 503 ? 'not now (503)' : `status ${status}`
  } catch {
    return 'a connection that was cut'
  }
}
