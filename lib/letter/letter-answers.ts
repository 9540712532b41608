import { currentEdition } from '@/lib/data/editions'
import type { StoredBytes } from '@/lib/data/files'
import { dataFileBytes, letterFile, letterVersionFile } from '@/lib/data/sources'
import { encodingOf } from '@/lib/letters/decode-text'
import { CACHING, hasAlready } from '@/lib/platform/http'
import {
  readCouncilYearAddress,
  readLetterPageAddress,
  readLetterVersionAddress,
  readSourceFileAddress,
} from './address'
import { pictureOfPage } from './draw-page'
import { fileKindOf } from './file-kind'
import { PageNotDrawn } from './page-not-drawn'

export type LetterParams = { slug: string; year: string }

const NO_LETTER = 'We don’t have a letter for this council and year.'

export async function letterAnswer(params: LetterParams): Promise<Response> {
  const file = await letterOf(params)
  return file ? fileAnswer(file, `${params.slug}-${params.year}-letter`) : inWords(NO_LETTER, 404)
}

export async function letterVersionAnswer(params: LetterParams & { version: string }): Promise<Response> {
  const asked = readLetterVersionAddress(params)
  const file = asked && (await letterVersionFile(asked.slug, asked.year, asked.version))
  if (!file) return inWords('We don’t have this version of the letter.', 404)
  return fileAnswer(file, `${params.slug}-${params.year}-letter-${params.version}`)
}

/** A data file of the Ombudsman's, as it came in. */
export async function sourceFileAnswer(params: LetterParams & { table: string }): Promise<Response> {
  const asked = readSourceFileAddress(params)
  const edition = await currentEdition()
  const file = asked && edition && (await dataFileBytes(asked.slug, asked.year, asked.table, edition.number))
  if (!file) return inWords('We don’t have this data file for this council and year.', 404)
  return fileAnswer(file, `ombudsman-${params.year}-${params.table}`)
}

export async function letterPageAnswer(
  request: Request,
  params: LetterParams & { page: string },
): Promise<Response> {
  const file = await letterOf(params)
  if (!file) return inWords(NO_LETTER, 404)
  if (file.mediaType !== 'application/pdf') {
    return inWords(`The letter came as ${fileKindOf(file.mediaType).words}: it has no page to show.`, 404)
  }
  const page = readLetterPageAddress(params)?.page
  if (!page) return inWords(new PageNotDrawn('no-such-page').message, 404)

  const tag = `"${file.sha256}-${page}"`
  const headers = { ETag: tag, 'Cache-Control': CACHING.following }
  if (hasAlready(request, tag)) return new Response(null, { status: 304, headers })
  try {
    const picture = await pictureOfPage(file, page)
    return new Response(Buffer.from(picture), { headers: { ...headers, 'Content-Type': 'image/png' } })
  } catch (error) {
    if (!(error instanceof PageNotDrawn)) throw error
    return inWords(error.message, error.reason === 'no-such-page' ? 404 : 500)
  }
}

async function letterOf(params: LetterParams): Promise<StoredBytes | null> {
  const asked = readCouncilYearAddress(params)
  const edition = await currentEdition()
  return asked && edition && letterFile(asked.slug, asked.year, edition.number)
}

/** A stored file, handed out as it came in. */
export function fileAnswer({ bytes, mediaType, sha256 }: StoredBytes, name: string): Response {
  const { ending, isShownByBrowsers } = fileKindOf(mediaType)
  const type = mediaType === 'text/plain' ? `${mediaType}; charset=${encodingOf(bytes)}` : mediaType
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `${isShownByBrowsers ? 'inline' : 'attachment'}; filename="${name}.${ending}"`,
      'X-Content-Type-Options': 'nosniff',
      ETag: `"${sha256}"`,
    },
  })
}

function inWords(sentence: string, status: number): Response {
  return new Response(`${sentence}\n`, { status })
}
