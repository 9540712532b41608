import { createHash } from 'node:crypto'
import { z } from 'zod'

/** The sha256 of each file of an edition, by its address within the site. */
export type FilesOfEdition = Record<string, string>

const dataPackage = z.object({ resources: z.array(z.object({ path: z.string() })).nonempty() })

/** How long the site is given to answer with a file: it may have to start again first. */
const PATIENCE = 120_000

/**
 * The number of the newest edition that a site shows.
 * @param address of the site
 */
export async function newestEdition(address: string): Promise<number> {
  const answer = await untilAnswered(`${address}/api/health`)
  return z.object({ edition: z.number() }).parse(await answer.json()).edition
}

/** In milliseconds: a site hears of an edition within two seconds, on a busy machine later. */
const UNTIL_HEARD = 20_000

/** Whether an edition is the newest that a site shows, or comes to be. */
export async function comesToShow(address: string, edition: number): Promise<boolean> {
  for (const until = Date.now() + UNTIL_HEARD; Date.now() < until; ) {
    if ((await newestEdition(address)) === edition) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}

/** The files that have all that was published: every figure, and every source. The others are made of the same. */
const WHOLE = ['/data/figures.json', '/data/letters.json']

/** Fetches the two files of an edition that have all that was published, as `filesOfEdition` does. */
export const mainFilesOfEdition = (address: string, edition: number): Promise<FilesOfEdition> =>
  sha256sOf(address, WHOLE, edition)

/**
 * Fetches every file of open data of an edition.
 * @param address of the site
 * @throws where a file is not there
 */
export async function filesOfEdition(address: string, edition: number): Promise<FilesOfEdition> {
  const list = await untilAnswered(`${address}/data/datapackage.json?edition=${edition}`)
  const { resources } = dataPackage.parse(await list.json())
  const csv = resources.map(({ path }) => new URL(path, address).pathname)
  return sha256sOf(address, [...csv, ...csv.map((file) => file.replace(/\.csv$/, '.json'))], edition)
}

async function sha256sOf(address: string, files: string[], edition: number): Promise<FilesOfEdition> {
  const found: FilesOfEdition = {}
  for (const file of files) {
    const answer = await untilAnswered(`${address}${file}?edition=${edition}`)
    found[file] = createHash('sha256')
      .update(await answer.text())
      .digest('hex')
  }
  return found
}

/** Asks until the answer is neither “not now” (503, 429) nor a connection that is cut. */
async function untilAnswered(url: string): Promise<Response> {
  let last = 'nothing'
  for (const until = Date.now() + PATIENCE; Date.now() < until; ) {
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) })
      if (answer.ok) return answer
      last = `status ${answer.status}`
      if (answer.status !== 503 && answer.status !== 429) break
    } catch (error) {
      last = error instanceof Error ? error.message : String(error)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${url} gave ${last}.`)
}
