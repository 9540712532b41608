import type { InventedPdfLetter } from '@/prisma/factories/pdf/letter-type'
import { type PanelContent, panelContents } from '@/prisma/factories/pdf/panel-content'
import { oneOf, type Random } from '@/prisma/factories/pdf/seeded-random'
import type { Span } from '@/prisma/factories/pdf/spans'
import type { TextLook } from './text-look'

/** A stretch of a letter that nothing else stands in; where it is fixed, its lines are as they are. */
export type Chunk = { text: string; fixed?: boolean }

/** What each part of a letter's measures says, sentence by sentence, left of the page first. */
export type PartChunks = { left: Chunk[]; right: Chunk[]; below: Chunk[] }

/** The parts of the measures of a letter from 2018-19 on. */
export function measuresChunks(letter: InventedPdfLetter, look: TextLook, random: Random): PartChunks[] {
  return panelContents(letter).map((panel, i, { length }) => {
    const heading = headingOf(panel, look, random, i < length - 3)
    return {
      left: [...heading, ...panel.lead.map((sentence) => ({ text: marked(sentence, look) }))],
      right: [
        ...numeralOf(panel, look, random),
        ...panel.detail.map((sentence) => ({ text: marked(sentence, look) })),
      ],
      below: panel.note ? [{ text: noteOf(panel.note, look) }] : [],
    }
  })
}

/** A sentence as text, its figures in bold where the look says so. */
export function marked(sentence: Span[], { markup }: TextLook): string {
  return sentence.map(({ text, isFigure }) => (isFigure && markup !== 'none' ? `**${text}**` : text)).join('')
}

/** The overview keeps its heading: nothing else says that it begins. */
function headingOf({ heading }: PanelContent, look: TextLook, random: Random, isOverview: boolean): Chunk[] {
  if (look.headings === 'lost' && !isOverview && random() < 0.7) return []
  const words = heading.split(' ')
  const middle = Math.ceil(words.length / 2)
  const isSplit = look.headings === 'on two lines' && words.length > 2
  const text = isSplit ? `${words.slice(0, middle).join(' ')}\n${words.slice(middle).join(' ')}` : heading
  if (look.markup !== 'markdown') return [{ text }]
  return [
    { text: random() < 0.5 ? `## ${text.replace('\n', '\n## ')}` : `**${text.replace('\n', '**\n**')}**` },
  ]
}

function numeralOf({ numeral }: PanelContent, look: TextLook, random: Random): Chunk[] {
  if (!numeral) return []
  const { text, isLost, caption } = numeral
  if (isLost) return [{ text: caption }]
  const number = look.markup === 'none' ? text : oneOf(random, [text, `**${text}**`])
  if (look.numerals === 'on their line') return [{ text: `${number} ${caption}` }]
  if (look.numerals === 'above their words') return [{ text: `${number}\n${caption}`, fixed: true }]
  return [{ text: number }, { text: caption }]
}

function noteOf(note: Span[], { markup }: TextLook): string {
  const text = note.map((span) => span.text).join('')
  return markup === 'markdown' ? text.replace('• ', '- ') : text
}
