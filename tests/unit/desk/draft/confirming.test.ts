import { expect, test } from 'vitest'
import { DecisionError } from '@/lib/data/decisions'
import type { Figure, Figures } from '@/lib/domain/figure'
import type { FigureName } from '@/lib/domain/figure-names'
import { confirmed, corrected, toConfirm } from '@/lib/ingest/decide'
import type { Undecided } from '@/lib/ingest/decision'
import { inventedCouncil } from '@/prisma/factories/register'

const DECIDER = { by: 'Asha Rao', why: 'The picture shows it.', on: '2026-11-30' as const }

const figure = (name: FigureName, value: number, base: number | null): Figure => ({
  name,
  value,
  base,
  typeAverage: null,
  origin: { kind: 'recognised', confirmed: null },
  place: { page: 1, line: 1, quote: String(value), boxes: [] },
  parts: [],
})

const FIGURES: Figures = {
  investigations: figure('investigations', 13, null),
  upheld: figure('upheld', 9, 13),
}

/** A letter of which the page was a picture. */
const scan: Undecided = {
  kind: 'letter',
  state: 'open',
  file: {
    path: 'scan.pdf',
    name: 'scan.pdf',
    sha256: '0'.repeat(64),
    byteLength: 1,
    mediaType: 'application/pdf',
    load: async () => new Uint8Array(1),
  },
  council: inventedCouncil({ name: 'Ambleford' }),
  reportingYear: '2023-24',
  part: null,
  letterDate: '2024-07-17',
  layout: 'per-100k',
  figures: FIGURES,
  notes: [],
  reasons: [{ code: 'recognised', message: 'Page 1 is a picture. Compare each figure with it.' }],
}

test('what was recognised is confirmed figure by figure, and refused while one is missing', () => {
  expect(toConfirm(scan)).toEqual(['investigations', 'upheld'])
  expect(() => confirmed(scan, ['investigations'], DECIDER)).toThrow(
    new DecisionError(
      'Confirm each figure that was recognised in the picture. Nobody has confirmed Complaints upheld (9).',
    ),
  )
  const { source, steps } = confirmed(scan, ['investigations', 'upheld'], DECIDER)
  expect(source).toMatchObject({
    state: 'confirmed',
    figures: { upheld: { origin: { kind: 'recognised', confirmed: { by: 'Asha Rao', on: '2026-11-30' } } } },
  })
  expect(steps).toEqual([
    { kind: 'confirmed', by: 'Asha Rao', why: 'The picture shows it.', correction: null },
  ])
})

test('a figure that was corrected need not be confirmed, and one that was not read cannot be', () => {
  const { source } = corrected(scan, [{ figure: 'upheld', value: 8 }], DECIDER)
  expect(source.state).toBe('open')
  const left = source as Undecided
  expect(toConfirm(left)).toEqual(['investigations'])
  expect(confirmed(left, ['investigations'], DECIDER).source.state).toBe('confirmed')
  expect(() => confirmed(scan, ['received'], DECIDER)).toThrow('Nothing was read here of')
})
