import { createHash } from 'node:crypto'

/** A drawing has some thousands of characters: this many take a few megabytes. */
const MOST = 1000

/** Drawings by what they were made from, those asked for longest ago forgotten first. */
type KeptDrawings<Drawing> = {
  /** The drawing kept for `content`, or else one that is made now; two who ask at once share one. */
  of(content: string, make: () => Promise<Drawing>): Promise<Drawing>
}

/** Keeps drawings by content. One that failed is made again when it is next asked for. */
export function keptDrawings<Drawing = string>(most = MOST): KeptDrawings<Drawing> {
  const kept = new Map<string, Promise<Drawing>>()
  return {
    of(content, make) {
      const key = createHash('sha256').update(content).digest('base64')
      const drawing = kept.get(key) ?? make()
      kept.delete(key)
      kept.set(key, drawing)
      drawing.catch(() => kept.get(key) === drawing && kept.delete(key))
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break
        kept.delete(oldest)
      }
      return drawing
    },
  }
}
