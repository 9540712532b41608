import { publishedYears } from '@/lib/data/council-years'
import { loadedRegister } from '@/lib/data/register'
import { CAUTIONS } from '@/lib/domain/cautions'
import type { Edition } from '@/lib/domain/edition'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { entityTag } from '@/lib/platform/http'
import { siteAddress } from '@/lib/platform/site-address'
import { type Citation, citationOf } from '@/lib/words/citation'
import { listInWords } from '@/lib/words/numbers'
import { dataAddress, dataFileAddress, readQuery } from './address'
import { type Answer, answered, editionAsked, requirePublished } from './answer'
import { creditedHeader, creditedLines } from './credited-csv'
import { DATASETS, type Dataset, datasetOf, fileContext, fileRows, type Row } from './datasets'
import { termsCells } from './licence'
import { csvwOf, dataPackage } from './metadata'
import type { Asked } from './parameters'
import { Problem } from './problems'

/** The forms in which a dataset is offered, by what its file's name ends in. */
const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json',
  'csv-metadata.json': 'application/csvm+json',
} as const

type Extension = keyof typeof MEDIA_TYPES

type File = {
  dataset: Dataset
  year: ReportingYear | null
  edition: Edition
  citation: Citation
}

/**
 * Answers with a file of the open data: '/data/upheld-rate.csv?year=2023-24&edition=7'.
 * @param file what stands after '/data/'
 */
export function dataFile(request: Request, file: string): Promise<Response> {
  return answered(request, async (): Promise<Answer> => {
    const { dataset, extension } = nameOf(file)
    const url = new URL(request.url)
    const asked: Asked<'year' | 'edition'> = readQuery(
      url,
      dataset.byYear ? ['year', 'edition'] : ['edition'],
    )
    const year = asked.year ?? null
    const [edition, register] = await Promise.all([editionOf(asked), loadedRegister()])
    await checkIsPublished(year, edition)
    const site = siteAddress(request.headers)
    const lasting = { ...(year && { year }), edition: edition.number }
    const address = `${site}${dataFileAddress(`${dataset.id}.csv`, lasting)}`
    const title = fileTitle({ dataset, year })
    const citation = citationOf({ title, address, edition })
    const described = dataFileAddress(`${dataset.id}.csv-metadata.json`, lasting)
    return {
      tag: entityTag([site, file, url.search, edition.number, register]),
      isFixed: asked.edition !== undefined,
      mediaType: MEDIA_TYPES[extension],
      headers: {
        'Content-Disposition': `${extension === 'csv' ? 'attachment' : 'inline'}; filename="${fileName({ dataset, year, edition }, extension)}"`,
        'Content-Location': dataFileAddress(file, lasting),
        Link: `<${dataset.terms.address}>; rel="license"${extension === 'csv' ? `, <${described}>; rel="describedby"; type="application/csvm+json"` : ''}`,
      },
      body: () => bodyOf({ dataset, year, edition, citation }, extension, address),
    }
  })
}

/** Answers with the Frictionless data package of an edition: '/data/datapackage.json?edition=7'. */
export function dataPackageFile(request: Request): Promise<Response> {
  return answered(request, async () => {
    const url = new URL(request.url)
    const asked = readQuery(url, ['edition'])
    const [edition, register] = await Promise.all([editionOf(asked), loadedRegister()])
    const site = siteAddress(request.headers)
    const address = `${site}${dataAddress(edition.number)}`
    const citation = citationOf({ title: 'Upheld: all data', address, edition })
    return {
      tag: entityTag([site, url.pathname, url.search, edition.number, register]),
      isFixed: asked.edition !== undefined,
      mediaType: 'application/json',
      headers: {
        'Content-Location': dataFileAddress('datapackage.json', { edition: edition.number }),
      },
      body: async () => `${JSON.stringify(dataPackage(edition, citation, site), null, 2)}\n`,
    }
  })
}

async function bodyOf(
  { dataset, year, edition, citation }: File,
  extension: Extension,
  address: string,
): Promise<string | AsyncIterable<string>> {
  const { description, columns, key } = dataset
  const title = fileTitle({ dataset, year })
  if (extension === 'csv-metadata.json') {
    const { terms } = dataset
    const metadata = csvwOf({ file: address, title, description, citation, edition, columns, key, terms })
    return `${JSON.stringify(metadata, null, 2)}\n`
  }
  const rows = fileRows(dataset, await fileContext(edition), year)
  if (extension === 'csv') return writtenCsv(dataset, rows)
  const head = {
    title,
    description,
    edition: { number: edition.number, published_on: edition.publishedOn },
    ...termsCells(dataset.terms),
    citation,
    cautions: CAUTIONS.map(({ text }) => text),
    columns,
  }
  return writtenJson(head, rows)
}

function nameOf(file: string): { dataset: Dataset; extension: Extension } {
  const dot = file.indexOf('.')
  const dataset = datasetOf(file.slice(0, dot))
  const extension = file.slice(dot + 1)
  if (dataset && isExtension(extension)) return { dataset, extension }
  const files = listInWords(DATASETS.map(({ id }) => id))
  throw new Problem(
    'unknown-address',
    `There is no file “${file.slice(0, 60)}”.`,
    `There are ${files}, each as .csv, .json and .csv-metadata.json, and datapackage.json. /data lists them.`,
  )
}

function isExtension(text: string): text is Extension {
  return Object.hasOwn(MEDIA_TYPES, text)
}

async function checkIsPublished(year: ReportingYear | null, { number }: Edition): Promise<void> {
  if (year === null) return
  const years = await publishedYears(number)
  if (years.includes(year)) return
  const help = `It covers ${listInWords(years.toReversed())}.`
  throw new Problem('nothing-held', `Edition ${number} has nothing for ${year}.`, help, 'year')
}

async function* writtenCsv({ columns, terms }: Dataset, rows: AsyncIterable<Row[]>): AsyncGenerator<string> {
  yield creditedHeader(columns)
  for await (const some of rows) yield creditedLines(columns, some, terms)
}

/**
 * A file as JSON, piece by piece: what it is, then its rows, a line each.
 * @param head what stands before the rows
 */
async function* writtenJson(head: object, rows: AsyncIterable<Row[]>): AsyncGenerator<string> {
  yield `${JSON.stringify(head, null, 2).replace(/\n\}$/, '')},\n  "rows": [`
  let isFirst = true
  for await (const some of rows) {
    if (some.length === 0) continue
    yield `${isFirst ? '' : ','}\n    ${some.map((row) => JSON.stringify(row)).join(',\n    ')}`
    isFirst = false
  }
  yield '\n  ]\n}\n'
}

/** What a file is called in citations: 'Complaints upheld, 2023-24'. */
function fileTitle({ dataset, year }: Pick<File, 'dataset' | 'year'>): string {
  return year ? `${dataset.title}, ${year}` : dataset.title
}

/** What a downloaded file is called: 'upheld-upheld-rate-2023-24-edition-7.csv'. */
function fileName({ dataset, year, edition }: Omit<File, 'citation'>, extension: Extension): string {
  const parts = ['upheld', dataset.id, ...(year ? [year] : []), 'edition', edition.number]
  return `${parts.join('-')}.${extension}`
}

async function editionOf({ edition }: Asked<'edition'>): Promise<Edition> {
  return requirePublished(await editionAsked(edition?.toString()))
}
