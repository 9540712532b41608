import { expect, test } from 'vitest'
import { placeMarks } from '@/lib/letter/page-view'

const PAGE = { width: 600, height: 800 }
const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height })
const mark = (id: string, ...boxes: ReturnType<typeof box>[]) => ({ id, figure: id, value: '1', boxes })

test('a mark is placed in percent of the page, and its lines within it', () => {
  const marks = [mark('upheld', box(300, 400, 200, 20), box(60, 420, 120, 20))]
  expect(placeMarks({ ...PAGE, marks })).toEqual([
    {
      ...marks[0],
      place: { left: 10, top: 50, width: 73.333, height: 5 },
      lines: [
        { left: 54.545, top: 0, width: 45.455, height: 50 },
        { left: 0, top: 50, width: 27.273, height: 50 },
      ],
      again: false,
    },
  ])
})

test('marks stand in reading order, and figures of the same words are one mark to see', () => {
  const marks = [
    mark('below', box(10, 90, 50, 10)),
    mark('without'),
    mark('part', box(10, 20, 50, 10)),
    mark('first', box(10, 20, 90, 10)),
    mark('second', box(10, 20, 90, 10)),
  ]
  const placed = placeMarks({ ...PAGE, marks }).map(({ id, again }) => ({ id, again }))
  expect(placed).toEqual([
    { id: 'first', again: false },
    { id: 'second', again: true },
    { id: 'part', again: false },
    { id: 'below', again: false },
  ])
})
