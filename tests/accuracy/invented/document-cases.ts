import type { ReportingYear } from '@/lib/domain/reporting-year'
import { mailWith, wordDocument } from '@/prisma/factories/letter-documents'
import { LETTER_YEARS } from '@/prisma/factories/letter-pdf'
import { type Random, seededRandom } from '@/prisma/factories/pdf/seeded-random'
import type { LabelledCase } from '../labelled-case'
import { INVENTED_NAMES } from './councils'
import { labelOf, notToBeAccepted } from './labels'
import { ordinaryLetter } from './misprints'
import { PLAIN } from './plain-look'
import { someLetter } from './some-letter'
import { textLetter } from './text-letter'

const HOW_MANY = 30

type Form = { kind: string; ending: string; write(text: string): Uint8Array }

const utf8 = (text: string) => new TextEncoder().encode(text)

const FORMS: Form[] = [
  { kind: 'UTF-16 texts', ending: 'txt', write: (text) => Buffer.from(`\ufeff${text}`, 'utf16le') },
  {
    kind: 'Windows-1252 texts',
    ending: 'txt',
    write: (text) => Buffer.from(text.replaceAll('’', '\x92').replaceAll('–', '\x96'), 'latin1'),
  },
  { kind: 'pages of HTML', ending: 'html', write: (text) => utf8(htmlOf(text)) },
  { kind: 'Word documents', ending: 'docx', write: wordOf },
  { kind: 'mails', ending: 'eml', write: (text) => mailWith([{ name: 'letter.docx', bytes: wordOf(text) }]) },
]

/** Letters of every year in each form that text can have, and the same with something beside a number. */
export function* documentCases(seed: number): Generator<LabelledCase> {
  for (const [f, form] of FORMS.entries()) {
    for (let i = 0; i < HOW_MANY; i++) {
      const random = seededRandom(seed * 7919 + f * 1000 + i)
      const year = LETTER_YEARS[i % LETTER_YEARS.length] as ReportingYear
      const { slug, letter } = someLetter(random, year)
      const text = textLetter(letter, PLAIN, random)
      yield caseOf(form, `${i} of ${year}`, form.write(text), labelOf(letter, slug, true))
    }
  }
  for (const year of LETTER_YEARS) {
    for (const [name, form, bytes] of doubtfulLetters(year, seededRandom(seed))) {
      yield caseOf(form, `${name} of ${year}`, bytes, notToBeAccepted('review'))
    }
  }
}

function caseOf(form: Form, name: string, bytes: Uint8Array, label: LabelledCase['label']): LabelledCase {
  const { kind, ending } = form
  return { kind, name, file: `letter.${ending}`, bytes, label, names: INVENTED_NAMES }
}

/** Marks put beside a base, as each form writes them. */
function* doubtfulLetters(year: ReportingYear, random: Random): Generator<[string, Form, Uint8Array]> {
  const text = textLetter(ordinaryLetter(year, random), PLAIN, random)
  const [, , html, word] = FORMS as [Form, Form, Form, Form]
  const before = /(?<=total of )(\d+)(?= )/
  if (!before.test(text.replaceAll('*', ''))) return
  const page = htmlOf(text).replaceAll('*', '')
  for (const mark of [
    '<sup>1</sup>',
    '<span style="display:none">1</span>',
    '<del>1</del>',
    '<i style="color:#fff">1</i>',
  ]) {
    yield [`${mark} after a base`, html, utf8(page.replace(before, `$1${mark}`))]
    yield [`${mark} before a base`, html, utf8(page.replace(before, `${mark}$1`))]
  }
  const run = (properties: string) =>
    `</w:t></w:r><w:r><w:rPr>${properties}</w:rPr><w:t>1</w:t></w:r><w:r><w:t xml:space="preserve">`
  for (const mark of [
    '<w:vanish/>',
    '<w:strike/>',
    '<w:vertAlign w:val="superscript"/>',
    '<w:color w:val="FFFFFF"/>',
  ]) {
    const body = wordBodyOf(text.replaceAll('*', '')).replace(before, `$1${run(mark)}`)
    yield [`${mark} after a base`, word, wordDocument(body)]
  }
}

/** A line a paragraph; one whose cells are divided by tabs a row of a table. */
function htmlOf(text: string): string {
  const blocks = linesOf(text).map((line) =>
    line.includes('\t')
      ? `<table><tr>${line
          .split('\t')
          .map((cell) => `<td>${escaped(cell)}</td>`)
          .join('')}</tr></table>`
      : `<p>${escaped(line)}</p>`,
  )
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"></head><body>\n${blocks.join('\n')}\n</body></html>`
}

function wordOf(text: string): Uint8Array {
  return wordDocument(wordBodyOf(text))
}

function wordBodyOf(text: string): string {
  const paragraph = (words: string) =>
    `<w:p><w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r></w:p>`
  return linesOf(text)
    .map((line) =>
      line.includes('\t')
        ? `<w:tbl><w:tr>${line
            .split('\t')
            .map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`)
            .join('')}</w:tr></w:tbl>`
        : paragraph(line),
    )
    .join('')
}

function linesOf(text: string): string[] {
  return text.split(/[\n\f]/).filter((line) => line.trim() !== '')
}

function escaped(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
