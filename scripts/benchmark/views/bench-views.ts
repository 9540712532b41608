import { availableParallelism } from 'node:os'
import { councilsOf, unseen } from '../attack/unseen'
import { type Load, load } from '../pages/load'
import { buildAppPages, startApp } from '../pages/servers'
import { workOf } from '../pages/work-of'
import { percentile } from '../percentile'
import { sampleDatabase } from '../sample-database'
import { type FirstViews, type KeptRates, viewsReport } from './report'

type Say = (text: string) => void
type Server = { address: string; pid: number }

const ROUNDS = 3
/** So many pages are made for the first time, one after the other. */
const MADE = 24
/** Those of whom there are letters, and so briefings. */
const BRIEFED = ['bromsgrove', 'knowsley', 'luton', 'maidstone', 'milton-keynes']

const STATIC = '/accessibility'
const KEPT = { '/': '/', '/search': '/search?q=north' }
const API = '/api/v1/figures?council=luton'

const YEARS = ['2018-19', '2019-20', '2020-21', '2021-22', '2022-23', '2023-24']
const MEASURES = ['upheld-rate', 'compliance-rate', 'early-remedy-rate']
const MAPS = YEARS.flatMap((year) =>
  MEASURES.flatMap((measure) =>
    ['districts', 'counties'].map((tier) => `/?year=${year}&measure=${measure}&tier=${tier}&layout=map`),
  ),
)

/**
 * How fast pages are that were made before, and what it takes to make one for the first time, on the sample data.
 * @returns a report
 */
export async function benchViews({ seconds }: { seconds: number }, say: Say): Promise<string> {
  await buildAppPages(say)
  const server: Server = await startApp(await sampleDatabase(say))
  const councils = await councilsOf(server.address)
  say('Pages that are made for the first time')
  // The very first has everything to load.
  for (const path of [`/councils/${councils[0]}`, MAPS.pop() ?? '/', unseen('comparison', councils)()])
    await ask(server, path)
  const comparison = unseen('comparison', councils)
  const made = [
    await firstViews(server, 'a map', MAPS.slice(0, MADE)),
    await firstViews(server, 'a comparison of four', Array.from({ length: MADE }, comparison)),
    await firstViews(server, 'a briefing as PDF', briefings('pdf')),
    await firstViews(server, 'a briefing as .docx', briefings('docx')),
  ]
  say('Councils’ pages for the first time, by 16 at a time')
  const pages = councils.slice(1).map((slug) => `/councils/${slug}`)
  const council = await rateOnce(server, pages)
  const kept: KeptRates[] = []
  const api: Load[] = []
  for (const path of [STATIC, ...Object.values(KEPT), API]) await ask(server, path)
  for (let round = 1; round <= ROUNDS; round++) {
    say(`Round ${round} of ${ROUNDS}: what was made before, ${seconds} s each`)
    for (const gzip of [true, false])
      for (const [name, path] of Object.entries({ static: STATIC, ...KEPT })) {
        const { perSecond } = await load(server, [path], { seconds, gzip })
        const known = kept.find((one) => one.name === name && one.gzip === gzip)
        if (known) known.rates.push(perSecond)
        else kept.push({ name, gzip, rates: [perSecond] })
      }
    api.push(await load(server, [API], { seconds, gzip: true }))
  }
  const rates = { council, api: Math.max(...api.map((one) => one.perSecond)) }
  return viewsReport({ kept, made, rates, seconds, cores: availableParallelism(), councils: pages.length })
}

const briefings = (file: 'pdf' | 'docx') =>
  BRIEFED.map((slug) => `/councils/${slug}/briefing/briefing.${file}`)

async function ask({ address }: Server, path: string): Promise<void> {
  const answer = await fetch(address + path)
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${path} gave status ${answer.status}.`)
}

async function firstViews(server: Server, name: string, paths: string[]): Promise<FirstViews> {
  const before = workOf(server.pid)
  const times: number[] = []
  for (const path of paths) {
    const began = performance.now()
    await ask(server, path)
    times.push(performance.now() - began)
  }
  const after = workOf(server.pid)
  const work = before === null || after === null ? null : (after - before) / paths.length
  return { name, work, ms: percentile(times, 0.5) ?? 0 }
}

/** How many pages are made in a second, each of which is asked for once. */
async function rateOnce(server: Server, paths: string[]): Promise<number> {
  const waiting = [...paths]
  const began = performance.now()
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) await ask(server, path)
    }),
  )
  return (paths.length * 1000) / (performance.now() - began)
}
