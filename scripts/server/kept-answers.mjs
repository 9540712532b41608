/**
 * What Next says of a page that it keeps until it is told to forget it, and what our own files say whose address names
 * an edition.
 */
const KEPT = /^s-maxage=31536000\b|\bimmutable$/

/** In bytes, of all answers together, and of one. */
const MOST = 128 * 1024 * 1024
const MOST_OF_ONE = 4 * 1024 * 1024

/** What Next sends from a file as it is, and needs no help with. */
const FILES_OF_NEXT = '/_next/'

/** Headers that are of one answer only. */
const OF_ONE_ANSWER = ['content-length', 'transfer-encoding', 'date', 'connection', 'keep-alive']

/**
 * Answers with pages that Next keeps, as the bytes that were sent before: Next makes them anew from text, hashes and
 * compresses them for each request, which takes four times as long as all the rest.
 * @param {{ isUsable: () => boolean, most?: number }} options `isUsable`: whether kept answers may be given now
 */
export function keptAnswers({ isUsable, most = MOST }) {
  const kept = new Map()
  let size = 0
  // An answer that began before everything was forgotten may show what is no longer so.
  let generation = 0

  function forget(key) {
    size -= kept.get(key)?.body.length ?? 0
    kept.delete(key)
  }

  function keep(key, answer) {
    forget(key)
    kept.set(key, answer)
    size += answer.body.length
    for (const oldest of kept.keys()) {
      if (size <= most) break
      forget(oldest)
    }
  }

  return {
    /** Answers from what is kept; false where nothing is. */
    answer(request, response) {
      const key = keyOf(request)
      const found = key && isUsable() ? kept.get(key) : undefined
      if (!found) return false
      if (found.etag && request.headers['if-none-match'] === found.etag) {
        response.writeHead(304, found.headers.filter(([name]) => !isOfContent(name)).flat())
        response.end()
      } else {
        response.writeHead(200, [...found.headers, ['Content-Length', String(found.body.length)]].flat())
        response.end(request.method === 'HEAD' ? undefined : found.body)
      }
      return true
    },

    /** Watches an answer that Next is about to give, and keeps it where Next keeps its page. */
    watch(request, response) {
      const key = keyOf(request)
      if (!key || request.method !== 'GET') return
      let parts = []
      let length = 0
      const began = generation
      const { write, end } = response
      const note = (part, encoding) => {
        if (parts === null || !part || typeof part === 'function') return
        const bytes = Buffer.from(part, typeof encoding === 'string' ? encoding : 'utf8')
        length += bytes.length
        if (length > MOST_OF_ONE) parts = null
        else parts.push(bytes)
      }
      response.write = function (part, encoding, ...rest) {
        note(part, encoding)
        return write.call(this, part, encoding, ...rest)
      }
      response.end = function (part, encoding, ...rest) {
        note(part, encoding)
        return end.call(this, part, encoding, ...rest)
      }
      response.on('finish', () => {
        if (parts && began === generation && isKeptPage(response) && isAsAsked(key, response))
          keep(key, answerOf(response, parts))
      })
    },

    /** Forgets every answer: a new edition was published. */
    forgetAll() {
      generation++
      kept.clear()
      size = 0
    },
  }
}

function isKeptPage(response) {
  const isKept = KEPT.test(String(response.getHeader('cache-control')))
  return response.statusCode === 200 && isKept && !response.hasHeader('set-cookie')
}

/** Next may choose another encoding than the two that are told apart here: deflate, or gzip for `*`. */
function isAsAsked(key, response) {
  const encoding = response.getHeader('content-encoding')
  return encoding === undefined || (encoding === 'gzip' && key.startsWith('gzip '))
}

function answerOf(response, parts) {
  const names = response.getHeaderNames().filter((name) => !OF_ONE_ANSWER.includes(name))
  return {
    // Next gives the headers of some answers as lists of one.
    etag: response.hasHeader('etag') ? String(response.getHeader('etag')) : undefined,
    headers: names.map((name) => [name, String(response.getHeader(name))]),
    body: Buffer.concat(parts),
  }
}

const isOfContent = (name) => ['content-type', 'content-encoding'].includes(name.toLowerCase())

/** What an answer depends on; undefined for requests that only Next can answer. */
function keyOf({ method, url, headers }) {
  if (method !== 'GET' && method !== 'HEAD') return undefined
  const special = [
    'rsc',
    'next-router-state-tree',
    'next-router-prefetch',
    'authorization',
    'cookie',
    'range',
  ]
  if (special.some((name) => name in headers)) return undefined
  if (url.startsWith(FILES_OF_NEXT)) return undefined
  // Pictures and files name the site that they were asked from.
  const site = [headers.host, headers['x-forwarded-host'], headers['x-forwarded-proto']].join(' ')
  const encoding = /\bgzip\b/.test(headers['accept-encoding'] ?? '') ? 'gzip' : 'plain'
  return `${encoding} ${site} ${url}`
}
