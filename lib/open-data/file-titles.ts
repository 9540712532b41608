import type { ReportingYear } from '@/lib/domain/reporting-year'
import type { Dataset } from './datasets'

/** Which file is meant: a dataset, of a year or of all, at an edition. */
export type FileAsked = { dataset: Dataset; year: ReportingYear | null; edition: number }

/** What a file is called in citations: 'Complaints upheld, 2023-24'. */
export function fileTitle({ dataset, year }: Pick<FileAsked, 'dataset' | 'year'>): string {
  return year ? `${dataset.title}, ${year}` : dataset.title
}

/** What a kept file is called: 'upheld-upheld-rate-2023-24-edition-7.csv'. */
export function fileName({ dataset, year, edition }: FileAsked, extension: string): string {
  const parts = ['upheld', dataset.id, ...(year ? [year] : []), 'edition', edition]
  return `${parts.join('-')}.${extension}`
}
