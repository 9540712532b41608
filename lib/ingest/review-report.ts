import { dayInWords, dayOf } from '@/lib/domain/day'
import { inOrder } from '@/lib/domain/figure'
import { FIGURES } from '@/lib/domain/figure-names'
import type { Review, ReviewStep } from '@/lib/domain/source'
import { inCount } from '@/lib/words/numbers'
import { partInWords } from '@/lib/words/source-words'

/** What needs a review, or ever needed one, a few lines each, for people. */
export function reviewList(reviews: Review[], which: 'list' | 'history'): string {
  if (reviews.length === 0)
    return which === 'list' ? 'Nothing needs a review.' : 'Nothing has ever needed a review.'
  const told = reviews.flatMap((review) => [
    heading(review),
    ...(which === 'list'
      ? review.reasons.map(({ message }) => `      ${message}`)
      : review.steps.map(stepInWords)),
    '',
  ])
  const end =
    which === 'list'
      ? `${inCount(reviews.length, { one: 'source needs', many: 'sources need' })} a review. Nothing is published from ${reviews.length === 1 ? 'it' : 'them'}. Decide: npm run reviews -- --help`
      : inCount(reviews.length, { one: 'source needed a review.', many: 'sources needed a review.' })
  return [...told, end].join('\n')
}

/** All of one review, for people: the figures with their words, why it is needed, what was done. */
export function reviewInFull(review: Review): string {
  const figures = inOrder(review.figures).map(({ name, value, origin, place }) => {
    const how = origin.kind === 'printed' ? '' : ` (${origin.kind})`
    return `      ${name} = ${value}${how}, ${FIGURES[name].label}: page ${place.page}, line ${place.line}, “${place.quote}”`
  })
  return [
    heading(review),
    `      ${review.file.mediaType}, ${review.file.byteLength} bytes, sha256 ${review.file.sha256}`,
    ...(review.kind === 'publication' && review.rowText !== null
      ? [`      The line: ${review.rowText}`]
      : []),
    ...(review.reasons.length > 0 ? ['', '    Why it needs a review:'] : []),
    ...review.reasons.map(({ message }) => `      ${message}`),
    '',
    figures.length > 0 ? '    What was read:' : '    No figure was read.',
    ...figures,
    ...wherePicturesAre(review),
    '',
    '    What was done:',
    ...review.steps.map(stepInWords),
  ].join('\n')
}

/** Where recognised figures can be compared with their pictures: nothing of a review has an address of its own. */
function wherePicturesAre({ number, file, figures }: Review): string[] {
  if (file.mediaType !== 'application/pdf') return []
  if (!inOrder(figures).some(({ origin }) => origin.kind === 'recognised')) return []
  return [`      Their places as pictures: npm run reviews -- pictures ${number} --to FOLDER`]
}

/** A source that needed a review for programs. */
export function reviewJson(review: Review) {
  const { number, state, kind, file, council, reportingYear, reasons, figures, steps } = review
  return {
    number,
    state,
    kind,
    file: file.name,
    sha256: file.sha256,
    council: council?.slug ?? null,
    reportingYear,
    layout: review.kind === 'letter' ? review.layout : null,
    ...(review.kind === 'letter' && review.part !== null && { part: review.part }),
    ...(review.kind === 'publication' && { url: review.url, line: review.line, rowText: review.rowText }),
    reasons,
    figures,
    steps,
  }
}

function heading(review: Review): string {
  const { number, state, council, reportingYear, file } = review
  const part = isWholeFile(review) ? null : partInWords(review)
  const what = council && reportingYear ? `${council.officialName}, ${reportingYear}` : whatIsNotKnown(review)
  return `${String(number).padStart(4)}  ${what} (${file.name}${part === null ? '' : `, ${part}`})${state === 'open' ? '' : `: ${state}`}`
}

/** A page of the map begins with its first line. */
function isWholeFile(review: Review): boolean {
  return review.kind === 'publication' && review.rowText === null
}

function whatIsNotKnown({ kind, council, reportingYear }: Review): string {
  if (kind === 'letter') return 'letter not known'
  if (council) return `${council.officialName}, year not known`
  return reportingYear ? `council not known, ${reportingYear}` : 'council and year not known'
}

function stepInWords({ kind, by, why, correction, at, edition }: ReviewStep): string {
  const what = correction
    ? `${FIGURES[correction.figure].label} corrected: ${correction.value} (read: ${correction.printed ?? 'nothing'})`
    : kind
  const published = edition === null ? '' : `, edition ${edition}`
  return `      ${dayInWords(dayOf(at))}${published}: ${what}${by ? ` by ${by}` : ''}. ${why}`
}
