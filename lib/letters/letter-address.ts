import type { NameFinding, NameIndex } from '@/lib/councils/name-index'
import type { ReportingYear } from '@/lib/years/reporting-year'
import { findFirst, type RunningText } from './running-text'

/** The block between "By email" and "Dear": its words, and the lines of it from the job title on. */
export type Address = { words: string; lines: string[]; afterJobTitle: boolean }

/** The job titles after which an address names the council. */
const JOB_TITLE =
  /\b(?:chief executive(?: officer)?|chief operating officer|managing director|(?:strategic |executive |corporate )?director|head of paid service|(?:town|county) clerk)\b(?: of\b)?/gi

/** The address block of a letter; without words where there is none. */
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

/**
 * Words in the middle of councils' names. Where a line with one stands before a name and is no known job title, the
 * name may be the end of a longer one: "Bath and North East / Somerset Council".
 */
const PART_OF_NAME = /\b(?:and|upon|north|south|east|west)\b|&/i

/**
 * Which council an address names. Its name is a whole run of lines: after the job title the run begins there;
 * without a known job title it can begin anywhere, and then no two runs may name different councils. Never just
 * the last words, or "North Wiltshire Council" would become Wiltshire.
 */
export function councilAddressed(address: Address, year: ReportingYear, names: NameIndex): NameFinding {
  const { lines, afterJobTitle } = address
  const starts = afterJobTitle ? [0] : lines.map((_, i) => i)
  // The longest run wins from each start, so that "Bath and North East / Somerset Council" is one name.
  const runs = starts.flatMap((start) => {
    for (let end = lines.length; end > start; end--) {
      const finding = names.find(lines.slice(start, end).join(' '), year)
      const before = afterJobTitle ? undefined : lines[start - 1]
      if (finding.kind !== 'unknown')
        return before && PART_OF_NAME.test(before) ? [] : [{ start, end, finding }]
    }
    return []
  })
  const [first, ...others] = runs
  if (!first) return { kind: 'unknown' }
  const apart = others.filter(({ end }) => end > first.end)
  return apart.length > 0 ? { kind: 'unknown' } : first.finding
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
