import PostalMime, { type Attachment } from 'postal-mime'
import type { Day } from '@/lib/domain/day'
import { ukDayOf } from '@/lib/domain/uk-clock'

/** A file that a mail carries, or the mail's own words. */
export type Attached = { name: string; bytes: Uint8Array; isBody: boolean }

/** What programs that send, receive or keep mail write above it, and nobody writes above a letter. */
const OF_MAIL = /^(?:MIME-Version|Message-ID|Received|Return-Path|Delivered-To|X-[\w-]+|DKIM-Signature):/im
const HEADERS = /^(?:>?From [^\n]*\r?\n)?(?:[!-9;-~]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2,}/

/** Whether some bytes are a mail, by what stands above its words. */
export function isMail(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 16_000))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
  const headers = HEADERS.exec(start)?.[0]
  return headers !== undefined && OF_MAIL.test(headers)
}

/** A mail that carries more is not opened further. */
const MOST_ATTACHED = 200

/**
 * The files that a mail carries, and at the end its own words, which can be a letter too: as a page and as text, where
 * it has both.
 * @returns null where it cannot be read as a mail
 */
export async function attachedTo(mail: Uint8Array): Promise<Attached[] | null> {
  try {
    const { attachments, html, text } = await PostalMime.parse(mail, {
      forceRfc822Attachments: true,
      maxNestingDepth: 50,
    })
    const files = attachments.slice(0, MOST_ATTACHED).map(fileOf)
    return [...files, ...bodyOf('mail.html', html), ...bodyOf('mail.txt', text)]
  } catch {
    return null
  }
}

function bodyOf(name: string, words: string | undefined): Attached[] {
  return words ? [{ name, bytes: new TextEncoder().encode(words), isBody: true }] : []
}

/** A page that a browser saved as one file, with what the file says of it; null for what it does not say. */
export type PageInMail = { html: string; address: string | null; savedOn: Day | null }

/** The page that a browser saved as one file (.mht), which is built like a mail; null where it is none. */
export async function pageInMail(mail: Uint8Array): Promise<PageInMail | null> {
  const parsed = await PostalMime.parse(mail, { maxNestingDepth: 50 }).catch(() => null)
  if (!parsed?.html) return null
  const address = parsed.headers.find(({ key }) => key === 'snapshot-content-location')?.value ?? null
  const saved = parsed.date ? new Date(parsed.date) : null
  const savedOn = saved && !Number.isNaN(saved.getTime()) ? ukDayOf(saved) : null
  return { html: parsed.html, address, savedOn }
}

const ENDINGS = new Map<string, string>(
  Object.entries({
    'application/pdf': '.pdf',
    'message/rfc822': '.eml',
    'text/html': '.html',
    'text/plain': '.txt',
  }),
)

function fileOf({ filename, mimeType, content }: Attachment, index: number): Attached {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
  return { name: filename ?? `attachment ${index + 1}${ENDINGS.get(mimeType) ?? ''}`, bytes, isBody: false }
}
