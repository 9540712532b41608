import { loadedRegister } from '@/lib/data/register'
import { CACHING, entityTag, hasAlready, OPEN_TO_ALL } from '@/lib/platform/http'
import { siteAddress } from '@/lib/platform/site-address'
import { TooBusy } from '@/lib/platform/task-queue'
import { isNotDone } from '@/lib/platform/threads'

/** In seconds. */
const RETRY_AFTER = 5

type FileAnswer = {
  tag: string
  /** Not called where the reader has the file already. */
  make(): Promise<string | Uint8Array> | string | Uint8Array
  mediaType: string
  fileName: string
  isFixed: boolean
  isDownload?: boolean
  /** Whether another try may bring more, so that nobody is to keep this. */
  lacksChart?: boolean
}

/**
 * The tag of what an address gives of an edition, known before it is made.
 * @param edition its number
 * @param more numbers of editions that it says something of
 */
export async function fileTag(request: Request, edition: number, ...more: number[]): Promise<string> {
  const { pathname, search } = new URL(request.url)
  const site = siteAddress(request.headers)
  return entityTag([site, pathname, search, edition, ...more, await loadedRegister()])
}

/** 304 where the reader has the file already. */
export async function fileAnswer(request: Request, file: FileAnswer): Promise<Response> {
  const { tag, mediaType, fileName, isFixed, isDownload = false, lacksChart = false } = file
  const headers = {
    // The tag stands for the file with its chart.
    ...(!lacksChart && { ETag: tag }),
    'Cache-Control': lacksChart ? 'no-store' : isFixed ? CACHING.fixed : CACHING.following,
    'Content-Type': mediaType,
    'Content-Disposition': `${isDownload ? 'attachment' : 'inline'}; filename="${fileName}"`,
    ...OPEN_TO_ALL,
  }
  if (!lacksChart && hasAlready(request, tag)) return new Response(null, { status: 304, headers })
  return new Response((await file.make()) as BodyInit, { headers })
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
