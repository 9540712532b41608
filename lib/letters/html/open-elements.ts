const CELLS = ['caption', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr']
const BLOCKS =
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup li main math menu nav ol p pre search section summary svg ul'

/** How far the end of an element reaches: never over one that is open inside it and has a higher rank. */
const RANKS = new Map<string, number>([
  ...BLOCKS.split(' ').map((name) => [name, 1] as const),
  ...CELLS.map((name) => [name, 2] as const),
  ['table', 3],
  ['template', 3],
  ['head', 4],
  ['body', 4],
  ['html', 4],
])
const HIGHEST = 4

/**
 * The elements of a page that are open. Each step takes the same time however many there are: htmlparser2's own
 * parser moves them all at each tag, which takes a minute for 500,000 nested ones.
 */
export class OpenElements {
  private readonly names: string[] = []
  /** The places of the open elements of each name, and of each rank. */
  private readonly byName = new Map<string, number[]>()
  private readonly byRank: number[][] = Array.from({ length: HIGHEST + 1 }, () => [])

  /** The innermost element that is open. */
  get last(): string | undefined {
    return this.names.at(-1)
  }

  has(name: string): boolean {
    return this.placeOf(name) >= 0
  }

  push(name: string): void {
    const places = this.byName.get(name)
    if (places) places.push(this.names.length)
    else this.byName.set(name, [this.names.length])
    this.byRank[rankOf(name)]?.push(this.names.length)
    this.names.push(name)
  }

  pop(): string | undefined {
    const name = this.names.pop()
    if (name === undefined) return undefined
    this.byName.get(name)?.pop()
    this.byRank[rankOf(name)]?.pop()
    return name
  }

  /** Whether an end tag ends an open element: `</b>` does not end the paragraphs that were begun since `<b>`. */
  canEnd(name: string): boolean {
    const place = this.placeOf(name)
    return place >= 0 && this.byRank.slice(rankOf(name) + 1).every((places) => (places.at(-1) ?? -1) < place)
  }

  private placeOf(name: string): number {
    return this.byName.get(name)?.at(-1) ?? -1
  }
}

function rankOf(name: string): number {
  return RANKS.get(name) ?? 0
}
