import { notFound } from 'next/navigation'
import { SourceArticle } from '@/components/desk/reviews/source-article'
import type { DeskPerson } from '@/lib/desk/people/person'
import { noteVisit } from '@/lib/desk/reviews/act'
import { readReviewsAddress } from '@/lib/desk/reviews/address'
import { standingAt } from '@/lib/desk/reviews/answers'
import { sourcePage } from '@/lib/desk/reviews/review-page'
import type { Query } from '@/lib/platform/query'

type Props = { viewer: DeskPerson; at: Parameters<typeof standingAt>[0]; query: Query }

/** The page of one source, whether its review waits or it is published. */
export async function SourceRoute({ viewer, at, query }: Props) {
  const standing = await standingAt(at)
  if (!standing) notFound()
  const now = new Date()
  const { page, ...filters } = readReviewsAddress(query)
  await noteVisit(standing, viewer, now)
  const from = page === 1 ? null : page
  return <SourceArticle page={await sourcePage(standing, { viewer, filters, from, now })} />
}
