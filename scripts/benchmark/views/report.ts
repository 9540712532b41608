import { bar, medianOf, tableOf } from '../table'

/** Of the rate of a static page, and how many times the rate of a council's page that is made for the first time. */
const LEAST = { kept: 0.5, api: 20 }

/** In milliseconds: of processor time, or until it comes. */
const MOST: Record<string, { work?: number; ms?: number }> = {
  'a map': { work: 60 },
  'a comparison of four': { work: 40 },
  'a briefing as PDF': { ms: 400 },
  'a briefing as .docx': { ms: 300 },
}

/** What was kept, and asked for again: the rates of each round, of a static page in the same rounds first. */
export type KeptRates = { name: string; gzip: boolean; rates: number[] }

/** Pages that were made for the first time: milliseconds of processor time for each, and until it came (the median). */
export type FirstViews = { name: string; work: number | null; ms: number }

type ViewsReport = {
  kept: KeptRates[]
  made: FirstViews[]
  /** Answers a second. */
  rates: { council: number; api: number }
  councils: number
  seconds: number
  cores: number
}

const line = tableOf([38, 8, 11, 8])
const rateLine = tableOf([38, 11, 11], 1)

function keptRows(kept: KeptRates[], gzip: boolean): string[] {
  const of = kept.filter((one) => one.gzip === gzip)
  const sorted = (rates: number[]) => rates.toSorted((a, b) => b - a)
  const beside = sorted(of[0]?.rates ?? [])
  return of.flatMap(({ name, rates }, i) => {
    const all = sorted(rates)
    const row = (which: string, rate: number, than: number, asked?: string) =>
      line([which === 'best' ? name : '', which, rate.toFixed(0), (rate / than).toFixed(2), asked])
    const [best = 0, than = 1] = [all[0], beside[0]]
    const asked = i === 0 ? undefined : bar(`at least ${LEAST.kept}`, best / than >= LEAST.kept)
    return [row('best', best, than, asked), row('median', medianOf(all), medianOf(beside))]
  })
}

function madeRow({ name, work, ms }: FirstViews): string {
  const most = MOST[name] ?? {}
  const asked =
    most.work === undefined
      ? most.ms !== undefined && bar(`under ${most.ms} ms`, ms < most.ms)
      : work === null
        ? 'processor time not told'
        : bar(`under ${most.work} ms of work`, work < most.work)
  return rateLine([name, work === null ? '' : work.toFixed(0), ms.toFixed(0), asked || undefined])
}

/** How fast pages are that were made before, and what the first view of one takes. */
export function viewsReport({ kept, made, rates, councils, seconds, cores }: ViewsReport): string {
  const { council, api } = rates
  const ratio = api / council
  return [
    `Pages of the sample data; ${cores === 1 ? '1 core' : `${cores} cores`}, Node ${process.version}`,
    '',
    `Made before, asked for by 16 at a time, ${seconds} s each, in turns`,
    line(['', '', 'answers/s', 'ratio']),
    'As a browser asks, gzipped:',
    ...keptRows(kept, true),
    'Not compressed:',
    ...keptRows(kept, false),
    '',
    'Made for the first time, one after the other',
    rateLine(['', 'work ms', 'ms']),
    ...made.map(madeRow),
    '',
    rateLine(['', 'answers/s', 'ratio']),
    rateLine([`${councils} councils’ pages, first views`, council.toFixed(1), '1.00']),
    rateLine([
      'A query of the API, of one council',
      api.toFixed(0),
      ratio.toFixed(0),
      bar(`at least ${LEAST.api}`, ratio >= LEAST.api),
    ]),
    '',
    'Bars hold for the best of the rounds, and of first views for all. Work is the processor time of all processes of',
    'the site for an answer; the milliseconds are the median.',
  ].join('\n')
}
