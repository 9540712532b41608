import { decodeText } from '@/lib/letters/decode-text'
import { nameOfLetter } from './file-names'
import { type Link, lettersAmong, linksIn, linksOfUse } from './links'
import { type Kept, sha256Of } from './manifest'
import type { Collected } from './report'
import type { CollectRun } from './run'
import type { Target } from './targets'
import type { Answer } from './visitor'
import { writePart } from './write-whole'

type Content = Extract<Answer, { kind: 'content' }>

/** A page with letters may lead to another one, but not that one to a third. */
const MOST_PAGES_DEEP = 2

/**
 * Brings the letters that some links lead to, where such a link leads to a page those that the page links to.
 * @throws StopAsking
 */
export async function collectLetters(
  run: CollectRun,
  target: Target,
  links: Link[],
  depth = 1,
): Promise<void> {
  for (const { address } of links) {
    if (!run.isFirstVisit(address)) continue
    const found = await collectLetter(run, target, address, depth)
    if (found) await collectLetters(run, target, found, depth + 1)
  }
}

/** @returns what it links to, where it is a page with letters */
async function collectLetter(
  run: CollectRun,
  { council }: Target,
  address: string,
  depth: number,
): Promise<Link[] | null> {
  const brought = await run.bring(address)
  if (brought.kind === 'problem') return letter(brought.outcome, null, [brought.problem])
  if (brought.kind === 'as-before') {
    const { kept } = brought
    return kept.file ? letter('unchanged', kept, []) : pageWithLetters('unchanged', kept)
  }
  const { answer } = brought
  if (answer.type === 'pdf') return keepLetter(answer)
  if (depth > MOST_PAGES_DEEP) {
    return letter('unlike', null, [`${address} is another page, where we expected a letter.`])
  }
  const html = decodeText(answer.bytes)
  if (typeof html !== 'string') return letter('unlike', null, [`${address} is not text.`])
  const links = linksOfUse(linksIn(html, answer.address, run.settings.origin), answer.address)
  const kept = { file: null, council: council.slug, year: null, links, ...answer.validators }
  return pageWithLetters('brought', run.keep(address, kept))

  async function keepLetter({ bytes, validators }: Content): Promise<null> {
    const sha256 = sha256Of(bytes)
    const part = writePart(run.settings.folder, bytes)
    const says = await run.settings.readLetter(part.path, sha256)
    const owner = says.council ?? council.slug
    const { name, isNew } = run.nameFile(part, nameOfLetter(owner, says.year, sha256), address, sha256)
    const file = { name, sha256 }
    const kept = run.keep(address, { file, council: owner, year: says.year, links: [], ...validators })
    return letter(isNew ? 'brought' : 'unchanged', kept, [
      ...(owner === council.slug
        ? []
        : [`It is the letter to ${owner}, found through the page of ${council.slug}.`]),
      ...(says.note ? [says.note] : []),
    ])
  }
  function pageWithLetters(outcome: Collected['outcome'], kept: Kept): Link[] {
    const { letters, others } = lettersAmong(kept.links, [council.name, council.officialName])
    const words = others.map((link) => `“${link.words || link.address}”`)
    const notes = [
      ...(letters.length === 0 ? [`There are no links to letters on ${address}.`] : []),
      ...(words.length > 0 ? [`Links on ${address} that are not letters: ${words.join(', ')}.`] : []),
    ]
    run.record({ kind: 'letters-page', council, address, outcome, file: null, year: null, notes })
    return letters
  }
  function letter(outcome: Collected['outcome'], kept: Kept | null, notes: string[]): null {
    const [file, year] = [kept?.file?.name ?? null, kept?.year ?? null]
    run.record({ kind: 'letter', council, address, outcome, file, year, notes })
    return null
  }
}
