import type { Say } from '../setup/progress'
import { type Letters, makeLetters } from './letters'
import { type LetterRuns, lettersReport } from './letters-report'
import { type Core, findOneCore, measureExtraction, measureIngest, measureReading } from './measure'

/** Others use the machine too: each is measured so often, in turns, and the best counts. */
const ROUNDS = 2

/** In turns, so that a time at which the machine is busy harms all alike. */
async function compare(letters: Letters, core: Core, cores: number, say: Say): Promise<LetterRuns> {
  const runs: LetterRuns = { extraction: [], before: [], oneCore: [], allCores: [] }
  for (let round = 1; round <= ROUNDS; round++) {
    say(`Round ${round} of ${ROUNDS}: bare extraction by PDFium on one core`)
    runs.extraction.push(await measureExtraction(letters, 'PDFium', core))
    say(`Round ${round} of ${ROUNDS}: bare extraction by pdf.js on one core`)
    runs.before.push(await measureExtraction(letters, 'pdf.js', core))
    say(`Round ${round} of ${ROUNDS}: into Postgres on one core`)
    runs.oneCore.push(...(await measureIngest(letters, { core, threads: 1 })))
    say(`Round ${round} of ${ROUNDS}: into Postgres on ${cores} cores`)
    runs.allCores.push(...(await measureIngest(letters, { threads: cores })))
  }
  say('Bare extraction by PDFium once more')
  runs.extraction.push(await measureExtraction(letters, 'PDFium', core))
  return runs
}

/**
 * How fast letters are read, beside the bare extraction of their text.
 * @returns a report
 */
export async function benchLetters(
  { letters, many, cores }: { letters: number; many: number; cores: number },
  say: Say,
): Promise<string> {
  const core = findOneCore()
  say(`Inventing ${letters + many} letters`)
  const few = await makeLetters(letters)
  say('Reading one after the other')
  const inTurn = await measureReading(few, core)
  const all = many > 0 ? await makeLetters(many) : null
  const runs = await compare(few, core, cores, say)
  if (all) say(`${many} letters into Postgres on ${cores} cores, then the same again`)
  const [once, again] = all ? await measureIngest(all, { threads: cores, times: 2 }) : []
  return lettersReport({ letters: few, core, cores, runs, inTurn, once, again })
}
