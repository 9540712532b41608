import { escaped, pageHtml } from './list-page'
import { type InventedRow, rowDay } from './rows'

/** A case with what an invented council agreed to change after it. */
export type InventedCase = InventedRow & { improvements: readonly string[] }

export function inventedCases(rows: readonly InventedRow[]): InventedCase[] {
  return rows.map((row, i) => ({
    ...row,
    improvements: [
      'The Council will remind its officers how to keep forms.',
      `The Council should look at ${i + 2} other cases (and put right what it finds)`,
      'It will train all staff who answer letters.',
    ].slice(0, 1 + (i % 3)),
  }))
}

const SINCE =
  'Since April 2018, the Council has agreed to make the following improvements to its services following an Ombudsman investigation. We list up to 10 cases below – click ‘view all’ if there are more.'

/** The form of pages up to 2025. */
export function oldImprovementsText(
  council: string,
  cases: readonly InventedCase[],
  { address }: { address?: string } = {},
): string {
  const lines = cases.flatMap(({ reference, category, subcategory, improvements }) => [
    `Case reference: ${reference}`,
    `Category: ${category}`,
    `Sub Category: ${subcategory}`,
    ...improvements.map((item) => `- ${item}`),
  ])
  const above = address === undefined ? [] : [`# SOURCE: ${address}`]
  return [...above, council, SINCE, ...lines, 'Last updated: 4 April 2015'].join('\n')
}

export function oldImprovementsHtml(
  council: string,
  cases: readonly InventedCase[],
  address?: string,
): string {
  const blocks = cases.map(
    ({ reference, category, subcategory, improvements }) =>
      `<p>Case reference: ${reference}</p><p>Category: ${escaped(category)}</p><p>Sub Category: ${escaped(subcategory)}</p><ul>${improvements.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`,
  )
  return pageHtml(`<h1>${escaped(council)}</h1><p>${SINCE}</p>${blocks.join('')}`, address)
}

/** The lines of the form of 2026; `of` is how many cases the page says that there are. */
function newLines(cases: readonly InventedCase[], of: number): string[] {
  return [
    'Showing service improvements between 1 April 2021 and 31 March 2027',
    `Showing 1 - ${cases.length} of ${of} cases`,
    'Export results (CSV)',
    ...cases.flatMap(({ name, reference, category, day, summary, improvements }) => [
      `${name} (${reference})`,
      `Category: ${category} Date: ${rowDay(day)}`,
      'Summary',
      summary,
      'Service improvements',
      ...improvements,
    ]),
  ]
}

export function newImprovementsText(
  cases: readonly InventedCase[],
  { address, of = cases.length }: { address?: string; of?: number } = {},
): string {
  const above = address === undefined ? [] : [`# SOURCE: ${address}`]
  return [...above, ...newLines(cases, of), 'Back to top'].join('\n\n')
}

export function newImprovementsHtml(cases: readonly InventedCase[], address?: string): string {
  const lines = newLines(cases, cases.length).map((line) => `<p>${escaped(line)}</p>`)
  return pageHtml(lines.join('\n'), address)
}

/** An export with headings as they may be; what they are was not seen. */
export function improvementsCsv(
  cases: readonly InventedCase[],
  headings = [
    'Authority',
    'Reference',
    'Category',
    'Decision date',
    'Summary',
    'Service improvements',
  ] as readonly string[],
): string {
  const cell = (words: string) => `"${words.replaceAll('"', '""')}"`
  const rows = cases.map(({ name, reference, category, day, summary, improvements }) =>
    [name, reference, category, rowDay(day), summary, improvements.join('\n')].map(cell).join(','),
  )
  return [headings.join(','), ...rows].join('\n')
}
