import { readdirSync } from 'node:fs'
import { getPriority, setPriority } from 'node:os'
import { beforeAll, expect, test } from 'vitest'
import { svgToPng } from '@/lib/platform/svg-to-png'
import type { TrendChart } from '@/lib/series/chart'
import { drawChart } from '@/lib/sharing/draw'

const CHART: TrendChart = {
  kind: 'trend',
  marked: null,
  title: 'A chart',
  description: 'It shows nothing.',
  council: 'Ambleford',
  averageLabel: null,
  breakBefore: null,
  points: [
    {
      year: '2023-24',
      rate: 50,
      typeAverage: null,
      expected: null,
      label: null,
      axisNote: '',
      reading: '',
    },
  ],
}

/** How many threads of this process the system puts behind this one. */
function threadsBehind(): number {
  const own = getPriority()
  return readdirSync('/proc/self/task').filter((thread) => getPriority(Number(thread)) > own).length
}

// As the web server does with the processes that make pages: see scripts/server/renderers.ts.
beforeAll(() => setPriority(getPriority() + 5))

// Only Linux gives a thread a priority of its own.
test.runIf(process.platform === 'linux').each([
  ['charts', () => drawChart(CHART, 'narrow')],
  ['pictures', () => svgToPng('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', 9)],
])(
  'a thread that draws %s is put behind the one that serves pages, which is behind others itself',
  async (_, draw) => {
    const [own, before] = [getPriority(), threadsBehind()]
    await draw()
    expect(threadsBehind()).toBe(before + 1)
    expect(getPriority()).toBe(own)
  },
)
