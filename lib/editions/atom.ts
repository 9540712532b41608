import { CACHING, contentTag, hasAlready, OPEN_TO_ALL } from '@/lib/platform/http'
import { siteAddress } from '@/lib/platform/site-address'
import { CREDITS } from '@/lib/words/credits'
import { escaped } from '@/lib/words/escaped'

/** A feed, with addresses from the root of the site on. */
export type AtomFeed = {
  title: string
  subtitle: string
  /** Of the feed itself, and of the page that it goes with. */
  address: string
  page: string
  updated: Date
  /** Newest first. */
  entries: AtomEntry[]
}

export type AtomEntry = {
  /** Lasting, and of this entry alone; from the root of the site on. */
  id: string
  title: string
  page: string
  published: Date
  /** Paragraphs of plain text. */
  content: string[]
  /** Another page that has more of it, from the root of the site on. */
  related?: string
}

const AUTHOR = 'Upheld'

/**
 * Writes a feed as Atom: RFC 4287. Edition and entry never change, so an entry was updated when it was published.
 * @param site where this site is, without a slash at the end
 */
export function atomXml(feed: AtomFeed, site: string): string {
  const { title, subtitle, address, page, updated, entries } = feed
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    element('id', `${site}${address}`),
    element('title', title),
    element('subtitle', subtitle),
    element('updated', updated.toISOString()),
    link('self', `${site}${address}`, 'application/atom+xml'),
    link('alternate', `${site}${page}`, 'text/html'),
    `<author>${element('name', AUTHOR)}${element('uri', `${site}/`)}</author>`,
    element('rights', CREDITS.join(' ')),
    ...entries.map((entry) => entryXml(entry, site)),
    '</feed>',
  ].join('\n')}\n`
}

function entryXml({ id, title, page, published, content, related }: AtomEntry, site: string): string {
  return [
    '<entry>',
    element('id', `${site}${id}`),
    element('title', title),
    link('alternate', `${site}${page}`, 'text/html'),
    ...(related === undefined ? [] : [link('related', `${site}${related}`, 'text/html')]),
    element('published', published.toISOString()),
    element('updated', published.toISOString()),
    `<content type="text">${inXml(content.join('\n'))}</content>`,
    '</entry>',
  ].join('\n')
}

function element(name: string, words: string): string {
  return `<${name}>${inXml(words)}</${name}>`
}

function link(relation: string, address: string, type: string): string {
  return `<link rel="${relation}" type="${type}" href="${inXml(address)}"/>`
}

/** XML has no place at all for these, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

function inXml(words: string): string {
  return escaped(words.toWellFormed().replace(NOT_IN_XML, ''))
}

/** Answers a request for a feed, with 304 where the reader has it. */
export function atomAnswer(request: Request, feed: AtomFeed): Response {
  const xml = atomXml(feed, siteAddress(request.headers))
  const headers = { ...OPEN_TO_ALL, ETag: contentTag(xml), 'Cache-Control': CACHING.following }
  if (hasAlready(request, headers.ETag)) return new Response(null, { status: 304, headers })
  return new Response(xml, { headers: { ...headers, 'Content-Type': 'application/atom+xml; charset=utf-8' } })
}
