import type { LetterFile } from '@/lib/data/letter-file'

const ENDINGS: Record<string, string> = { 'application/pdf': 'pdf', 'text/plain': 'txt' }

/** A letter's file, byte for byte. @param name without its ending */
export function fileResponse({ bytes, mediaType, sha256 }: LetterFile, name: string): Response {
  const isText = mediaType.startsWith('text/')
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': isText ? `${mediaType}; charset=utf-8` : mediaType,
      'Content-Disposition': `inline; filename="${name}.${ENDINGS[mediaType] ?? 'bin'}"`,
      ETag: `"${sha256}"`,
    },
  })
}
