import type { Edition } from '@/lib/domain/edition'
import type { Citation } from '@/lib/words/citation'
import { dataFileAddress } from './address'
import type { Column } from './column'
import { DATASETS, type Dataset } from './datasets'
import { LICENCE, ORIGIN } from './licence'

/**
 * All files of an edition as a Frictionless data package: https://datapackage.org/standard/data-package/
 * @param site where this site stands, because a data package names other files by whole addresses
 */
export function dataPackage(edition: Edition, citation: Citation, site: string) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'upheld',
    title: 'Upheld: the Ombudsman’s annual review letters as data',
    description: citation.text,
    homepage: `${site}/data`,
    version: `${edition.number}.0.0`,
    created: `${edition.publishedOn}T00:00:00Z`,
    licenses: [{ name: LICENCE.id, title: LICENCE.title, path: LICENCE.address }],
    sources: [{ title: ORIGIN.title, path: ORIGIN.address }],
    contributors: [{ title: 'Upheld', path: site, roles: ['publisher'] }],
    resources: DATASETS.map((dataset) => resource(dataset, edition, site)),
  }
}

function resource({ id, title, description, columns, key }: Dataset, { number }: Edition, site: string) {
  return {
    name: id,
    type: 'table',
    title,
    description,
    path: `${site}${dataFileAddress(`${id}.csv`, { edition: number })}`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: { fields: columns.map(field), missingValues: [''], primaryKey: key },
  }
}

function field({ name, title, description, type, mayBeEmpty, values, pattern }: Column) {
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
