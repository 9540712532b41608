/** From one line of a label to the next. */
export const LINE_HEIGHT = 17

/** About as many characters as fit beside a chart. */
const MOST_CHARACTERS = 23

/** A label beside the end of a line: where its line ends, and what it says. */
export type EndLabel = { at: number; words: string }

/** A label in its place: its lines, and the baseline of the first. */
export type PlacedLabel = { lines: string[]; first: number }

/**
 * Breaks two labels into lines and moves them apart where they would overlap, each as little as can be, the
 * upper one staying above.
 * @param labels heights from the top of the chart; null where there is no line
 */
export function placeLabels([a, b]: [EndLabel | null, EndLabel | null]): [
  PlacedLabel | null,
  PlacedLabel | null,
] {
  const [linesA, linesB] = [brokenLines(a), brokenLines(b)]
  const wanted = ((linesA.length + linesB.length) / 2) * LINE_HEIGHT + 3
  const gap = a && b ? Math.abs(a.at - b.at) : wanted
  const move = Math.max(0, (wanted - gap) / 2)
  const aIsAbove = a && b ? a.at < b.at : true
  return [placed(a, linesA, aIsAbove ? -move : move), placed(b, linesB, aIsAbove ? move : -move)]
}

function placed(label: EndLabel | null, lines: string[], move: number): PlacedLabel | null {
  // A third of a line below its middle is where text that is centred there has its baseline.
  return label && { lines, first: label.at + move - ((lines.length - 1) / 2) * LINE_HEIGHT + LINE_HEIGHT / 3 }
}

function brokenLines(label: EndLabel | null): string[] {
  const lines: string[] = []
  for (const word of label?.words.split(' ') ?? []) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= MOST_CHARACTERS)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
