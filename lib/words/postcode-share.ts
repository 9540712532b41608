/** Words for a share of the postcodes with one first half, in thousandths, from the largest down. */
const SHARES = [
  { from: 1000, words: 'all' },
  { from: 950, words: 'nearly all' },
  { from: 600, words: 'most' },
  { from: 400, words: 'about half of the' },
  { from: 150, words: 'some' },
  { from: 20, words: 'a few' },
  { from: 0, words: 'very few' },
]

/** 'most postcodes in AL2': how much of a postcode's first half lies in a council's area. */
export function postcodeShareInWords(thousandths: number, outcode: string): string {
  const share = SHARES.find(({ from }) => thousandths >= from)
  return `${share?.words ?? 'no'} postcodes in ${outcode}`
}
