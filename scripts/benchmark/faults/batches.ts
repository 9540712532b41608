import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const SAMPLES = path.join('prisma', 'samples')
const ROWS = 'published_figures.csv'

/** Where all figures of the samples are put, those among them that are loaded at the first start. */
export const ALL_FIGURES = 'all-figures.csv'

/**
 * Leaves a copied project with a part of its sample data, and deals the rest into files that can be loaded one after
 * the other, each of which makes an edition of its own.
 * @param count how many files
 * @returns their names within the copy
 */
export function dealSamples(copy: string, count: number): string[] {
  const file = path.join(copy, SAMPLES, ROWS)
  const [heading, ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n')
  const kept = rows.length - count * Math.floor(rows.length / (count + 1))
  const write = (name: string, some: string[]) =>
    writeFileSync(path.join(copy, name), `${[heading, ...some].join('\n')}\n`)
  write(ALL_FIGURES, rows)
  write(path.join(SAMPLES, ROWS), rows.slice(0, kept))
  const each = (rows.length - kept) / count
  return Array.from({ length: count }, (_, i) => {
    const name = `batch-${i + 2}.csv`
    write(name, rows.slice(kept + i * each, kept + (i + 1) * each))
    return name
  })
}
