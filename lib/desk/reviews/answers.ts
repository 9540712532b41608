import { reviewByNumber } from '@/lib/data/reviews'
import { parseReportingYear } from '@/lib/domain/reporting-year'
import { pictureOfPage } from '@/lib/letter/draw-page'
import { fileAnswer } from '@/lib/letter/letter-answers'
import { PageNotDrawn } from '@/lib/letter/page-not-drawn'
import type { Query } from '@/lib/platform/query'
import { queryFrom } from '@/lib/platform/query'
import type { ActionGiven } from '../action'
import { wantsJson } from '../answer'
import { act, lookAgain, takeBack } from './act'
import {
  publishedAddress,
  type QueueFilters,
  readReviewNumber,
  readReviewsAddress,
  reviewAddress,
} from './address'
import { type Standing, standingOfPublished, standingOfReview } from './standing'

// What route handlers of a source's page answer; the pages of a review and of a published letter share them.

type Values = Record<string, string>
export type ReviewParams = { number: string }
export type PublishedParams = { council: string; year: string }
type Params = ReviewParams | PublishedParams

/** The source that an address names; null where there is none. */
export async function standingAt(params: Params): Promise<Standing | null> {
  if ('number' in params) {
    const number = readReviewNumber(params.number)
    return number === null ? null : standingOfReview(number)
  }
  const year = parseReportingYear(params.year)
  return year && standingOfPublished(params.council, year)
}

export async function decideAnswer({
  params,
  values,
  person,
  request,
  answer,
}: ActionGiven<Values, Params>): Promise<Response> {
  const standing = await standingAt(params)
  if (!standing) return noSource()
  const { checks, said } = await act(standing, values, person, new Date())
  if (wantsJson(request) && values.do === 'check')
    return Response.json({ checks }, { headers: { 'Cache-Control': 'no-store' } })
  const to = pageOf(standing, values)
  return answer(values.do === 'check' ? `${to}#checks` : to, said)
}

export async function withdrawAnswer({
  params,
  values,
  person,
  answer,
}: ActionGiven<Values, Params>): Promise<Response> {
  const standing = await standingAt(params)
  if (!standing) return noSource()
  const id = /^\d{1,9}$/.test(values.proposal ?? '') ? Number(values.proposal) : 0
  return answer(pageOf(standing, values), await takeBack(standing, id, person))
}

export async function lookAnswer({ params, values, person }: ActionGiven<Values, Params>): Promise<Response> {
  const standing = await standingAt(params)
  if (!standing) return noSource()
  const looked = await lookAgain(standing, values.do, person, new Date())
  return Response.json(looked, { headers: { 'Cache-Control': 'no-store' } })
}

/** A page of the file of a review, drawn from the stored bytes. */
export async function pictureAnswer(params: ReviewParams & { page: string }): Promise<Response> {
  const number = readReviewNumber(params.number)
  const review = number === null ? null : await reviewByNumber(number)
  if (!review) return noSource()
  if (review.file.mediaType !== 'application/pdf')
    return inWords('This source has no pictures of pages.', 404)
  const page = /^[1-9]\d{0,3}$/.test(params.page) ? Number(params.page) : 0
  try {
    const file = { bytes: await review.file.load(), sha256: review.file.sha256 }
    const picture = await pictureOfPage(file, page)
    return new Response(Buffer.from(picture), {
      headers: { 'Content-Type': 'image/png', 'Cache-Control': 'no-store' },
    })
  } catch (error) {
    if (!(error instanceof PageNotDrawn)) throw error
    return inWords(error.message, error.reason === 'no-such-page' ? 404 : 500)
  }
}

/** The file of a review, as it came in. */
export async function reviewFileAnswer(params: ReviewParams): Promise<Response> {
  const number = readReviewNumber(params.number)
  const review = number === null ? null : await reviewByNumber(number)
  if (!review) return noSource()
  const { sha256, mediaType } = review.file
  const answer = fileAnswer({ bytes: await review.file.load(), mediaType, sha256 }, `review-${number}`)
  answer.headers.set('Cache-Control', 'no-store')
  return answer
}

function pageOf({ subject }: Standing, { queue = '' }: Values): string {
  return subject.kind === 'review'
    ? reviewAddress(subject.review.number, queueFrom(queue))
    : publishedAddress(subject.on.council, subject.on.year)
}

/** The queue that a form names, as its page's address has it. */
function queueFrom(text: string): QueueFilters {
  const query: Query = queryFrom(new URLSearchParams(text.slice(0, 500)))
  return readReviewsAddress(query)
}

function noSource(): Response {
  return inWords('There is no such source.', 404)
}

function inWords(sentence: string, status: number): Response {
  return new Response(`${sentence}\n`, { status, headers: { 'Cache-Control': 'no-store' } })
}
