import { queueTitle } from './queue'
import type { Standing } from './standing'

/** What a person does something to: 'number 3, Luton Borough Council, 2023-24'. */
export function targetInWords({ subject, source }: Standing): string {
  const title = queueTitle(source)
  return subject.kind === 'review'
    ? `number ${subject.review.number}, ${title}`
    : `${title}, published in edition ${subject.edition}`
}
