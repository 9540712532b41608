/**
 * Brings a council's name to the form in which names are compared: lower case, `&` as "and", no accents, no
 * punctuation, single spaces. 'London Borough of Hammersmith & Fulham' -> 'london borough of hammersmith and
 * fulham'.
 */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’.]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
