import { dayInWords, dayOf } from '@/lib/domain/day'
import { inOrder } from '@/lib/domain/figure'
import { FIGURES } from '@/lib/domain/figure-names'
import type { Review, ReviewStep } from '@/lib/domain/review'
import { inCount } from '@/lib/words/numbers'

/** What is withheld, a few lines each, for people. */
export function reviewList(reviews: Review[], which: 'list' | 'history'): string {
  if (reviews.length === 0) return which === 'list' ? 'Nothing is held.' : 'Nothing was ever held.'
  const told = reviews.flatMap((review) => [
    heading(review),
    ...(which === 'list'
      ? review.reasons.map(({ message }) => `      ${message}`)
      : review.steps.map(stepInWords)),
    '',
  ])
  const end =
    which === 'list'
      ? `${inCount(reviews.length, { one: 'source is', many: 'sources are' })} held and publish nothing. Decide: npm run letters -- --help`
      : inCount(reviews.length, { one: 'source was held.', many: 'sources were held.' })
  return [...told, end].join('\n')
}

/** All of one withheld source, for people: its figures with their words, why it is withheld, what was done. */
export function reviewInFull(review: Review): string {
  const figures = inOrder(review.figures).map(({ name, value, origin, place }) => {
    const how = origin.kind === 'printed' ? '' : ` (${origin.kind})`
    return `      ${name} = ${value}${how}, ${FIGURES[name].label}: page ${place.page}, line ${place.line}, "${place.quote}"`
  })
  return [
    heading(review),
    `      ${review.file.mediaType}, ${review.file.byteLength} bytes, sha256 ${review.file.sha256}`,
    ...(review.reasons.length > 0 ? ['', '    Why it is held:'] : []),
    ...review.reasons.map(({ message }) => `      ${message}`),
    '',
    figures.length > 0 ? '    What was read:' : '    No figure was read.',
    ...figures,
    '',
    '    What was done:',
    ...review.steps.map(stepInWords),
  ].join('\n')
}

/** A withheld source for programs. */
export function reviewJson({
  id,
  state,
  kind,
  file,
  council,
  reportingYear,
  layout,
  reasons,
  figures,
  steps,
}: Review) {
  return {
    number: id,
    state,
    kind,
    file: file.name,
    sha256: file.sha256,
    council: council?.slug ?? null,
    reportingYear,
    layout,
    reasons,
    figures,
    steps,
  }
}

function heading({ id, state, council, reportingYear, file }: Review): string {
  const what =
    council && reportingYear ? `${council.officialName}, ${reportingYear}` : 'not known which letter'
  return `${String(id).padStart(4)}  ${what} (${file.name})${state === 'open' ? '' : `: ${state}`}`
}

function stepInWords({ kind, by, why, correction, at, edition }: ReviewStep): string {
  const what = correction
    ? `${FIGURES[correction.figure].label} put right: ${correction.value} (printed: ${correction.printed ?? 'nothing'})`
    : kind
  const published = edition === null ? '' : `, edition ${edition}`
  return `      ${dayInWords(dayOf(at))}${published}: ${what}${by ? ` by ${by}` : ''}. ${why}`
}
