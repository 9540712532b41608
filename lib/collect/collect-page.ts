import { nameOfPage } from './file-names'
import { judgePage } from './judge-page'
import { lettersAmong, linksIn, linksOfUse } from './links'
import { type Kept, sha256Of } from './manifest'
import type { Collected } from './report'
import type { CollectRun } from './run'
import { savedPage } from './saved-page'
import type { Target } from './targets'
import { writePart } from './write-whole'

/**
 * Brings a council's page and files it under the year that its text shows.
 * @param address the council's, or that of the same page in another year
 * @returns what is kept of it; null where it is not there, or not the council's
 * @throws StopAsking
 */
export async function collectPage(run: CollectRun, target: Target, address: string): Promise<Kept | null> {
  const { council, isKnown } = target
  const brought = await run.bring(address)
  if (brought.kind === 'as-before') {
    const { kept } = brought
    return kept.file ? recorded('unchanged', kept) : recorded('without-figures', kept, [WITHOUT_FIGURES])
  }
  if (brought.kind === 'problem') {
    const isOnlyGuess = !isKnown && brought.outcome === 'not-there'
    problem(brought.outcome, [brought.problem, ...(isOnlyGuess ? [GUESSED] : [])], isOnlyGuess)
    return null
  }

  const { answer } = brought
  const judged =
    answer.type === 'html'
      ? judgePage(answer.bytes, answer.address, council, run.settings.year, run.settings.names)
      : ({ kind: 'unlike', problem: 'is a PDF, not a page' } as const)
  if (judged.kind === 'unlike') {
    problem('unlike', [`${address} ${judged.problem}.`])
    return null
  }
  const common = {
    council: council.slug,
    links: linksOfUse(linksIn(judged.html, answer.address, run.settings.origin), answer.address),
    ...answer.validators,
  }
  if (judged.kind === 'without-figures') {
    const kept = run.keep(address, { ...common, file: null, year: null })
    return recorded('without-figures', kept, [WITHOUT_FIGURES, ...judged.notes])
  }
  const bytes = savedPage(answer.bytes, answer.address)
  const sha256 = sha256Of(bytes)
  const part = writePart(run.settings.folder, bytes)
  const { name, isNew } = run.nameFile(part, nameOfPage(council.slug, judged.year), address, sha256)
  const kept = run.keep(address, { ...common, file: { name, sha256 }, year: judged.year })
  return recorded(isNew ? 'brought' : 'unchanged', kept, judged.notes)

  function recorded(outcome: Collected['outcome'], kept: Kept, notes: string[] = []): Kept {
    const { year, letters } = run.settings
    const said = [
      ...(kept.year !== null && kept.year !== year ? [`This page shows ${kept.year}, not ${year}.`] : []),
      ...notes,
      ...(letters && lettersAmong(kept.links, []).letters.length === 0 ? [NO_LETTERS] : []),
    ]
    const file = kept.file?.name ?? null
    run.record({ kind: 'page', council, address, outcome, file, year: kept.year, notes: said })
    return kept
  }
  function problem(outcome: Collected['outcome'], notes: string[], isExpected = false): void {
    run.record({ kind: 'page', council, address, outcome, file: null, year: null, notes }, isExpected)
  }
}

const WITHOUT_FIGURES = 'The page shows no figures, so we did not keep it.'
const NO_LETTERS = 'The page links to no letters.'
const GUESSED =
  'We guessed the address from the council’s name. Find the council on https://www.lgo.org.uk/your-councils-performance and save its page by hand.'
