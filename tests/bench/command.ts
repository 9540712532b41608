import { parseArgs } from 'node:util'
import { extractText } from './extract-text'
import { findListed } from './find-listed'
import { ingestFolder } from './ingest-folder'
import { readInTurn } from './read-letters'
import { writeLetters } from './write-letters'
import { writeLists } from './write-lists'
import { writeYear } from './write-year'

// One measurement, in a process of its own so that nothing is warm from another (see scripts/commands/bench.ts):
//   letters FOLDER --count N    writes N invented letters, those after the first --skipped M; into --data FOLDER what
//                               the Ombudsman's map and yearly files would say of the same
//   year FILE --count N         writes N letters to the practice site's councils into one zip file; with another
//                               --copy M, other files of the same letters
//   extract FOLDER --by ENGINE  takes their text out, and nothing else, by PDFium or pdf.js
//   read FOLDER                 reads them one after the other, the first quarter apart from the others
//   ingest FOLDER --threads N   takes them the whole way into the database in DATABASE_URL, whose register has
//                               the councils of --councils-of M letters
//   lists FOLDER --count N      writes invented lists with N decisions on the councils of --councils-of M letters
//   find-listed                 finds decisions in the database in DATABASE_URL
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string' },
    copy: { type: 'string', default: '1' },
    skipped: { type: 'string', default: '0' },
    threads: { type: 'string' },
    by: { type: 'string', default: 'PDFium' },
    data: { type: 'string' },
    'councils-of': { type: 'string' },
  },
})
const [task, folder = ''] = positionals

process.stdout.write(`${JSON.stringify(await run())}\n`)

function run(): Promise<unknown> {
  if (task === 'letters')
    return writeLetters(folder, Number(values.count), Number(values.skipped), values.data ?? null)
  if (task === 'year') return writeYear(folder, Number(values.count), Number(values.copy))
  if (task === 'extract') return extractText(folder, values.by)
  if (task === 'read') return readInTurn(folder)
  if (task === 'ingest') return ingestFolder(folder, Number(values.threads), numberOf(values['councils-of']))
  if (task === 'lists')
    return Promise.resolve(writeLists(folder, Number(values.count), Number(values['councils-of'])))
  if (task === 'find-listed') return findListed()
  throw new Error(`There is no measurement "${task}".`)
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text)
}
