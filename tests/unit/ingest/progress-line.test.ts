import { expect, test } from 'vitest'
import { progressLine } from '@/lib/ingest/progress-line'

function run(isTTY: boolean, steps: [seconds: number, done: number, problems: number][]): string {
  let written = ''
  let time = 0
  const stream = {
    isTTY,
    write(text: string | Uint8Array) {
      written += text
      return true
    },
  } as NodeJS.WriteStream
  const tell = progressLine(stream, () => time)
  for (const [seconds, done, problems] of steps) {
    time = seconds * 1000
    tell({ done, of: 300, problems })
  }
  return written
}

test('on a terminal it is one line with a bar, the rate, the time left and the problems so far', () => {
  const written = run(true, [
    [1, 1, 0],
    [2, 150, 3],
    [4, 300, 3],
  ])
  expect(written).toContain('[============            ] 150 of 300 read, 75 a second, 2 s left, 3 to look at')
  expect(written.split('\n')).toHaveLength(2)
  expect(written.endsWith('300 of 300 read, 75 a second, 3 to look at\u001b[K\n')).toBe(true)
})

test('elsewhere it is a plain line at the start and one every ten seconds', () => {
  const written = run(false, [
    [0, 1, 0],
    [1, 10, 0],
    [10, 60, 0],
    [11, 66, 1],
    [21, 126, 1],
  ])
  expect(written).toBe(
    'Reading 300 files...\n60 of 300 read, 6.0 a second, 40 s left\n126 of 300 read, 6.0 a second, 29 s left, 1 to look at\n',
  )
})
