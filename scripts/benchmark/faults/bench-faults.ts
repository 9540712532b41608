import { buildAppPages, PAGES } from '../pages/servers'
import { dealSamples } from './batches'
import { keepFirstData, putBackFirstData } from './first-data'
import { killInTurn } from './kills'
import { copyProject } from './own-copy'
import { fillDisk, tryPlaces } from './places'
import { faultsReport } from './report'

/** So many kills come to an edition, and so many editions follow the first: then all begins again from the first. */
const KILLS_OF_EACH = 5
const MOST_EDITIONS = 12

/**
 * Kills parts of a copy of this project while it publishes, and takes its disk away, and looks at what is lost and what
 * it says.
 * @param kills how many
 * @returns a report
 */
export async function benchFaults(
  { kills }: { kills: number },
  say: (text: string) => void,
): Promise<string> {
  if (process.platform === 'win32') return 'The faults are tried on Linux and macOS only. We left them out.'
  await buildAppPages(say)
  say('Copying the project')
  const copy = copyProject(PAGES)
  const batches = dealSamples(copy, Math.min(Math.ceil(kills / KILLS_OF_EACH), MOST_EDITIONS))
  say('Starting the copy for the first time')
  await keepFirstData(copy)
  const killed = await killInTurn(copy, { batches, kills }, say)
  putBackFirstData(copy)
  const full = await fillDisk(copy, say)
  const places = await tryPlaces(copy, say)
  return faultsReport({ killed, full, places })
}
