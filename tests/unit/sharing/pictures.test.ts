import { describe, expect, test, vi } from 'vitest'
import { TooBusy } from '@/lib/platform/task-queue'
import type { TrendChart } from '@/lib/series/chart'
import { PALETTE } from '@/lib/series/palette'
import { embedPage } from '@/lib/sharing/chart-embed'
import type { Poster } from '@/lib/sharing/chart-picture'
import { chartPng, chartSvg } from '@/lib/sharing/chart-picture'
import { fileAnswer, unlessBusy } from '@/lib/sharing/chart-response'
import { drawChart } from '@/lib/sharing/draw'
import { SHORT_CREDIT } from '@/lib/words/credits'

const chart: TrendChart = {
  kind: 'trend',
  marked: null,
  title: 'Complaints upheld across years, Ambleford Council',
  description: 'Ambleford was within the expected range in 2022-23.',
  council: 'Ambleford',
  averageLabel: 'unitary average',
  breakBefore: null,
  points: [
    {
      year: '2022-23',
      rate: 70,
      typeAverage: 72,
      expected: { from: 40, to: 100 },
      label: '7 of 10',
      axisNote: 'of 10',
      reading: '',
    },
  ],
}
const poster: Poster = {
  title: 'Complaints <upheld> & more',
  finding: 'Ambleford was within the expected range in 2022-23.',
  legend: 'Solid: Ambleford.',
  base: 'Of the investigations completed in the year.',
  cautions: ['Compare with similar councils, not with earlier years.'],
  source: 'Source: letters.',
  edition: 'Upheld, edition 7, published 21 November 2026',
  address: 'https://upheld.example/charts/upheld-rate/ambleford?view=trend&from=2022-23&to=2022-23&edition=7',
  background: 'paper',
}

describe('a chart as a picture', () => {
  test('has all its words as text', async () => {
    const svg = await chartSvg(chart, poster)
    const said = [...svg.matchAll(/<t(?:ext|span)[^>]*>([^<]+)</g)].map(([, words]) => words).join('\n')
    const escaped = (text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    const { background: _, ...words } = poster
    for (const one of ['7 of 10', ...Object.values(words).flat()]) expect(said).toContain(escaped(one))
    expect(said.replaceAll('\n', ' ')).toContain(SHORT_CREDIT)
  })

  test('is a file of its own: no style sheet, no address of another', async () => {
    const svg = await chartSvg(chart, poster)
    expect(svg).not.toContain('var(')
    expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/(href|src)=/)
  })

  test('is on the paper of the page, or on white where that is asked for', async () => {
    const [onPaper, onWhite] = await Promise.all([
      chartSvg(chart, poster),
      chartSvg(chart, { ...poster, background: 'white' }),
    ])
    expect(onPaper).toContain(PALETTE.paper)
    expect(onWhite).not.toContain(PALETTE.paper)
    expect(onWhite.replaceAll(PALETTE.white, PALETTE.paper)).toBe(onPaper)
  })

  test('is a PNG of the width that was asked for', async () => {
    const png = Buffer.from(await chartPng(chart, poster, 800))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBe(800)
  })
})

describe('drawings', () => {
  test('for files are refused while too many wait, and those for pages are not', async () => {
    const files = Array.from({ length: 45 }, (_, i) =>
      drawChart({ ...chart, title: `Chart ${i} of many` }, 'wide', false),
    )
    // The others are drawn one after the other, which no test need wait for.
    for (const file of files) file.catch(() => {})
    for (const file of files.slice(40)) await expect(file).rejects.toBeInstanceOf(TooBusy)
    await expect(drawChart({ ...chart, title: 'Of a page' }, 'narrow')).resolves.toContain('<svg')
    await expect(files[0]).resolves.toContain('<svg')
  })
})

describe('a file that goes out', () => {
  const make = vi.fn(() => 'a,b\r\n')
  const file = { tag: '"one"', make, mediaType: 'text/csv', fileName: 'luton.csv', isFixed: true }
  const answered = async (headers?: Record<string, string>) => fileAnswer(request(headers), file)
  const request = (headers: Record<string, string> = {}) =>
    new Request('https://upheld.example/', { headers })

  test('never changes where its address names an edition, and is asked for again where it follows new data', async () => {
    expect((await answered()).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await fileAnswer(request(), { ...file, isFixed: false })).headers.get('cache-control')).toBe(
      'public, max-age=0, s-maxage=30',
    )
  })

  test('is neither made nor sent again to who has it', async () => {
    const etag = (await answered()).headers.get('etag') ?? ''
    make.mockClear()
    expect((await answered({ 'if-none-match': etag })).status).toBe(304)
    expect((await answered({ 'if-none-match': `W/${etag}` })).status).toBe(304)
    expect(make).not.toHaveBeenCalled()
    expect((await answered({ 'if-none-match': '"other"' })).status).toBe(200)
  })

  test('that cannot be drawn now is answered with when to ask again', async () => {
    const answer = await unlessBusy(() => Promise.reject(new TooBusy()))
    expect(answer.status).toBe(503)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    await expect(unlessBusy(() => Promise.reject(new Error('other')))).rejects.toThrow('other')
  })
})

test('the page in a frame escapes what it is given', () => {
  const html = embedPage({
    title: '<script>alert(1)</script>',
    finding: '"&',
    pictures: { none: 'Nothing <published>' },
    legend: '',
    rows: [{ of: '<b>', says: '&' }],
    address: 'https://upheld.example/?a=1&b="',
    edition: 'edition 1',
  })
  expect(html).not.toContain('<script')
  expect(html).not.toContain('<b>')
  expect(html).toContain('Nothing &lt;published&gt;')
  expect(html).toContain('href="https://upheld.example/?a=1&amp;b=&quot;"')
  expect(html).toContain(SHORT_CREDIT)
})
