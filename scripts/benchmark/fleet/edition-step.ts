// Asks a site for what names its edition, over and over, until it is told to stop by the end of its input, and says
// whether an older edition came after a newer one was known for longer than it may take for all to be told.
import { Agent, get } from 'node:http'
import { tellStep, toldStep } from '../step'

/** `within`: in how many milliseconds after a first server shows an edition all others must. */
export type EditionsWatched = { address: string; within: number }

/**
 * How many answers named an edition, and by how many servers; how often each edition was named; how many answers named
 * an older edition than one that had been seen for longer than `within`; the longest that an older edition was still
 * given after a newer one was seen, in milliseconds; and answers that were not 200 or named no edition, by address and
 * what was wrong with them.
 */
export type Editions = {
  answers: number
  servers: number
  editions: Record<string, number>
  wrong: string[]
  longest: number
  failed: Record<string, number>
}

/** What is asked for, and where the answer names its edition. */
const ASKED = [
  { path: '/api/health', edition: /"edition":(\d+)/ },
  { path: '/api/v1', edition: /"edition":\s*\{\s*"number":\s*(\d+)/ },
  { path: '/data/datapackage.json', edition: /\?edition=(\d+)/ },
  { path: '/councils/testville-0001', edition: /[?&;]edition=(\d+)/ },
  { path: '/', edition: /href="\/editions\/(\d+)"/ },
]

const { address, within } = toldStep<EditionsWatched>()
const agent = new Agent({ keepAlive: true })
/** When the first answer came that named an edition. */
const seen = new Map<number, number>()
const servers = new Set<string>()
const result: Editions = { answers: 0, servers: 0, editions: {}, wrong: [], longest: 0, failed: {} }
let isOver = false
process.stdin.resume().once('end', () => {
  isOver = true
})

await Promise.all(
  ASKED.map(async ({ path, edition }) => {
    while (!isOver) {
      const began = performance.now()
      const { status, body, server } = await answerTo(path)
      const [, number] = edition.exec(body) ?? []
      if (status === 200 && number !== undefined) note(path, Number(number), began, server)
      else noteFailed(`${path}: ${status === 200 ? 'names no edition' : status || 'no answer'}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }),
)
agent.destroy()
tellStep<Editions>({ ...result, servers: servers.size })

function note(path: string, edition: number, began: number, server: string) {
  result.answers++
  result.editions[edition] = (result.editions[edition] ?? 0) + 1
  servers.add(server)
  if (!seen.has(edition)) seen.set(edition, performance.now())
  for (const [other, since] of seen) {
    if (other <= edition || since > began) continue
    const late = began - since
    result.longest = Math.max(result.longest, late)
    if (late > within)
      result.wrong.push(
        `${path} of ${server}: edition ${edition}, ${Math.round(late)} ms after edition ${other} was seen`,
      )
  }
}

function noteFailed(what: string) {
  result.failed[what] = (result.failed[what] ?? 0) + 1
}

function answerTo(path: string): Promise<{ status: number; body: string; server: string }> {
  return new Promise((resolve) => {
    get(address + path, { agent }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text
      })
      const server = String(response.headers['x-served-by'] ?? address)
      response.once('close', () => resolve({ status: response.statusCode ?? 0, body, server }))
    }).once('error', () => resolve({ status: 0, body: '', server: '' }))
  })
}
