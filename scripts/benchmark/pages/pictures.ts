import type { Say } from '../../setup/progress'
import { medianOf } from '../table'
import { LOADED } from './kinds'
import { load } from './load'
import type { PicturesMeasured } from './pictures-report'
import type { Servers } from './servers'

/** Others use the machine too: each is measured so often, in turns. */
const ROUNDS = 3

/** So many pages, or pictures, are asked for one after the other to tell how long one takes. */
const ONE_BY_ONE = 40

const YEARS = ['2018-19', '2019-20', '2020-21', '2021-22', '2022-23', '2023-24', '2024-25']
const MEASURES = ['upheld-rate', 'compliance-rate', 'early-remedy-rate']
const spans = YEARS.flatMap((from, i) => YEARS.slice(i + 1).map((to) => ({ from, to })))

/** Addresses of pictures of one council each, no two of which are the same. */
function unseenPictures(councils: number, file: string): string[] {
  const slugs = Array.from({ length: councils }, (_, i) => `testville-${String(i + 1).padStart(4, '0')}`)
  return spans.flatMap(({ from, to }) =>
    MEASURES.flatMap((measure) =>
      slugs.map((slug) => `/charts/${measure}/${slug}/${file}?view=trend&from=${from}&to=${to}&edition=1`),
    ),
  )
}

const STATIC_FILE = '/council-page.png'

/** How long each of some addresses takes, asked for one after the other, in milliseconds. */
async function timesOf(address: string, paths: string[]): Promise<number[]> {
  const times: number[] = []
  for (const path of paths) {
    const began = performance.now()
    await (await fetch(address + path, { headers: { 'accept-encoding': 'gzip' } })).arrayBuffer()
    times.push(performance.now() - began)
  }
  return times.sort((a, b) => a - b)
}

/**
 * How pictures of charts are served: one seen before beside a file, others never seen, what pages take meanwhile, and
 * a PNG beside an SVG.
 */
export async function measurePictures(
  { many }: Servers,
  { seconds, councils }: { seconds: number; councils: number },
  say: Say,
): Promise<PicturesMeasured> {
  const svgs = unseenPictures(councils, 'chart.svg')
  const pngs = unseenPictures(councils, 'chart.png')
  const [seen = ''] = svgs.splice(-1)
  const take = (paths: string[], count: number) => paths.splice(0, count)
  const measured: PicturesMeasured = { file: [], seen: [], unseen: [], quiet: [], busy: [], svg: [], png: [] }
  await timesOf(many.address, [seen, LOADED.council, STATIC_FILE, ...take(pngs, 1)])
  for (let round = 1; round <= ROUNDS; round++) {
    say(`Round ${round} of ${ROUNDS}: pictures of charts, ${seconds} s each`)
    measured.file.push(await load(many, [STATIC_FILE], { seconds, gzip: true }))
    measured.seen.push(await load(many, [seen], { seconds, gzip: true }))
    const page = Array<string>(ONE_BY_ONE).fill(LOADED.council)
    measured.quiet.push(medianOf(await timesOf(many.address, page)))
    let isOver = false
    const drawing = load(many, svgs, { seconds, gzip: true }).finally(() => {
      isOver = true
    })
    const during: number[] = []
    while (!isOver) during.push(...(await timesOf(many.address, [LOADED.council])))
    measured.busy.push(medianOf(during.sort((a, b) => a - b)))
    const unseen = await drawing
    take(svgs, unseen.asked)
    measured.unseen.push(unseen)
    measured.svg.push(medianOf(await timesOf(many.address, take(svgs, ONE_BY_ONE))))
    measured.png.push(medianOf(await timesOf(many.address, take(pngs, ONE_BY_ONE))))
  }
  return measured
}
