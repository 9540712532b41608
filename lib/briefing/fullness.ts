import type { Briefing } from './briefing'

/** Characters that fit on a printed line of the page, and the lines that a row of a table takes. */
const PER_LINE = 110
const LINES_OF_ROW = 2.3

/** As many lines of what differs from briefing to briefing leave the printed page on two sheets. */
const MOST_LINES = 33

/** Whether there is so much in a briefing that its page is printed in smaller letters. The PDF measures exactly. */
export function isFull({ years, beside, own, questions, sentences, notes }: Briefing): boolean {
  const rows = years.rows.length + (beside?.table.rows.length ?? 0)
  const paragraphs = [
    ...(own.kind === 'passages' ? own.passages.flatMap((passage) => passage.paragraphs) : []),
    ...questions.map(({ words }) => words),
    ...sentences.map(({ words }) => words),
    ...notes,
  ]
  const lines = paragraphs.reduce((sum, words) => sum + Math.ceil(words.length / PER_LINE), 0)
  return rows * LINES_OF_ROW + lines > MOST_LINES
}
