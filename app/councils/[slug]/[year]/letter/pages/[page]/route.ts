import { currentEdition } from '@/lib/data/editions'
import { letterFile } from '@/lib/data/letter-file'
import { parseReportingYear } from '@/lib/domain/reporting-year'
import { pictureOfPage } from '@/lib/letter/draw-page'
import { PageNotDrawn } from '@/lib/letter/page-not-drawn'

type Params = { params: Promise<{ slug: string; year: string; page: string }> }

/** A page of the letter as a picture, where the letter is a PDF. */
export async function GET(request: Request, { params }: Params) {
  const { slug, year, page } = await params
  const reportingYear = parseReportingYear(year)
  const edition = await currentEdition()
  const file = reportingYear && edition && (await letterFile(slug, reportingYear, edition.number))
  if (!file) return inWords('No letter is held for this council and year.', 404)
  if (file.mediaType !== 'application/pdf') return inWords('The letter is text: it has no page to show.', 404)
  if (!/^[1-9]\d{0,3}$/.test(page)) return inWords(new PageNotDrawn('no-such-page').message, 404)

  const tag = `"${file.sha256}-${page}"`
  const headers = { ETag: tag, 'Cache-Control': 'public, max-age=3600, must-revalidate' }
  if (isKnown(tag, request)) return new Response(null, { status: 304, headers })
  try {
    const picture = await pictureOfPage(file, Number(page))
    return new Response(Buffer.from(picture), { headers: { ...headers, 'Content-Type': 'image/png' } })
  } catch (error) {
    if (!(error instanceof PageNotDrawn)) throw error
    return inWords(error.message, error.reason === 'no-such-page' ? 404 : 500)
  }
}

function inWords(sentence: string, status: number): Response {
  return new Response(`${sentence}\n`, { status })
}

function isKnown(tag: string, request: Request): boolean {
  const known = request.headers.get('if-none-match')?.split(',') ?? []
  return known.some((one) => one.trim().replace(/^W\//, '') === tag)
}
