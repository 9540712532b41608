import { publishedYears } from '@/lib/data/council-years'
import { loadedRegister } from '@/lib/data/loaded-register'
import { CAUTIONS } from '@/lib/domain/cautions'
import type { Edition } from '@/lib/domain/edition'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { siteAddress } from '@/lib/platform/site-address'
import { type Citation, citationOf } from '@/lib/words/citation'
import { listInWords } from '@/lib/words/numbers'
import { dataFileAddress } from './address'
import { type Answer, answered } from './answer'
import { csvwOf } from './csvw'
import { DATASETS, type Dataset, datasetOf } from './datasets'
import { editionAsked, published } from './edition-asked'
import { entityTag } from './entity-tag'
import { fileContext } from './file-context'
import { fileRows } from './file-rows'
import { fileName, fileTitle } from './file-titles'
import { LICENCE } from './licence'
import { Problem } from './problems'
import { readQuery } from './read-query'
import { writtenCsv, writtenJson } from './written-file'

/** The forms in which a dataset is offered, by what its file's name ends in. */
const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json',
  'csv-metadata.json': 'application/csvm+json',
} as const

type Extension = keyof typeof MEDIA_TYPES

/** A file that is asked for, with all that its forms need. */
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
    const asked = readQuery(url, dataset.byYear ? ['year', 'edition'] : ['edition'])
    const year = ('year' in asked && asked.year) || null
    const [edition, register] = await Promise.all([
      editionAsked(asked.edition).then(published),
      loadedRegister(),
    ])
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
        'Content-Disposition': `${extension === 'csv' ? 'attachment' : 'inline'}; filename="${fileName({ dataset, year, edition: edition.number }, extension)}"`,
        'Content-Location': dataFileAddress(file, lasting),
        Link: `<${LICENCE.address}>; rel="license"${extension === 'csv' ? `, <${described}>; rel="describedby"; type="application/csvm+json"` : ''}`,
      },
      body: () => bodyOf({ dataset, year, edition, citation }, extension, address),
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
    const metadata = csvwOf({ file: address, title, description, citation, edition, columns, key })
    return `${JSON.stringify(metadata, null, 2)}\n`
  }
  const rows = fileRows(dataset, await fileContext(edition), year)
  if (extension === 'csv') return writtenCsv(columns, rows)
  const head = {
    title,
    description,
    edition: { number: edition.number, published_on: edition.publishedOn },
    licence: LICENCE.address,
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
  if (dataset && extension in MEDIA_TYPES) return { dataset, extension: extension as Extension }
  const files = listInWords(DATASETS.map(({ id }) => id))
  throw new Problem(
    'unknown-address',
    `There is no file “${file.slice(0, 60)}”.`,
    `There are ${files}, each as .csv, .json and .csv-metadata.json, and datapackage.json. /data lists them.`,
  )
}

async function checkIsPublished(year: ReportingYear | null, { number }: Edition): Promise<void> {
  if (year === null) return
  const years = await publishedYears(number)
  if (years.includes(year)) return
  const help = `It holds ${listInWords(years.toReversed())}.`
  throw new Problem('nothing-held', `Edition ${number} holds nothing of ${year}.`, help, 'year')
}
