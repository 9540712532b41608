import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { type Manifest, sha256Of } from './manifest'

/** 'luton-2023-24.html' */
export function nameOfPage(council: string, year: ReportingYear): string {
  return `${council}-${year}.html`
}

/** 'luton-letter-2023-24.pdf'; of a letter that does not say its year 'luton-letter-1f2e3d4c.pdf'. */
export function nameOfLetter(council: string, year: ReportingYear | null, sha256: string): string {
  return `${council}-letter-${year ?? sha256.slice(0, 8)}.pdf`
}

/**
 * The name that what came from an address is kept under: the one that it should have, unless there is something else
 * of that name that came from elsewhere. That is not written over.
 */
export function freeName(
  folder: string,
  wanted: string,
  address: string,
  sha256: string,
  { kept }: Manifest,
): string {
  const file = path.join(folder, wanted)
  if (!existsSync(file) || kept[address]?.file?.name === wanted) return wanted
  if (sha256Of(readFileSync(file)) === sha256) return wanted
  const { name, ext } = path.parse(wanted)
  return `${name}-${sha256.slice(0, 8)}${ext}`
}
