/** '1 investigation', '13 investigations': a count with the words for one and for many. */
export function inCount(count: number, { one, many }: { one: string; many: string }): string {
  return `${inFull(count)} ${count === 1 ? one : many}`
}

/** A whole number with thousands set apart: '231,000'. */
export function inFull(number: number): string {
  return number.toLocaleString('en-GB')
}

/** A percentage as letters print it: '69%'. */
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

/** The same with its first letter a capital. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The same with its first letter small. */
export function uncapitalised(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
