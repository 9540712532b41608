import { getPriority } from 'node:os'
import { expect, test } from 'vitest'
import { drawChart } from '@/lib/sharing/draw'

test('this thread goes first though those that draw give way', async () => {
  const before = getPriority()
  await drawChart(
    {
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
    },
    'narrow',
  )
  expect(getPriority()).toBe(before)
})
