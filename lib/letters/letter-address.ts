import type { Council } from '@/lib/domain/council'
import type { NameFinding, NameIndex } from '@/lib/domain/name-index'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { findFirst, type RunningText } from './running-text'

/** The block between "By email" and "Dear": its words, and the lines of it from the job title on. */
export type Address = { words: string; lines: string[]; afterJobTitle: boolean }

const JOB_TITLE =
  /\b(?:chief executive(?: officer)?|chief operating officer|managing director|(?:strategic |executive |corporate )?director|head of paid service|(?:town|county) clerk)\b(?: of\b)?/gi

export function addressOf(letter: RunningText): Address {
  const block = findFirst(letter, /\b(?:By|Via) e-?mail(?: only)?:?\s+(.{3,250}?)\s+Dear\b/i)
  if (!block) return { words: '', lines: [], afterJobTitle: false }
  const words = block.match[1] as string
  const from = block.at + block.match[0].indexOf(words)
  const jobTitle = [...words.matchAll(JOB_TITLE)].at(-1)
  const start = jobTitle ? from + jobTitle.index + jobTitle[0].length : from
  return {
    words,
    lines: linesBetween(letter, start, from + words.length),
    afterJobTitle: jobTitle !== undefined,
  }
}

/** Words of councils' names that stand in other councils' names too: the line before may be the name's beginning. */
const PART_OF_NAME = /\b(?:and|upon|north|south|east|west|mid)\b|&/i

/** What tells a whole name from a short one: "York" is in "York and North Yorkshire Combined Authority". */
const TYPE_WORD = /\b(?:council|borough|authority|corporation|executive)\b|\bcity of\b/i

const PERSON_OR_POST =
  /^(?:mr|mrs|ms|miss|mx|dr|sir|dame|prof(?:essor)?|councillor|cllr)\b\.?(?: [\w.'-]+){1,4}$|\b(?:officer|executive|director|manager|clerk|secretary|solicitor|lead|leader|chief)$|\bhead of [a-z]+(?: [a-z]+)?$/i

const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i

/**
 * Which council an address names. Its name is a whole run of lines: after a known job title the run begins there;
 * otherwise it follows a line that is a person or a post and nothing else. A short name counts only where it is all
 * that the address holds there, or "Wyre / Forest District Council" would become Wyre.
 */
export function councilAddressed(address: Address, year: ReportingYear, names: NameIndex): NameFinding {
  const lines = address.lines.filter((line) => !POSTCODE.test(line))
  const starts = address.afterJobTitle ? [0] : lines.flatMap((_, i) => (canBegin(lines[i - 1]) ? [i] : []))
  // The longest run wins from each start, so that "Bath and North East / Somerset Council" is one name.
  const runs = starts.flatMap((start) => {
    for (let end = lines.length; end > start; end--) {
      const words = lines.slice(start, end).join(' ')
      const finding = names.find(words, year)
      const isWhole = TYPE_WORD.test(words) || (end === lines.length && address.afterJobTitle)
      if (finding.kind !== 'unknown') return isWhole ? [{ start, end, finding }] : []
    }
    return []
  })
  const [first, ...others] = runs
  if (!first) return { kind: 'unknown' }
  const apart = others.filter(({ end }) => end > first.end)
  return apart.length > 0 ? { kind: 'unknown' } : first.finding
}

/**
 * The councils whose names begin with the name in an address that is no council's, where there are several, and that
 * name: "Newcastle Council" is short for two.
 */
export function councilsMeant(
  { lines, afterJobTitle }: Address,
  year: ReportingYear,
  names: NameIndex,
): { name: string; councils: Council[] } | null {
  for (let start = 0; start < lines.length; start++) {
    if (start > 0 && (afterJobTitle || !canBegin(lines[start - 1]))) continue
    for (let end = lines.length; end > start; end--) {
      const name = lines.slice(start, end).join(' ')
      const councils = TYPE_WORD.test(name) ? names.beginningWith(name, year) : []
      if (councils.length > 1) return { name, councils }
    }
  }
  return null
}

function canBegin(before: string | undefined): boolean {
  return before === undefined || (PERSON_OR_POST.test(before) && !PART_OF_NAME.test(before))
}

function linesBetween({ text, lineStarts }: RunningText, from: number, to: number): string[] {
  return lineStarts
    .map(({ at }, i) => ({
      from: Math.max(from, at),
      to: Math.min(to, lineStarts[i + 1]?.at ?? text.length),
    }))
    .filter((line) => line.from < line.to)
    .map((line) =>
      text
        .slice(line.from, line.to)
        .replace(/\S+@\S+/g, '')
        .trim(),
    )
    .filter((line) => line !== '')
}
