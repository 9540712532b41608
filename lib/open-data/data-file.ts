import { withheldListed } from '@/lib/data/listed-pages'
import { loadedRegister } from '@/lib/data/register'
import { AUTHORITY_TYPES, typeInAddress } from '@/lib/domain/authority-types'
import { CAUTIONS } from '@/lib/domain/cautions'
import type { Edition } from '@/lib/domain/edition'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { entityTag } from '@/lib/platform/http'
import { siteAddress } from '@/lib/platform/site-address'
import { type Citation, citationOf } from '@/lib/words/citation'
import { listInWords } from '@/lib/words/numbers'
import { ARCHIVE, dataAddress, dataFileAddress, type FilePart, readQuery } from './address'
import { type Answer, answered, editionAsked, requirePublished } from './answer'
import { archiveAddress, archiveOf, archiveTitle } from './archive'
import { citedFrom, DATASETS, type Dataset, datasetOf, fileContext, fileRows, yearsOf } from './datasets'
import { writtenCsv, writtenJson } from './file-bodies'
import { OMBUDSMAN_TERMS, termsCells } from './licence'
import { csvwOf, dataPackage } from './metadata'
import type { Asked } from './parameters'
import { Problem } from './problems'
import { writtenWorkbook } from './workbook'

/** The forms in which a dataset is offered, by what its file's name ends in, and whether browsers store it as a file. */
const FORMS = {
  csv: { mediaType: 'text/csv; charset=utf-8; header=present', isDownload: true },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    isDownload: true,
  },
  json: { mediaType: 'application/json', isDownload: false },
  'csv-metadata.json': { mediaType: 'application/csvm+json', isDownload: false },
} as const

type Extension = keyof typeof FORMS

type File = {
  dataset: Dataset
  part: FilePart
  edition: Edition
  citation: Citation
}

/**
 * Answers with a file of the open data: '/data/upheld-rate.csv?year=2023-24&authority_type=unitary&edition=7'.
 * @param file what stands after '/data/'
 */
export function dataFile(request: Request, file: string): Promise<Response> {
  return answered(request, async (): Promise<Answer> => {
    if (file === ARCHIVE) return archiveAnswer(request)
    const { dataset, extension } = nameOf(file)
    const url = new URL(request.url)
    const asked: Asked<'year' | 'authority_type' | 'edition'> = readQuery(
      url,
      dataset.byYear ? ['year', 'authority_type', 'edition'] : ['authority_type', 'edition'],
    )
    const part = { year: asked.year ?? null, type: asked.authority_type ?? null }
    const [edition, register, withheld] = await Promise.all([
      editionOf(asked),
      loadedRegister(),
      dataset.from === 'lists' ? withheldListed() : null,
    ])
    await checkIsPublished(dataset, part.year, edition)
    const site = siteAddress(request.headers)
    const lasting = { ...part, edition: edition.number }
    const address = `${site}${dataFileAddress(`${dataset.id}.csv`, lasting)}`
    const citation = citationOf({
      title: fileTitle(dataset, part),
      address,
      edition,
      from: citedFrom(dataset),
    })
    const described = dataFileAddress(`${dataset.id}.csv-metadata.json`, lasting)
    const { mediaType, isDownload } = FORMS[extension]
    return {
      tag: entityTag([
        site,
        file,
        url.search,
        edition.number,
        register,
        ...(withheld === null ? [] : [withheld]),
      ]),
      isFixed: asked.edition !== undefined && withheld === null,
      mediaType,
      headers: {
        'Content-Disposition': `${isDownload ? 'attachment' : 'inline'}; filename="${fileName(dataset.id, part, edition, extension)}"`,
        'Content-Location': dataFileAddress(file, lasting),
        Link: `<${dataset.terms.address}>; rel="license"${extension === 'csv' ? `, <${described}>; rel="describedby"; type="application/csvm+json"` : ''}`,
      },
      body: () => bodyOf({ dataset, part, edition, citation }, extension, address),
    }
  })
}

/** All files in one: '/data/upheld.zip?edition=7'. */
async function archiveAnswer(request: Request): Promise<Answer> {
  const url = new URL(request.url)
  const asked = readQuery(url, ['authority_type', 'edition'])
  const type = asked.authority_type ?? null
  const [edition, register, withheld] = await Promise.all([
    editionOf(asked),
    loadedRegister(),
    withheldListed(),
  ])
  const site = siteAddress(request.headers)
  const fixed = archiveAddress({ edition, type })
  const citation = citationOf({ title: archiveTitle(type), address: `${site}${fixed}`, edition })
  return {
    tag: entityTag([site, url.pathname, url.search, edition.number, register, withheld]),
    // What a person withholds later leaves the archive of every edition.
    isFixed: false,
    mediaType: 'application/zip',
    headers: {
      'Content-Disposition': `attachment; filename="${fileName('all-data', { type }, edition, 'zip')}"`,
      'Content-Location': fixed,
      Link: `<${OMBUDSMAN_TERMS.address}>; rel="license"`,
    },
    body: async () => archiveOf({ edition, type, citation, site }),
  }
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
  { dataset, part, edition, citation }: File,
  extension: Extension,
  address: string,
): Promise<string | Uint8Array | AsyncIterable<string>> {
  const { description, columns, key, terms } = dataset
  const title = fileTitle(dataset, part)
  if (extension === 'csv-metadata.json') {
    const metadata = csvwOf({ file: address, title, description, citation, edition, columns, key, terms })
    return `${JSON.stringify(metadata, null, 2)}\n`
  }
  const rows = fileRows(dataset, await fileContext(edition), part)
  if (extension === 'csv') return writtenCsv(dataset, rows)
  if (extension === 'xlsx') return writtenWorkbook(dataset, { title, edition, citation }, rows)
  const head = {
    title,
    description,
    edition: { number: edition.number, published_on: edition.publishedOn },
    ...termsCells(terms),
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
    `There are ${files}, each as .csv, .xlsx, .json and .csv-metadata.json; datapackage.json; and ${ARCHIVE} with all of them. /data lists them.`,
  )
}

function isExtension(text: string): text is Extension {
  return Object.hasOwn(FORMS, text)
}

async function checkIsPublished(
  dataset: Dataset,
  year: ReportingYear | null,
  { number }: Edition,
): Promise<void> {
  if (year === null) return
  const years = await yearsOf(dataset, number)
  if (years.includes(year)) return
  const help = `It covers ${listInWords(years.toReversed())}.`
  throw new Problem('nothing-held', `Edition ${number} has nothing for ${year}.`, help, 'year')
}

/** What a file is called in citations: 'Complaints upheld, 2023-24, unitary councils'. */
function fileTitle({ title }: Dataset, { year, type }: FilePart): string {
  return [title, ...(year ? [year] : []), ...(type ? [AUTHORITY_TYPES[type].plural] : [])].join(', ')
}

/** What a downloaded file is called: 'upheld-upheld-rate-2023-24-unitary-edition-7.csv'. */
function fileName(id: string, { year, type }: FilePart, { number }: Edition, extension: string): string {
  const part = [...(year ? [year] : []), ...(type ? [typeInAddress(type)] : [])]
  return `${['upheld', id, ...part, 'edition', number].join('-')}.${extension}`
}

async function editionOf({ edition }: Asked<'edition'>): Promise<Edition> {
  return requirePublished(await editionAsked(edition?.toString()))
}
