/** '1 investigation', '13 investigations': a count with the words for one and for many. */
export function inCount(count: number, { one, many }: { one: string; many: string }): string {
  return `${inFull(count)} ${count === 1 ? one : many}`
}

/** For a number of councils: '1 council', '61 councils'. */
export const COUNCILS = { one: 'council', many: 'councils' }

export function inFull(number: number): string {
  return number.toLocaleString('en-GB')
}

export function percent(rate: number): string {
  return `${rate}%`
}

/** A range of counts: '7 to 13', or '7' where there is only that one. */
export function rangeInWords({ from, to }: { from: number; to: number }): string {
  return from === to ? String(from) : `${from} to ${to}`
}

/** 'one, two and three'. */
export function listInWords(words: string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export function uncapitalised(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
