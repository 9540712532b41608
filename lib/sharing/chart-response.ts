import { CACHING, contentTag, hasAlready, OPEN_TO_ALL } from '@/lib/platform/http'
import { TooBusy } from '@/lib/platform/task-queue'
import { isNotDone } from '@/lib/platform/threads'

/** In seconds. */
const RETRY_AFTER = 5

type FileAnswer = {
  body: string | Uint8Array
  mediaType: string
  fileName: string
  isFixed: boolean
  isDownload?: boolean
  /** Whether another try may bring more, so that nobody is to keep this. */
  lacksChart?: boolean
}

/** With an ETag of its content; 304 where the reader has it already. */
export function fileAnswer(request: Request, file: FileAnswer): Response {
  const { body, mediaType, fileName, isFixed, isDownload = false, lacksChart = false } = file
  const etag = contentTag(body)
  const headers = {
    ETag: etag,
    'Cache-Control': lacksChart ? 'no-store' : isFixed ? CACHING.fixed : CACHING.following,
    'Content-Type': mediaType,
    'Content-Disposition': `${isDownload ? 'attachment' : 'inline'}; filename="${fileName}"`,
    ...OPEN_TO_ALL,
  }
  if (hasAlready(request, etag)) return new Response(null, { status: 304, headers })
  return new Response(body as BodyInit, { headers })
}

export function noFile(status: 400 | 404, problem: string): Response {
  return new Response(`${problem}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}

/** @returns 503 and when to ask again, where too much waits or a chart cannot be drawn */
export async function unlessBusy(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    if (!(error instanceof TooBusy) && !isNotDone(error)) throw error
    const problem = isNotDone(error) ? 'The chart could not be drawn.' : 'Too many charts are being drawn.'
    return new Response(`${problem} Try again in some seconds.\n`, {
      status: 503,
      headers: {
        'Retry-After': String(RETRY_AFTER),
        'Content-Type': 'text/plain; charset=utf-8',
        'Cache-Control': 'no-store',
      },
    })
  }
}
