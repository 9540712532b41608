import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkFigures } from '@/lib/domain/checks'
import type { Figures } from '@/lib/domain/figure'
import type { FigureName } from '@/lib/domain/figure-names'
import type { PlainReading as Reading } from '@/lib/ingest/ingest-file'
import { PASSING_CODES, type Reader, startReader } from '@/lib/ingest/reader'
import {
  expectedFigures,
  type InventedPdfLetter,
  LETTER_YEARS,
  letterPdf,
  pdfDamages,
} from '@/prisma/factories/letter-pdf'
import { letterContents } from '@/prisma/factories/pdf/letter-contents'
import { seededRandom } from '@/prisma/factories/pdf/seeded-random'
import { INVENTED_REGISTER, ODDLY_NAMED } from '../../accuracy/invented/councils'
import { ordinaryLetter } from '../../accuracy/invented/misprints'
import { damagedBytes, MUTATION_NAMES, mutated } from '../../support/mutations'
import { rawLetter } from '../../support/raw-letter'
import { contradictions } from '../../support/recheck'
import { isUnchecked } from '../../support/unchecked-figures'

// Through the threads that `npm run ingest` reads in, as files on disk: one that hangs is given up after its time.
let reader: Reader
let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'upheld-fuzz-'))
  reader = startReader(INVENTED_REGISTER)
})

afterAll(async () => {
  await reader.close()
  rmSync(folder, { recursive: true })
})

let files = 0

async function read(bytes: Uint8Array): Promise<Reading> {
  const file = path.join(folder, `${files++}.pdf`)
  writeFileSync(file, bytes)
  const { reading } = await reader.read({ file, entry: null }, path.basename(file), null)
  rmSync(file)
  return reading
}

/** A letter of every year, in which nothing is zero: as a PDF, and what its pages draw. */
const LETTERS = await Promise.all(
  LETTER_YEARS.map(async (year, i) => {
    const letter = ordinaryLetter(year, seededRandom(i + 1))
    return { letter, pdf: await letterPdf(letter), contents: letterContents(letter) }
  }),
)
type Made = (typeof LETTERS)[number]

/** Letters with their figures in bold, each drawn by itself. */
const BOLD = LETTERS.filter((_, i) => i % 3 === 0).map(({ letter: { year } }, i) => {
  const letter: InventedPdfLetter = {
    ...ordinaryLetter(year, seededRandom(i + 50)),
    print: { emphasis: true },
  }
  return { letter, contents: letterContents(letter) }
})

/** The sources of a file that may be published by themselves. */
function accepted(reading: Reading) {
  if (reading.kind !== 'read') return []
  return reading.sources.flatMap((source) => (source.state === 'accepted' ? source : []))
}

/** What is wrong with a reading of a damaged letter: nothing, or sentences. */
function unsound(letter: InventedPdfLetter, reading: Reading): string[] {
  if (reading.kind === 'refused') {
    return reading.notes.flatMap(({ code, message }) => (PASSING_CODES.includes(code) ? [message] : []))
  }
  const slug = ODDLY_NAMED.find(({ printed }) => printed.includes(letter.council))?.slug
  return accepted(reading).flatMap((source) => {
    const { council, reportingYear, figures } = source
    return [
      ...(source.kind === 'letter' && source.hasStatistics ? [] : ['its statistics are not seen']),
      ...(council === slug ? [] : [`it is taken for ${council}, not ${slug}`]),
      ...(reportingYear === letter.year ? [] : [`it is taken for ${reportingYear}`]),
      ...checkFigures(figures, null).map(({ message }) => message),
      ...contradictions(figures),
    ]
  })
}

/** The figures of a letter that are read otherwise than it has them. */
function wrongAtAll(
  letter: InventedPdfLetter,
  reading: Reading,
  isLeftOut: (name: FigureName, figures: Figures) => boolean = () => false,
): string[] {
  const expected = expectedFigures(letter)
  return accepted(reading).flatMap(({ figures }) =>
    Object.values(figures).flatMap(({ name, value }) =>
      value === expected[name] || isLeftOut(name, figures) ? [] : [`${name} ${expected[name]} -> ${value}`],
    ),
  )
}

/** The same but for figures that nothing else in the letter tells. */
function wrong(letter: InventedPdfLetter, reading: Reading): string[] {
  return wrongAtAll(letter, reading, (name, figures) =>
    isUnchecked(name, letter.year, letter.type ?? 'unitary', figures),
  )
}

/** Reads changed letters side by side. */
async function fuzz(
  runs: number,
  change: (made: Made, run: number) => { bytes: Uint8Array; how: string },
  say: (letter: InventedPdfLetter, reading: Reading) => string[],
): Promise<{ said: string[]; takenIn: number }> {
  let takenIn = 0
  const said = await Promise.all(
    Array.from({ length: runs }, async (_, run) => {
      const made = LETTERS[run % LETTERS.length] as Made
      const { bytes, how } = change(made, run)
      const reading = await read(bytes)
      if (accepted(reading).length > 0) takenIn++
      return say(made.letter, reading).map(
        (sentence) => `run ${run}, ${made.letter.year}, ${how}: ${sentence}`,
      )
    }),
  )
  return { said: said.flat(), takenIn }
}

/** A letter with the operators of its last page changed, in a file that is whole. */
function drawnOtherwise({ contents }: Made, seed: number, options: Parameters<typeof mutated>[2]) {
  const { text, how } = mutated(contents.at(-1) ?? '', seededRandom(seed), options)
  return { bytes: rawLetter([...contents.slice(0, -1), text]), how: how.join(', ') }
}

describe('a PDF of a letter', () => {
  test('is read whole while nothing is changed', async () => {
    for (const { letter, pdf, contents } of LETTERS) {
      for (const bytes of [pdf, rawLetter(contents)]) {
        const reading = await read(bytes)
        expect(accepted(reading)).toHaveLength(1)
        expect([...unsound(letter, reading), ...wrong(letter, reading)]).toEqual([])
      }
    }
  })

  test('whose bytes are damaged is refused, withheld, or read as what it is', async () => {
    const { said } = await fuzz(
      2_000,
      ({ pdf }, run) => ({ bytes: damagedBytes(pdf, seededRandom(run)), how: 'damaged bytes' }),
      (letter, reading) => [...unsound(letter, reading), ...wrong(letter, reading)],
    )
    expect(said).toEqual([])
  })

  test('that draws its text twice, as some programs do for bold type, is read as if it drew it once', async () => {
    const said = await Promise.all(
      [...LETTERS, ...BOLD].map(async ({ letter, contents }) => {
        const twice = (contents.at(-1) ?? '').replace(/^BT .* ET$/gm, '$&\n$&')
        const reading = await read(rawLetter([...contents.slice(0, -1), twice]))
        return accepted(reading).length > 0
          ? [...unsound(letter, reading), ...wrongAtAll(letter, reading)]
          : [`${letter.year} is not taken in`]
      }),
    )
    expect(said.flat()).toEqual([])
  })

  test('that draws a figure twice, or another over it, gives no wrong figure', async () => {
    const said = await Promise.all(
      BOLD.flatMap(({ letter, contents }) => {
        const lines = (contents.at(-1) ?? '').split('\n')
        return lines.flatMap((line, i) => {
          // A run of digits alone, in the hexadecimal of its characters.
          const digits = /\[<((?:3\d)+)(?:25)?>\] TJ/.exec(line)?.[1]
          if (!digits) return []
          const other = digits.slice(0, -1) + String((Number(digits.at(-1)) + 3) % 10)
          return [line, line.replace(digits, other)].map(async (over) => {
            const content = [...lines.slice(0, i + 1), over, ...lines.slice(i + 1)].join('\n')
            const reading = await read(rawLetter([...contents.slice(0, -1), content]))
            return wrongAtAll(letter, reading).map((sentence) => `${letter.year}, ${over}: ${sentence}`)
          })
        })
      }),
    )
    expect(said.flat()).toEqual([])
    expect(said.length).toBeGreaterThan(100)
  })

  test('that draws one thing otherwise gives no wrong figure that the rest can tell', async () => {
    const runs = 2_000
    const names = MUTATION_NAMES.filter((name) => !/swaps two|moves a part|cuts the/.test(name))
    const { said, takenIn } = await fuzz(
      runs,
      (made, run) => drawnOtherwise(made, run, { times: 1, names }),
      (letter, reading) => [...unsound(letter, reading), ...wrong(letter, reading)],
    )
    expect(said).toEqual([])
    expect(takenIn).toBeGreaterThan(runs / 4)
  })

  test('that draws many things otherwise is refused, withheld, or contradicts itself in nothing', async () => {
    const names = MUTATION_NAMES.filter((name) => !name.startsWith('cuts the'))
    const { said } = await fuzz(1_000, (made, run) => drawnOtherwise(made, 1000 + run, { names }), unsound)
    expect(said).toEqual([])
  })
})

describe('a PDF that no letter is', () => {
  test.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['encrypted', pdfDamages.encryptedPdf],
    ['scanned', () => pdfDamages.scannedPdf()],
    ['with scripts', pdfDamages.pdfWithJavaScript],
    ['of many pages', () => pdfDamages.manyPagesPdf(3000)],
    ['of one huge page', pdfDamages.hugePagePdf],
    ['that grows to 100 MB', () => pdfDamages.pdfBomb({ megabytes: 100 })],
    ['that is a web page', pdfDamages.notReallyAPdf],
    ['that only begins as one', pdfDamages.onlyAPdfHeader],
    ['whose page tree holds itself', () => pdfDamages.selfReferencingPdf('page-tree')],
    ['whose pages are their own parents', () => pdfDamages.selfReferencingPdf('parents')],
    ['whose form draws itself', () => pdfDamages.selfReferencingPdf('form')],
    ['whose length is itself', () => pdfDamages.selfReferencingPdf('length')],
    ['whose content is itself', () => pdfDamages.selfReferencingPdf('contents')],
  ])('%s is rejected with a sentence, in the time that there is', async (_, make) => {
    const reading = await read(await make())
    if (reading.kind !== 'refused') throw new Error(reading.kind)
    expect(reading.outcome).toBe('rejected')
    expect(reading.notes.map(({ code }) => code)).not.toContain('unreadable')
    expect(reading.notes[0]?.message).toMatch(/\.$/)
  })
})
