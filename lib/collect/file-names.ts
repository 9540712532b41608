import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ombudsmanKey, readOmbudsmanAddress } from '@/lib/domain/ombudsman-address'
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
 * 'luton-decisions-2024-25-upheld.html', 'luton-improvements.html', 'luton-report-19-004-021.html',
 * 'decisions-education-school-transport-page-2.html': of each page of the site another.
 * @param council null for what is of no council alone
 */
export function nameOfList(council: string | null, address: string): string {
  const asked = ombudsmanKey(address)?.split('?')[1] ?? ''
  const words = asked.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  const short = words.length > LONGEST_WORDS ? sha256Of(Buffer.from(asked)).slice(0, 8) : words
  return `${[council, ...partsOf(address), short].filter(Boolean).join('-')}.html`
}

const LONGEST_WORDS = 60

function partsOf(address: string): string[] {
  const page = readOmbudsmanAddress(address)
  switch (page?.kind) {
    case 'decisions-of-year':
      return ['decisions', page.year, page.outcome]
    case 'decisions':
      return ['decisions', 'found']
    case 'category':
      return ['decisions', page.category, ...(page.subcategory === null ? [] : [page.subcategory])]
    case 'service-improvements':
      return ['improvements']
    case 'decision':
      return ['report', page.reference]
    default:
      throw new Error(`${address} is no list.`)
  }
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
