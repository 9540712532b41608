import type { FoundListed } from '../../../tests/bench/find-listed'
import type { Ingested } from '../../../tests/bench/ingest-folder'
import type { WrittenLists } from '../../../tests/bench/write-lists'
import { bar, tableOf } from '../table'

/** Pages that were made for the first time, each by a server without lists and by one with: the medians. */
export type FirstViews = { pages: number } & Record<
  'without' | 'having',
  {
    ms: number
    /** Milliseconds of processor time, of all processes of the server. */
    work: number
    bytes: number
  }
>

/** Loading in seconds; finding in milliseconds; the ratio of pages. */
const MOST = { seconds: 180, again: 0.25, ms: 50, pages: 1.1 }

const line = tableOf([40, 11, 11, 11], 1)

/** The report on lists, as plain text. */
export function listedReport({
  written,
  once,
  again,
  found,
  views,
  cores,
  councils,
}: {
  written: WrittenLists
  once: Ingested
  again: Ingested
  found: FoundListed
  views: FirstViews
  cores: number
  councils: number
}): string {
  const seconds = once.ms / 1000
  const { without, having } = views
  const ratio = (name: 'ms' | 'work') => having[name] / without[name]
  return [
    `${written.decisions} invented decisions on ${councils} councils, in ${written.lists} lists; ${cores} cores, Node ${process.version}`,
    '',
    line(['', 'seconds', 'CPU s', 'ratio']),
    line([
      '1. Loaded',
      ...[seconds, once.cpu / 1000].map((number) => number.toFixed(1)),
      '',
      bar(`under ${MOST.seconds} s`, seconds < MOST.seconds),
    ]),
    line([
      '   The same again, unchanged',
      ...[again.ms / 1000, again.cpu / 1000].map((number) => number.toFixed(1)),
      (again.ms / once.ms).toFixed(2),
      bar(`under ${MOST.again} of 1`, again.ms / once.ms < MOST.again),
    ]),
    `   In the database: ${bar(`${written.decisions} decisions (${found.total})`, found.total === written.decisions)}`,
    '',
    line(['2. Found', 'how many', 'median ms', 'worst ms']),
    ...found.found.map(({ name, total, median, worst }) =>
      line([
        `   ${name}`,
        String(total),
        median.toFixed(1),
        worst.toFixed(1),
        bar(`under ${MOST.ms} ms`, median < MOST.ms),
      ]),
    ),
    '',
    line([`3. ${views.pages} pages of councils, first view`, 'without', 'with', 'ratio']),
    viewRow('   Milliseconds until one comes, median', without.ms, having.ms, ratio('ms'), true),
    viewRow('   Milliseconds of processor time', without.work, having.work, ratio('work'), true),
    viewRow('   Bytes', without.bytes, having.bytes, having.bytes / without.bytes, false),
    '',
    'Each page of 3, of a council in a year, is asked for once of either server, in turns; both have the same letters. Ratios count where others use the machine too.',
  ].join('\n')
}

function viewRow(name: string, without: number, having: number, ratio: number, isAsked: boolean): string {
  const asked = isAsked ? bar(`at most ${MOST.pages}`, ratio <= MOST.pages) : undefined
  return line([name, without.toFixed(0), having.toFixed(0), ratio.toFixed(2), asked])
}
