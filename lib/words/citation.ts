import { type Day, dayInWords } from '@/lib/domain/day'
import { capitalised } from './numbers'

type Cited = {
  title: string
  address: string
  edition: { number: number; publishedOn: Day }
  /** What it is from; figures where left out. */
  from?: keyof typeof FROM
}

export type Citation = { text: string; bibtex: string; csl: CslItem }

/** https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
type CslItem = {
  id: string
  type: 'dataset'
  title: string
  author: { literal: string }[]
  publisher: string
  version: string
  issued: { 'date-parts': [[number, number, number]] }
  URL: string
  note: string
}

const AUTHOR = 'Upheld'
const FROM = {
  figures:
    'from the Local Government and Social Care Ombudsman’s annual review letters, map and yearly data files',
  lists: 'from the Local Government and Social Care Ombudsman’s lists of decisions and service improvements',
} as const

/** It names no day of access: an edition never changes. */
export function citationOf({ title, address, edition, from = 'figures' }: Cited): Citation {
  const [year, month, day] = edition.publishedOn.split('-').map(Number) as [number, number, number]
  const id = `upheld-edition-${edition.number}`
  return {
    text: `${AUTHOR} (${year}), “${title}”, edition ${edition.number}, ${dayInWords(edition.publishedOn)}, ${FROM[from]}. ${address}`,
    bibtex: [
      `@misc{${id},`,
      `  author = {{${AUTHOR}}},`,
      `  title = {${escaped(title)}},`,
      `  year = {${year}},`,
      `  month = {${month}},`,
      `  edition = {${edition.number}},`,
      `  note = {${escaped(capitalised(FROM[from]))}},`,
      `  url = {${address}}`,
      '}',
    ].join('\n'),
    csl: {
      id,
      type: 'dataset',
      title,
      author: [{ literal: AUTHOR }],
      publisher: AUTHOR,
      version: String(edition.number),
      issued: { 'date-parts': [[year, month, day]] },
      URL: address,
      note: capitalised(FROM[from]),
    },
  }
}

/** Signs that mean something to BibTeX, so that they stand for themselves. */
function escaped(words: string): string {
  return words.replace(/[\\{}]/g, '').replace(/[%&#_$]/g, '\\$&')
}
