import { z } from 'zod'
import { writeQuery } from '@/lib/platform/query'
import { siteAddress } from '@/lib/platform/site-address'
import { frameHtml, shareView } from '@/lib/series/share-view'
import { chartPage } from './chart-page'
import { fileAnswer, fileTag, noFile } from './chart-response'

/** https://oembed.com */
export function oembedAddress(site: string, address: string): string {
  return `${site}/api/oembed${writeQuery({ url: address })}`
}

const query = z.object({
  url: z.url(),
  format: z.literal('json').default('json'),
  maxwidth: z.coerce.number().int().positive().optional(),
  maxheight: z.coerce.number().int().positive().optional(),
})

const FRAME_WIDTH = 900

const CACHE_AGE = 3600

/** https://oembed.com, section 2.3.4.4 (rich) */
export async function oembed(request: Request): Promise<Response> {
  const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!asked.success) {
    const wrong = asked.error.issues[0]?.path.join('.')
    return wrong === 'format'
      ? new Response('Only format=json is offered.\n', { status: 501 })
      : noFile(400, `The parameter “${wrong}” is missing or not as oEmbed has it.`)
  }
  const site = siteAddress(request.headers)
  const { pathname, searchParams, host } = new URL(asked.data.url)
  const [, place, measure, subjects, more] = pathname.split('/')
  if (host !== new URL(site).host || place !== 'charts' || !measure || !subjects || more)
    return noFile(404, 'Only the addresses of charts of this site can be shown in a frame.')
  const page = await chartPage({ measure, subjects, query: Object.fromEntries(searchParams) })
  if (page.kind === 'help') return noFile(404, page.problem)
  const { title, finding } = page.content
  const share = shareView(page.at.state, { title, finding, edition: page.edition.number })
  const height = Math.min(share.frameHeight, asked.data.maxheight ?? share.frameHeight)
  const body = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Upheld',
    provider_url: site,
    cache_age: CACHE_AGE,
    html: frameHtml(share, site, height),
    width: Math.min(FRAME_WIDTH, asked.data.maxwidth ?? FRAME_WIDTH),
    height,
  }
  return fileAnswer(request, {
    tag: await fileTag(request, page.edition.number),
    make: () => `${JSON.stringify(body)}\n`,
    mediaType: 'application/json; charset=utf-8',
    fileName: 'oembed.json',
    isFixed: false,
  })
}
