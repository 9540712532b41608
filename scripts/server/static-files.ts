import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { CACHING } from '@/lib/platform/http'
import { type Answer, answerOf } from './answer'
import { securityHeaders } from './security-headers'

/** Where Next’s own files stand: scripts, styles and typefaces, whose names follow from what is in them. */
const PLACE = '/_next/static/'

const MEDIA_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'application/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
}

/**
 * The files that pages load, which need no renderer.
 * @param folder where the pages were built
 * @param isSecure whether readers come by https alone
 */
export function staticFiles(folder: string, isSecure = false) {
  const root = path.join(folder, 'static')
  const files = new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name)
        return [path.relative(root, file).split(path.sep).join('/'), file]
      }),
  )
  return {
    isAt: (url: string) => url.startsWith(PLACE),

    /** @returns null where there is no such file */
    async read(url: string): Promise<Answer | null> {
      const name = nameIn(url)
      const file = name === null ? undefined : files.get(name)
      if (file === undefined) return null
      const mediaType = MEDIA_TYPES[path.extname(file)] ?? 'application/octet-stream'
      const headers: Answer['headers'] = [
        ['Content-Type', mediaType],
        ['Cache-Control', CACHING.fixed],
        ...securityHeaders(url, { isSecure }),
        ['Vary', 'Accept-Encoding'],
      ]
      return answerOf({ status: 200, headers, mediaType, etag: null }, await readFile(file))
    },
  }
}

export type StaticFiles = ReturnType<typeof staticFiles>

function nameIn(url: string): string | null {
  try {
    return decodeURIComponent(url.slice(PLACE.length).split('?')[0] ?? '')
  } catch {
    return null
  }
}
