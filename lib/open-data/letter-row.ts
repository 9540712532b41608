import type { Council } from '@/lib/domain/council'
import type { PublishedLetter } from '@/lib/domain/council-year'
import type { Day } from '@/lib/domain/day'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { letterAddress } from '@/lib/letter/address'
import { type Column, filled, YEAR_COLUMN } from './column'
import { COUNCIL_COLUMNS, type CouncilCells, councilCells } from './council-row'

export type LetterRow = CouncilCells & {
  reporting_year: ReportingYear
  letter_date: Day
  layout: string
  has_statistics: boolean
  sha256: string
  address: string
  edition_added: number
}

export function letterRow(
  council: Council,
  year: ReportingYear,
  letter: Pick<PublishedLetter, 'letterDate' | 'layout' | 'hasStatistics' | 'sha256' | 'addedIn'>,
): LetterRow {
  return {
    ...councilCells(council),
    reporting_year: year,
    letter_date: letter.letterDate,
    layout: letter.layout,
    has_statistics: letter.hasStatistics,
    sha256: letter.sha256,
    address: letterAddress(council.slug, year),
    edition_added: letter.addedIn,
  }
}

export const LETTER_COLUMNS: Column<keyof LetterRow>[] = [
  ...COUNCIL_COLUMNS,
  YEAR_COLUMN,
  filled('date', 'letter_date', 'Date of the letter', 'As the letter has it.'),
  filled(
    'string',
    'layout',
    'Layout',
    'How the letter sets out its figures. The page “Method” lists the layouts.',
  ),
  filled(
    'boolean',
    'has_statistics',
    'Has statistics',
    'false where the page with the figures is missing from our copy.',
  ),
  filled('string', 'sha256', 'Fingerprint', 'SHA-256 of the file, byte for byte as we received it.'),
  filled('string', 'address', 'Address', 'Of the letter itself, on this site.'),
  filled('integer', 'edition_added', 'Edition', 'The edition that first had this version of the letter.'),
]
