import type { Metadata } from 'next'
import { deskPerson } from '@/app/desk/desk-person'
import { ProgressArticle } from '@/components/desk/progress/progress-article'
import { progressPage } from '@/lib/desk/progress/progress-page'
import { readyLetters } from '@/lib/desk/publishing/desk-draft'
import { parseReportingYear } from '@/lib/domain/reporting-year'
import { onlyValue, type Query } from '@/lib/platform/query'

export const metadata: Metadata = { title: 'Progress' }

export default async function Progress({ searchParams }: { searchParams: Promise<Query> }) {
  await deskPerson('reader')
  const year = onlyValue(await searchParams, 'year', parseReportingYear)
  return <ProgressArticle page={await progressPage(year, readyLetters())} />
}
