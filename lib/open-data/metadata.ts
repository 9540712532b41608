import type { Edition } from '@/lib/domain/edition'
import type { Citation } from '@/lib/words/citation'
import { dataFileAddress } from './address'
import type { Column } from './column'
import { csvColumns } from './credited-csv'
import { DATASETS, type Dataset } from './datasets'
import { OMBUDSMAN_TERMS, ORIGIN, REGISTER_TERMS, type Terms } from './licence'
import { MEASURE_COLUMNS } from './measure-row'

export type Described = {
  /** The file's address, whole or from the place of the metadata. */
  file: string
  title: string
  description: string
  citation: Citation
  edition: Edition
  /** Those of files of measures where left out. */
  columns?: Column[]
  terms?: Terms
  /** The columns that together tell one row from every other. */
  key?: string[]
}

/** The metadata of a CSV file for programs: https://www.w3.org/TR/tabular-metadata/ */
export function csvwOf({ file, title, description, citation, edition, columns, key, terms }: Described) {
  const { address, credits } = terms ?? OMBUDSMAN_TERMS
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: file,
    'dc:title': title,
    'dc:description': description,
    'dc:issued': { '@value': edition.publishedOn, '@type': 'xsd:date' },
    'dc:hasVersion': String(edition.number),
    'dc:license': { '@id': address },
    'dc:rights': credits.join(' '),
    'dc:source': { '@id': ORIGIN.address },
    'dc:bibliographicCitation': citation.text,
    dialect: {
      encoding: 'utf-8',
      header: true,
      lineTerminators: ['\r\n'],
      quoteChar: '"',
      doubleQuote: true,
    },
    tableSchema: {
      columns: csvColumns(columns ?? MEASURE_COLUMNS).map(csvwColumn),
      primaryKey: key ?? ['council', 'reporting_year', 'measure'],
    },
  }
}

function csvwColumn({ name, title, description, type, mayBeEmpty, pattern }: Column) {
  return {
    name,
    titles: [name, title],
    'dc:description': description,
    datatype: pattern ? { base: type, format: pattern } : type,
    required: !mayBeEmpty,
  }
}

/**
 * All files of an edition as a Frictionless data package: https://datapackage.org/standard/data-package/
 * @param site where this site stands
 * @param fileOf where a file is: by its whole address, or in an archive by its name
 */
export function dataPackage(
  edition: Edition,
  citation: Citation,
  site: string,
  fileOf = (id: string) => `${site}${dataFileAddress(`${id}.csv`, { edition: edition.number })}`,
) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'upheld',
    title: 'Upheld: the Ombudsman’s annual review letters as data',
    description: [citation.text, edition.note ?? [], OMBUDSMAN_TERMS.credits].flat().join(' '),
    homepage: `${site}/data`,
    version: `${edition.number}.0.0`,
    created: `${edition.publishedOn}T00:00:00Z`,
    licenses: [OMBUDSMAN_TERMS, REGISTER_TERMS].map(packageLicence),
    sources: [{ title: ORIGIN.title, path: ORIGIN.address }],
    contributors: [{ title: 'Upheld', path: site, roles: ['publisher'] }],
    resources: DATASETS.map((dataset) => packageResource(dataset, fileOf(dataset.id))),
  }
}

function packageResource({ id, title, description, columns, key, terms }: Dataset, path: string) {
  return {
    name: id,
    type: 'table',
    title,
    description,
    path,
    licenses: [packageLicence(terms)],
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: { fields: csvColumns(columns).map(packageField), missingValues: [''], primaryKey: key },
  }
}

function packageLicence({ id, title, address }: Terms) {
  return { ...(id !== null && { name: id }), title, path: address }
}

function packageField({ name, title, description, type, mayBeEmpty, values, pattern }: Column) {
  return {
    name,
    title,
    description,
    type,
    constraints: {
      required: !mayBeEmpty,
      ...(values && { enum: values }),
      ...(pattern && { pattern }),
    },
  }
}
