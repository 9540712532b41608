import { createHash } from 'node:crypto'

/** Raise it when the same edition and register would be written otherwise than before. */
const WRITTEN_AS = '1'

/** A strong ETag of all that an answer follows from: the edition, the register, what was asked for and where. */
export function entityTag(parts: (string | number | null)[]): string {
  const hash = createHash('sha256').update(JSON.stringify([WRITTEN_AS, ...parts]))
  return `"${hash.digest('base64url').slice(0, 27)}"`
}

/** Whether a request says that its sender has what the tag stands for: RFC 9110, 13.1.2. */
export function hasAlready(request: Request, tag: string): boolean {
  const known = request.headers.get('if-none-match')?.split(',') ?? []
  return known.some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag)
}
