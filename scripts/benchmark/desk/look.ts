import { Agent, get } from 'node:http'
import { PlainError } from '../../processes/plain-error'

/** How long each view of a page took, in milliseconds, by the page’s name. */
export type Looked = Map<string, number[]>

/** So long somebody who looks through pages rests between two, in milliseconds. */
const REST = 20

/** Somebody who looks at pages of a desk. */
export function looker(site: string, cookie: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })

  /** @returns the page, and how many milliseconds it took to its last byte */
  function view(path: string): Promise<{ html: string; ms: number }> {
    const began = performance.now()
    return new Promise((resolve, reject) => {
      get(site + path, { agent, headers: { cookie, accept: 'text/html' } }, (response) => {
        let html = ''
        response.setEncoding('utf8').on('data', (part: string) => {
          html += part
        })
        response.once('end', () => {
          if (response.statusCode === 200) resolve({ html, ms: performance.now() - began })
          else reject(new PlainError(`${path} answered with status ${response.statusCode}.`))
        })
      }).once('error', reject)
    })
  }

  return {
    view,

    /** Follows a stream of events, as the page of a load does, until one has these words. */
    follow(path: string, words: string): Promise<void> {
      return new Promise((resolve, reject) => {
        const asking = get(site + path, { headers: { cookie, accept: 'text/event-stream' } }, (response) => {
          let last = ''
          response.setEncoding('utf8').on('data', (part: string) => {
            const told = last + part
            if (told.includes(words)) {
              resolve()
              asking.destroy()
            }
            last = told.slice(-words.length)
          })
          response.once('end', () => reject(new PlainError(`${path} ended too soon.`)))
        })
        asking.on('error', reject)
      })
    },

    /**
     * Looks at pages in turns, for as many turns as are asked for, or until something is over.
     * @param pages their addresses by their names
     */
    async through(
      pages: Record<string, string>,
      until: { turns: number } | { over(): boolean },
    ): Promise<Looked> {
      const looked: Looked = new Map(Object.keys(pages).map((name) => [name, []]))
      for (let turn = 0; 'turns' in until ? turn < until.turns : !until.over(); turn++)
        for (const [name, path] of Object.entries(pages)) {
          const { ms } = await view(path)
          looked.get(name)?.push(ms)
          await new Promise((resolve) => setTimeout(resolve, REST))
        }
      return looked
    },

    end: () => agent.destroy(),
  }
}
