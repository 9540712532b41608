import type { SourceKind } from '@/lib/domain/source'

/** Beside an average of this very source that no second one prints, nor is known otherwise. */
export const ONLY_THIS: Record<SourceKind, string> = {
  letter: 'only this letter gives it',
  publication: 'only this page gives it',
  'data-file': 'only this data file gives it',
}

/** The same where another council's source is the one. */
export const ONLY_ONE: Record<SourceKind, string> = {
  letter: 'only one letter gives it',
  publication: 'only one page of the map gives it',
  'data-file': 'only one data file gives it',
}

/** Of a figure that nothing else in its source tells. */
export const NOTHING_CONFIRMS: Record<SourceKind, string> = {
  letter: 'nothing else in the letter confirms it',
  publication: 'nothing else on the page confirms it',
  'data-file': 'nothing else in the row confirms it',
}

/** 'average of district councils 45%, only this letter gives it' */
export function withNote(words: string, note: string | null): string {
  return note === null ? words : `${words}, ${note}`
}
