import { describe, expect, test } from 'vitest'
import {
  BORDERS,
  GROUNDS,
  INKS,
  type Look,
  MAP_STATES,
  MARKS,
  type MapKind,
  type MapState,
} from '@/lib/map/states'
import { PALETTE } from '@/lib/series/palette'

const PAGE = PALETTE.paper

type Rgb = [number, number, number]

/**
 * How a colour looks to somebody who lacks one kind of cone, on linear RGB: Machado, Oliveira and Fernandes 2009,
 * IEEE Transactions on Visualization and Computer Graphics 15:1291, severity 1.
 */
const EYES: Record<string, Rgb[]> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'without red cones': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'without green cones': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'without blue cones': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

function channels(hex: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as Rgb
}

function linear(hex: string): Rgb {
  return channels(hex).map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)) as Rgb
}

function seen(hex: string, eye: string): number {
  const rgb = linear(hex)
  const [r, g, b] = (EYES[eye] as Rgb[]).map((row) =>
    Math.min(1, Math.max(0, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2])),
  ) as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** WCAG's contrast of two colours for an eye. */
function contrast(a: string, b: string, eye: string): number {
  const [dark, light] = [seen(a, eye), seen(b, eye)].toSorted((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** The states that can stand on one map. */
const MAPS = (['grades', 'compliance', 'number', 'rate'] as const).map((kind: MapKind) => ({
  kind,
  states: (MAP_STATES as readonly MapState[]).filter(({ on }) => on.includes(kind)),
}))

/** Classes of numbers are more than a few, and their numbers stand on hexagons and in the list. */
const LEAST_CONTRAST = { number: 1.75, rate: 1.75, grades: 3, compliance: 3 }

const PAIRS = MAPS.flatMap(({ kind, states }) =>
  states.flatMap((a, i) =>
    states.slice(i + 1).map((b) => ({ kind, a: a.id, b: b.id, looks: [a.look, b.look] as const })),
  ),
)

describe.each(Object.keys(EYES))('to eyes %s', (eye) => {
  test.each(PAIRS)(
    'on a map of $kind, $a and $b differ by lightness or by marks',
    ({ kind, looks: [a, b] }) => {
      if (a.marks === b.marks)
        expect(contrast(GROUNDS[a.ground], GROUNDS[b.ground], eye)).toBeGreaterThanOrEqual(
          LEAST_CONTRAST[kind],
        )
    },
  )

  test.each(Object.entries(MARKS))('%s can be seen on their ground', (_, { ground, colour }) => {
    expect(contrast(ground, colour, eye)).toBeGreaterThanOrEqual(3)
  })

  test.each(Object.keys(GROUNDS) as Look['ground'][])('a number on a %s ground can be read', (ground) => {
    expect(contrast(INKS[ground], GROUNDS[ground], eye)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(Object.keys(GROUNDS) as Look['ground'][])('the border of a %s area can be seen', (ground) => {
    expect(contrast(BORDERS[ground], GROUNDS[ground], eye)).toBeGreaterThanOrEqual(3)
    // At the coast the area itself stands out from the page, or its border does.
    const edge = BORDERS[ground] === PALETTE.white ? GROUNDS[ground] : BORDERS[ground]
    expect(contrast(edge, PAGE, eye)).toBeGreaterThanOrEqual(3)
  })
})

test('no colour is red or green: none says good or bad', () => {
  for (const hex of [...Object.values(GROUNDS), ...Object.values(BORDERS)]) {
    const [r, g, b] = channels(hex)
    expect(Math.max(r, g) - b).toBeLessThan(0.1)
  }
})

test('no words say that one state is better than another', () => {
  for (const { title, meaning } of MAP_STATES as readonly MapState[])
    expect(`${title} ${meaning}`).not.toMatch(/better|worse|best|worst|improv|poor|good|bad/i)
})

test('marks are drawn on the ground that their state has', () => {
  for (const { look } of MAP_STATES as readonly MapState[])
    if (look.marks !== 'none') expect(MARKS[look.marks].ground).toBe(GROUNDS[look.ground])
})

test('each state has an id and a title of its own', () => {
  for (const key of ['id', 'title'] as const)
    expect(new Set(MAP_STATES.map((state) => state[key])).size).toBe(MAP_STATES.length)
})
