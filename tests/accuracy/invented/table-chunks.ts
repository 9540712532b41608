import type { InventedPdfLetter } from '@/prisma/factories/pdf/letter-type'
import { oneOf, type Random, wholeNumber } from '@/prisma/factories/pdf/seeded-random'
import { type Cell, tableCells } from '@/prisma/factories/pdf/table-cells'
import { layoutNameOf } from '@/prisma/factories/pdf/years'
import type { Chunk } from './statistics-chunks'
import type { TextLook } from './text-look'

const NOTES = [
  'Our uphold rate is calculated in relation to the total number of detailed investigations.',
  'The number of remedied complaints may not equal the number of upheld complaints. This is because, while we may uphold a complaint because we find fault, we may not always find that the fault caused an injustice that needs a remedy.',
]

/** The tables of a letter up to 2017-18. */
export function tablesChunks(letter: InventedPdfLetter, look: TextLook, random: Random): Chunk[] {
  const { received, decisions, remedied } = tableCells(letter)
  const label = letter.print?.councilInRows ? (letter.heading ?? letter.council) : null
  const isScrambled = look.tables === 'scrambled'
  return [
    { text: 'Complaints and enquiries received' },
    ...tableOf(received, label, look, random),
    ...(isScrambled
      ? [{ text: 'Decisions\tmade\t\t\tDetailed Investigations\t\t\t\t', fixed: true }]
      : [{ text: 'Decisions made' }, { text: 'Detailed Investigations' }]),
    ...tableOf(decisions, label, look, random),
    ...(layoutNameOf(letter.year) === 'tables-with-remedies' ? remedies(remedied, look, random) : []),
  ]
}

function remedies(cells: Cell[], look: TextLook, random: Random): Chunk[] {
  if (look.tables !== 'scrambled') {
    return [
      { text: 'Notes' },
      ...NOTES.map((text) => ({ text })),
      { text: 'Complaints Remedied' },
      ...tableOf(cells, null, look, random),
    ]
  }
  const [ombudsman, authority] = cells
  const lines = [
    'Notes\t\t\t\t\tComplaints\ts Remedied\t\t',
    `The number of re This is because,\tis calculated in rel emedied complain while we may uph nds to say that fau\tts may not equal hold a complaint b\tthe number of up because we find fa\theld complaints. ault, we may not\t${ombudsman?.heading}\t${authority?.heading}\t\t`,
    `\t\t\t\t\t${ombudsman?.value ?? ''}\t${authority?.value ?? ''}\t\t`,
  ]
  return [{ text: lines.join('\n'), fixed: true }]
}

function tableOf(cells: Cell[], label: string | null, look: TextLook, random: Random): Chunk[] {
  const headings = [...(label ? ['Local Authority'] : []), ...cells.map(({ heading }) => heading)]
  const values = [...(label ? [label] : []), ...cells.map(({ value }) => value ?? '')]
  const fixed = (...lines: string[]): Chunk[] => [{ text: lines.join('\n'), fixed: true }]
  switch (look.tables) {
    case 'tabs':
      return fixed(headings.join('\t'), values.join('\t'))
    case 'scrambled':
      return fixed(scrambled(headings, random).join('\t'), withEmptyCell(values, random).join('\t'))
    case 'spaces': {
      const widths = headings.map((heading, i) => Math.max(heading.length, values[i]?.length ?? 0) + 3)
      const row = (texts: string[]) => texts.map((text, i) => text.padEnd(widths[i] ?? 0)).join('')
      return fixed(row(headings), row(values))
    }
    case 'single spaces':
      return fixed(headings.join(' '), values.filter((value) => value !== '').join(' '))
    case 'pipes':
      return fixed(
        `| ${headings.join(' | ')} |`,
        `|${headings.map(() => ' --- ').join('|')}|`,
        `| ${values.join(' | ')} |`,
      )
    default:
      return [...headings, ...values.filter((value) => value !== '')].map((text) => ({ text }))
  }
}

/** One heading lost, its cell with it, and the word of another one broken by the edge of a cell. */
function scrambled(headings: string[], random: Random): string[] {
  const isUpheld = (heading: string) => /upheld|uphold/i.test(heading)
  const losable = headings.flatMap((heading, i) => (isUpheld(heading) || heading === 'Total' ? [] : [i]))
  const lost = oneOf(random, [losable[0] ?? -1, ...losable.slice(1)])
  const broken = headings.findIndex((heading, i) => i !== lost && /^Upheld|^Housing|^by LGO/.test(heading))
  return headings.flatMap((heading, i) => {
    if (i === lost && headings.length > 3) return ['']
    if (i !== broken) return [heading]
    const at = wholeNumber(random, 2, heading.length - 2)
    return [heading.slice(0, at), heading.slice(at)]
  })
}

function withEmptyCell(values: string[], random: Random): string[] {
  return values.toSpliced(wholeNumber(random, 1, values.length - 1), 0, '')
}
