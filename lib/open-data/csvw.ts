import type { Edition } from '@/lib/domain/edition'
import type { Citation } from '@/lib/words/citation'
import type { Column } from './column'
import { LICENCE, ORIGIN } from './licence'
import { MEASURE_COLUMNS } from './measure-columns'

/** What a CSV file's metadata say beside its columns. */
export type Described = {
  /** The file's address, whole or from the place of the metadata. */
  file: string
  title: string
  description: string
  citation: Citation
  edition: Edition
  /** Those of files of measures where left out. */
  columns?: Column[]
  /** The columns that together tell one row from every other. */
  key?: string[]
}

/**
 * The metadata of a CSV file for programs: https://www.w3.org/TR/tabular-metadata/
 */
export function csvwOf({ file, title, description, citation, edition, columns, key }: Described) {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: file,
    'dc:title': title,
    'dc:description': description,
    'dc:issued': { '@value': edition.publishedOn, '@type': 'xsd:date' },
    'dc:hasVersion': String(edition.number),
    'dc:license': { '@id': LICENCE.address },
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
      columns: (columns ?? MEASURE_COLUMNS).map(csvwColumn),
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
