import { beforeAll, describe, expect, test } from 'vitest'
import type { AuthorityType } from '@/lib/domain/authority-types'
import { checkFigures } from '@/lib/domain/checks'
import type { FigureName } from '@/lib/domain/figure-names'
import { projectRegister } from '@/lib/ingest/project-register'
import { readFile } from '@/lib/ingest/read-file'
import { seededRandom, wholeNumber } from '@/prisma/factories/pdf/seeded-random'
import { INVENTED_REGISTER } from '../../accuracy/invented/councils'
import { FEW_OUTCOMES, INVENTED, PAGES, SAMPLES, type TextToFuzz } from '../../support/letters-to-fuzz'
import { cases, rounds } from '../../support/long'
import { damagedBytes, MUTATION_NAMES, mutated } from '../../support/mutations'
import { contradictions } from '../../support/recheck'
import { isUnchecked } from '../../support/unchecked-figures'

/** A letter of the newest layout, and the others. */
const isNewest = ({ name }: TextToFuzz) => name === 'luton-borough-council-2024.txt'
const [NEWEST, OLDER] = [SAMPLES.filter(isNewest), SAMPLES.filter((one) => !isNewest(one))]

const EVERY = [...SAMPLES, ...PAGES, ...INVENTED, FEW_OUTCOMES]

/** What is taken in from a text: nothing where it was withheld or rejected. */
async function taken({ name, names }: TextToFuzz, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const { reading } = await readFile(bytes, name, names)
  if (reading.kind !== 'read') return []
  return reading.sources.flatMap((source) => (source.state === 'accepted' ? source : []))
}

type Taken = Awaited<ReturnType<typeof taken>>[number]

const COUNCILS = [...projectRegister().register.councils, ...INVENTED_REGISTER.councils]

function typeOf({ council }: Taken): AuthorityType {
  const found = COUNCILS.find(({ slug }) => slug === council)
  if (!found) throw new Error(`No register has ${council}.`)
  return found.type
}

const untouched = new Map<TextToFuzz, Taken>()

beforeAll(async () => {
  for (const one of EVERY) {
    const [source] = await taken(one, one.text)
    if (!source) throw new Error(`${one.name} is not taken in as it is.`)
    untouched.set(one, source)
  }
})

function original(one: TextToFuzz): Taken {
  return untouched.get(one) as Taken
}

/** What is wrong with a source that was taken in from a changed text: nothing, or sentences. */
function unsound(one: TextToFuzz, source: Taken): string[] {
  const { council, reportingYear } = original(one)
  return [
    ...(source.council === council ? [] : [`it is taken for ${source.council}, not ${council}`]),
    ...(source.reportingYear === reportingYear ? [] : [`it is taken for ${source.reportingYear}`]),
    ...checkFigures(source.figures, null).map(({ message }) => message),
    ...contradictions(source.figures),
  ]
}

/** Whether it is a letter that was taken in as one without a statistics page. */
function isEmpty(source: Taken): boolean {
  return source.kind === 'letter' && !source.hasStatistics
}

/** The figures that are not as in the untouched text. A page of the map may be cut, and then lacks some. */
function changed(
  one: TextToFuzz,
  source: Taken,
): { name: FigureName; was: number | null; is: number | null }[] {
  if (isEmpty(source)) return []
  const before = original(one).figures
  const names = [...Object.keys(before), ...Object.keys(source.figures)] as FigureName[]
  return [...new Set(names)].flatMap((name) => {
    const [was, is] = [before[name]?.value ?? null, source.figures[name]?.value ?? null]
    return was === is || (is === null && source.kind === 'publication') ? [] : [{ name, was, is }]
  })
}

/** Reads changed texts, and collects what a test finds to say about those that were taken in. */
async function fuzz(
  runs: number,
  seed: number,
  texts: TextToFuzz[],
  change: (one: TextToFuzz, random: () => number) => { content: string | Uint8Array; how: string },
  say: (one: TextToFuzz, source: Taken, how: string) => string[],
): Promise<{ said: string[]; takenIn: number }> {
  const said: string[] = []
  let takenIn = 0
  for (let i = 0; i < runs; i++) {
    const random = seededRandom(seed * 1_000_003 + i)
    const one = texts[i % texts.length] as TextToFuzz
    const { content, how } = change(one, random)
    for (const source of await taken(one, content)) {
      takenIn++
      said.push(...say(one, source, how).map((sentence) => `run ${i}, ${one.name}, ${how}: ${sentence}`))
    }
  }
  return { said, takenIn }
}

/** What else a single change can make wrong without a contradiction, and why. */
const UNCHECKED_IN: Record<string, FigureName[]> = {
  // The count of early remedies is lost, and the letter prints the investigations as its base.
  'maidstone-borough-council-2020.txt': ['earlyRemedies', 'earlyRemedyRate'],
}

/** Swapping two numbers can leave a sum, or a share, as it was: 16 of 21 is 76%, and 16 of 76 is 21%. */
const SWAPPED: FigureName[] = ['investigations', 'upheldRate', 'notForUs', 'assessedAndClosed']

describe('one change to a real letter or page', () => {
  const isSwap = (how: string) => /swaps two|moves a part/.test(how)

  async function wronglyRead(names: string[], runs: number, seed: number, texts: TextToFuzz[]) {
    return fuzz(
      runs,
      seed,
      texts,
      (one, random) => {
        const { text, how } = mutated(one.text, random, { from: one.figuresFrom, times: 1, names })
        return { content: text, how: how.join() }
      },
      (one, source, how) => [
        ...unsound(one, source),
        ...(isEmpty(source) && !isEmpty(original(one)) && how !== 'cuts the end off'
          ? ['it has no figures']
          : []),
        ...changed(one, source)
          .filter(({ name }) => !isUnchecked(name, source.reportingYear, typeOf(source), source.figures))
          .filter(({ name }) => !UNCHECKED_IN[one.name]?.includes(name))
          .filter(({ name }) => !(isSwap(names[0] ?? '') && SWAPPED.includes(name)))
          .map(({ name, was, is }) => `${name} ${was} -> ${is}`),
      ],
    )
  }

  test('is noticed, or changes no figure that the rest can tell', async () => {
    const runs = rounds(120, 25_000)
    const { said, takenIn } = await wronglyRead(
      MUTATION_NAMES.filter((name) => !isSwap(name)),
      runs,
      1,
      [...SAMPLES, ...PAGES],
    )
    expect(said).toEqual([])
    expect(takenIn).toBeGreaterThan(runs / 5)
  })

  test('is noticed where it swaps things, but for numbers that make the same sum or share', async () => {
    const runs = rounds(100, 8_000)
    const { said, takenIn } = await wronglyRead(MUTATION_NAMES.filter(isSwap), runs, 2, [
      ...SAMPLES,
      ...PAGES,
    ])
    expect(said).toEqual([])
    expect(takenIn).toBeGreaterThan(runs / 8)
  })

  test('is noticed in invented letters of every year', async () => {
    const runs = rounds(70, 13_000)
    const { said, takenIn } = await wronglyRead(
      MUTATION_NAMES.filter((name) => !isSwap(name)),
      runs,
      3,
      INVENTED,
    )
    expect(said).toEqual([])
    expect(takenIn).toBeGreaterThan(runs / 7)
  })
})

describe('many changes at once', () => {
  test('never make the reader fail, nor take in what contradicts itself', async () => {
    const runs = rounds(100, 20_000)
    const { said, takenIn } = await fuzz(
      runs,
      4,
      EVERY,
      (one, random) => {
        const { text, how } = mutated(one.text, random, { from: one.figuresFrom })
        return { content: text, how: how.join(', ') }
      },
      unsound,
    )
    expect(said).toEqual([])
    expect(takenIn).toBeGreaterThan(runs / 10)
  })

  test('nor do damaged bytes', async () => {
    const { said } = await fuzz(
      rounds(100, 8_000),
      5,
      EVERY,
      (one, random) => ({
        content: damagedBytes(new TextEncoder().encode(one.text), random),
        how: 'damaged bytes',
      }),
      unsound,
    )
    expect(said).toEqual([])
  })

  test('nor bytes and words of no meaning', async () => {
    const words =
      'Dear Annual Review letter 2023-24 Ombudsman % 100 upheld decisions \f \n By email of'.split(' ')
    const { takenIn } = await fuzz(
      rounds(100, 6_000),
      6,
      EVERY,
      (_, random) => {
        const length = wholeNumber(random, 0, 3000)
        const bytes = Uint8Array.from({ length }, () => wholeNumber(random, 0, 255))
        const text = Array.from({ length }, () => words[wholeNumber(random, 0, words.length - 1)]).join(' ')
        return { content: random() < 0.5 ? bytes : text, how: 'no meaning' }
      },
      () => [],
    )
    expect(takenIn).toBe(0)
  })
})

describe('two files in one', () => {
  function inOne(a: TextToFuzz, b: TextToFuzz, random: () => number): string {
    if (random() < 0.4) return `${a.text}\n\f${b.text}`
    const lines = a.text.split('\n')
    lines.splice(wholeNumber(random, 0, lines.length), 0, ...b.text.split('\n'))
    return lines.join('\n')
  }

  test('are never mixed: each source that is taken in is one of the two, and all of it', async () => {
    const real = [...SAMPLES, ...PAGES]
    let second = real[0] as TextToFuzz
    const { said } = await fuzz(
      rounds(100, 9_000),
      7,
      real,
      (one, random) => {
        second = real[wholeNumber(random, 0, real.length - 1)] as TextToFuzz
        return { content: inOne(one, second, random), how: `with ${second.name}` }
      },
      (one, source) => {
        const same = [one, second].filter(
          (file) =>
            original(file).council === source.council &&
            original(file).reportingYear === source.reportingYear,
        )
        if (same.length === 0) return [`it is taken for ${source.council} in ${source.reportingYear}`]
        const isOneOfThem = same.some((file) => changed(file, source).length === 0)
        return isOneOfThem ? [] : ['its figures are of neither']
      },
    )
    expect(said).toEqual([])
  })
})

describe('every digit of the statistics changed to every other', () => {
  /**
   * Where a changed digit is not noticed: the line, the number, and the figure that is wrong then; null where no
   * figure is. Nothing in the letter contradicts these. No letter prints a number with a leading zero: where a
   * change makes one, the number counts as lost, and may be worked out but never wrong.
   */
  const UNNOTICED: Record<string, [line: number, number: string, changes: FigureName | null][]> = {
    'bromsgrove-district-council-2018.txt': [
      // 31/03/0018, which is not a day of this letter's time.
      [45, '31/03/2018', null],
      [59, '1', 'remediedByOmbudsman'],
    ],
    'maidstone-borough-council-2020.txt': [
      [75, '6', 'complianceOutcomes'],
      // 'A compliance rate below 100%' in the explanation.
      [77, '100%', null],
    ],
    'milton-keynes-council-2023.txt': [
      [90, '9', 'complianceOutcomes'],
      [92, '100%', null],
    ],
    'luton-borough-council-2024.txt': [
      [76, '100,000', null],
      [78, '100,000', null],
      [91, '7', 'complianceOutcomes'],
      [93, '100%', null],
    ],
    // Its statistics page is missing.
    'knowsley-metropolitan-borough-council-2024.txt': [],
  }

  test.each(cases(NEWEST, OLDER))('$name', async (one) => {
    const found = new Set<string>()
    for (let at = one.figuresFrom; at < one.text.length; at++) {
      if (!/\d/.test(one.text[at] ?? '')) continue
      for (const digit of '0123456789'.replace(one.text[at] ?? '', '')) {
        const [source] = await taken(one, one.text.slice(0, at) + digit + one.text.slice(at + 1))
        if (!source) continue
        const names = changed(one, source).map(({ name }) => name)
        expect(unsound(one, source)).toEqual([])
        expect(isEmpty(source)).toBe(false)
        expect(names.length).toBeLessThanOrEqual(1)
        if (isFirst(one.text, at) && digit === '0') expect(names).toEqual([])
        else found.add(JSON.stringify([lineAt(one.text, at), numberAt(one.text, at), names[0] ?? null]))
      }
    }
    expect([...found].map((entry) => JSON.parse(entry))).toEqual(UNNOTICED[one.name])
  })

  /** Whether a digit is the first of several. */
  function isFirst(text: string, at: number): boolean {
    return /(?<![\d.,/])\d$/.test(text.slice(0, at + 1)) && /\d/.test(text[at + 1] ?? '')
  }

  function lineAt(text: string, at: number): number {
    return text.slice(0, at).split('\n').length
  }

  function numberAt(text: string, at: number): string {
    const before = /[\d.,/]*$/.exec(text.slice(0, at))?.[0] ?? ''
    return before + (/^[\d.,/]*\d%?/.exec(text.slice(at))?.[0] ?? '')
  }
})

describe('a digit that comes out as a character without meaning', () => {
  test.each(cases([FEW_OUTCOMES], SAMPLES))('is never taken for another number: $name', async (one) => {
    const said: string[] = []
    for (let at = one.figuresFrom; at < one.text.length; at++) {
      if (!/\d/.test(one.text[at] ?? '')) continue
      for (const other of ['\ufffd', '\uf031', '|', '-', 'l', 'O', '?', '(']) {
        const [source] = await taken(one, one.text.slice(0, at) + other + one.text.slice(at + 1))
        const found = source
          ? [...unsound(one, source), ...changed(one, source).map((it) => JSON.stringify(it))]
          : []
        said.push(...found.map((sentence) => `${one.text.slice(at - 20, at)}${other}: ${sentence}`))
      }
    }
    expect(said).toEqual([])
  })
})
