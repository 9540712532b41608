import { startOf } from '@/lib/domain/reporting-year'
import type { InventedPdfLetter } from '@/prisma/factories/pdf/letter-type'
import type { Passage } from '@/prisma/factories/pdf/passages'
import { passagesOfEveryYear } from '@/prisma/factories/pdf/passages-of-every-year'
import { passagesOnMeasures } from '@/prisma/factories/pdf/passages-on-measures'
import { passagesOnTables } from '@/prisma/factories/pdf/passages-on-tables'
import { oneOf, type Random, shuffled, wholeNumber } from '@/prisma/factories/pdf/seeded-random'
import { dateOf, hasTables, layoutNameOf, signatoryOf, titleOf } from '@/prisma/factories/pdf/years'
import { beside, wrapped } from './columns'
import { noisy } from './noise'
import { type Chunk, measuresChunks, type PartChunks } from './statistics-chunks'
import { tablesChunks } from './table-chunks'
import type { TextLook } from './text-look'

/** An invented letter as some program might save it as text. The same seed gives the same text. */
export function textLetter(letter: InventedPdfLetter, look: TextLook, random: Random): string {
  const chunks = [
    ...headChunks(letter, look),
    ...bodyChunks(letter, look, random),
    ...(look.lostSignature ? [] : [{ text: 'Yours sincerely,' }]),
    ...(look.strayCharacters ? [{ text: 'Some (-' }] : []),
    ...signatureChunks(letter, look),
  ]
  const statistics = letter.print?.withoutStatistics ? [] : statisticsChunks(letter, look, random)
  const first = paged(chunks, look, random, 1)
  const second = statistics.length > 0 ? paged(statistics, look, random, 3) : []
  const between = statistics.length > 0 ? [...footOf(look, 2), '\f'] : []
  return noisy([...first, ...between, ...second].join(glueOf(look, random)), look.characters, random)
}

function headChunks(
  { council, year, date, chiefExecutive = 'Ms Example' }: InventedPdfLetter,
  look: TextLook,
) {
  const words = council.split(' ')
  const middle = Math.ceil(words.length / 2)
  const name =
    look.address === 'name on two lines' && words.length > 1
      ? `${words.slice(0, middle).join(' ')}\n${words.slice(middle).join(' ')}`
      : council
  const address =
    look.address === 'one line'
      ? `${chiefExecutive} Chief Executive ${council}`
      : `${chiefExecutive}\nChief Executive\n${name}`
  return [
    ...(look.strayCharacters
      ? [{ text: 'Local Government & Social Care OMBUDSMAN' }, { text: '50 years 1974 - 2024' }]
      : []),
    { text: date ?? dateOf(year) },
    { text: 'By email' },
    { text: address, fixed: true },
    { text: `Dear ${chiefExecutive}` },
    { text: look.markup === 'markdown' ? `# ${titleOf(year)}` : titleOf(year) },
  ]
}

function bodyChunks({ year, ownPassages = [] }: InventedPdfLetter, look: TextLook, random: Random): Chunk[] {
  const ombudsman = 'Local Government and Social Care Ombudsman (LGSCO)'
  const [first, ...others] = hasTables(year)
    ? passagesOnTables(startOf(year) + 1, ombudsman)
    : passagesOnMeasures(year)
  const some = [...others, ...passagesOfEveryYear(year)].filter(() => random() < 0.5)
  const own = ownPassages.map((text): Passage => ({ kind: 'paragraph', text }))
  return [...(first ? [first] : []), ...some, ...own].map(({ kind, text }) => ({
    text: kind === 'heading' && look.markup === 'markdown' ? `## ${text}` : text,
  }))
}

function signatureChunks({ year, signatory }: InventedPdfLetter, look: TextLook): Chunk[] {
  const { name, titles } = signatoryOf(year)
  const lines = [signatory ?? name, ...titles]
  return look.address === 'one line' ? [{ text: lines.join(' ') }] : lines.map((text) => ({ text }))
}

function statisticsChunks(letter: InventedPdfLetter, look: TextLook, random: Random): Chunk[] {
  const heading = headingChunks(letter, look, random)
  if (hasTables(letter.year)) return [...heading, ...tablesChunks(letter, look, random)]
  return [...heading, ...inShape(measuresChunks(letter, look, random), look, random)]
}

function inShape(parts: PartChunks[], { shape }: TextLook, random: Random): Chunk[] {
  const inTurn = parts.flatMap(({ left, right, below }) => [...left, ...right, ...below])
  switch (shape) {
    case 'columns':
      return parts.flatMap(({ left, right, below }) => [
        beside([left, right], random),
        ...below.map(({ text }) => ({ text: wrapped(text, 110) })),
      ])
    case 'side-by-side': {
      const measures = parts.slice(-3)
      const before = parts.slice(0, -3).flatMap(({ left }) => left)
      return [
        ...before,
        beside(
          measures.map(({ left, right, below }) => [...left, ...right, ...below]),
          random,
        ),
      ]
    }
    case 'interleaved': {
      const rows = Math.max(...parts.map(({ left, right }) => left.length + right.length))
      return Array.from({ length: rows }, (_, i) =>
        parts.flatMap(({ left, right }) => [...left, ...right][i] ?? []),
      ).flat()
    }
    case 'shuffled':
      return shuffled(random, inTurn)
    default:
      return inTurn
  }
}

/** What heads the page of statistics: always where it has tables, and in the letters up to 2021-22. */
function headingChunks(letter: InventedPdfLetter, look: TextLook, random: Random): Chunk[] {
  const { year, heading, council } = letter
  const name = heading ?? council
  const end = startOf(year) + 1
  if (hasTables(year)) {
    const glue = look.tables === 'scrambled' ? '' : oneOf(random, [' ', '\n'])
    return [
      { text: `Local Authority Report: ${name}${glue}For the Period Ending: 31/03/${end}`, fixed: true },
    ]
  }
  const isHeaded = layoutNameOf(year) === 'three-measures-authority' || heading !== undefined
  const glue = oneOf(random, [' ', '\n'])
  return isHeaded
    ? [{ text: `${name}${glue}For the period ending: 31/03/${String(end).slice(2)}`, fixed: true }]
    : []
}

/** The chunks as text, with a page that ends before one of them. */
function paged(chunks: Chunk[], look: TextLook, random: Random, page: number): string[] {
  const before = look.pagesWithin ? wholeNumber(random, 1, chunks.length - 1) : -1
  return chunks.flatMap((chunk, i) => {
    const text = chunk.fixed ? chunk.text : inLines(chunk.text, look, random)
    return i === before ? [...footOf(look, page), `\f${text}`] : [text]
  })
}

function inLines(text: string, { shape, width }: TextLook, random: Random): string {
  if (shape === 'wrapped') return wrapped(text, width)
  if (shape !== 'broken') return text
  return text.replace(/ /g, () => (random() < 0.15 ? oneOf(random, ['\n', '\n\n']) : ' '))
}

function footOf({ foot }: TextLook, page: number): string[] {
  switch (foot) {
    case 'page of pages':
      return [`Page ${page} of 4`]
    case 'number':
      return [String(page)]
    case 'address':
      return ['PO Box 1000 Testville TE1 0ST   Telephone 0300 000 0000   www.lgo.org.uk']
    default:
      return []
  }
}

function glueOf({ shape }: TextLook, random: Random): string {
  return shape === 'wrapped' ? oneOf(random, ['\n', '\n\n']) : oneOf(random, ['\n\n', '\n\n\n', '\n \n'])
}
