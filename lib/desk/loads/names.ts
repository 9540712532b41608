import { isArtefact, isUnsafe, shownName } from '@/lib/ingest/archive-names'

/** Long enough for the deepest folder; what is longer could not be shown. */
const LONGEST = 500

/** What a file that was sent is called, or why it is not taken; null for what operating systems add to folders. */
export type SentName = { path: string; problem: string | null } | null

/**
 * The name of a file as its sender gives it: 'letters/luton.pdf'. It is shown and tells kinds of files apart. Nothing
 * on the disk is called by it.
 */
export function sentName(given: string): SentName {
  const path = given.replace(/^(?:\.?\/)+/, '')
  if (isArtefact(path)) return null
  const shown = shownName(path.length > 0 ? path : 'a file without a name')
  if (isUnsafe(path)) return { path: shown, problem: UNSAFE }
  if (path.length > LONGEST) return { path: shown, problem: TOO_LONG }
  return { path, problem: null }
}

const UNSAFE =
  'Its name has characters that we can’t use, or leads out of its folder. Rename it and send it again.'
const TOO_LONG = `Its name is longer than ${LONGEST} characters. Rename it and send it again.`
