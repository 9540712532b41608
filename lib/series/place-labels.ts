export const LINE_HEIGHT = 17

const MOST_CHARACTERS = 23

const GAP = 3

type EndLabel = { at: number; words: string }

export type PlacedLabel = { at: number; lines: string[]; first: number }

/**
 * Moves labels apart where they would overlap, each as little as can be, the upper ones staying above (pool adjacent
 * violators).
 * @param labels with heights from the top of the chart; null where there is no line
 * @param within the heights between which all labels stay, if they have room there
 * @returns in the order given
 */
export function placeLabels(
  labels: (EndLabel | null)[],
  within: { from: number; to: number } = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY },
): (PlacedLabel | null)[] {
  const wanted = labels.flatMap((label, index) => {
    if (!label) return []
    const lines = brokenLines(label.words)
    return { index, at: label.at, lines, height: lines.length * LINE_HEIGHT + GAP }
  })
  const placed: (PlacedLabel | null)[] = labels.map(() => null)
  for (const block of blocksOf(wanted.sort((a, b) => a.at - b.at))) {
    let top = inside(block.middle - block.height / 2, block.height, within)
    for (const { index, at, lines, height } of block.labels) {
      // A third of a line below its middle is where text that is centred there has its baseline.
      placed[index] = { at, lines, first: top + GAP / 2 + LINE_HEIGHT / 2 + LINE_HEIGHT / 3 }
      top += height
    }
  }
  return placed
}

type Wanted = { index: number; at: number; lines: string[]; height: number }
type Block = { labels: Wanted[]; middle: number; height: number }

function blocksOf(labels: Wanted[]): Block[] {
  const blocks: Block[] = []
  for (const label of labels) {
    let block: Block = { labels: [label], middle: label.at, height: label.height }
    for (let above = blocks.at(-1); above && touches(above, block); above = blocks.at(-1)) {
      blocks.pop()
      block = joined(above, block)
    }
    blocks.push(block)
  }
  return blocks
}

function touches(above: Block, below: Block): boolean {
  return above.middle + above.height / 2 > below.middle - below.height / 2
}

/** The block around the middle that moves its labels least: the mean of where each would put it. */
function joined(above: Block, below: Block): Block {
  const labels = [...above.labels, ...below.labels]
  const height = above.height + below.height
  let top = 0
  let sum = 0
  for (const label of labels) {
    sum += label.at - (top + label.height / 2)
    top += label.height
  }
  return { labels, height, middle: sum / labels.length + height / 2 }
}

function inside(top: number, height: number, { from, to }: { from: number; to: number }): number {
  return Math.max(from, Math.min(top, to - height))
}

function brokenLines(words: string): string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= MOST_CHARACTERS)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
