import { closeDatabase } from '@/lib/data/client'
import { databaseProblem } from '@/lib/data/database-problem'
import { currentEdition } from '@/lib/data/editions'
import { listedDecisions } from '@/lib/data/listed-decisions'
import { loadRegister } from '@/lib/data/register'
import { publishedSources } from '@/lib/data/sources'
import { dayInWords } from '@/lib/domain/day'
import type { SourceKind } from '@/lib/domain/source'
import { ingest } from './ingest'
import { projectRegister } from './project-register'

/** The five letters, the pages of the map and the decisions that come with the project. */
const SAMPLES = 'prisma/samples'

// Run by `npm start`, `npm run dev` and `npm test`: loads the register and the sample data, and says what is published.
const { register, sha256 } = projectRegister('real')
try {
  await prepare()
  process.stdout.write(`${await whatIsLoaded()}\n`)
} catch (error) {
  process.stderr.write(`${databaseProblem(error)}\n`)
  process.exitCode = 1
} finally {
  await closeDatabase().catch(() => {})
}

async function prepare(): Promise<void> {
  await loadRegister(register, sha256)
  // Only into an empty database: what an operator has taken in since is never touched.
  if (await currentEdition()) return
  await ingest([SAMPLES], {
    from: process.cwd(),
    register,
    dryRun: false,
    onProgress: () => {},
  })
}

async function whatIsLoaded(): Promise<string> {
  const edition = await currentEdition()
  if (!edition) return 'Nothing is loaded yet.'
  const published = await publishedSources(edition.number)
  const count = (kind: SourceKind) => published.filter(({ source }) => source.kind === kind).length
  const dataRows = count('data-file')
  const decisions = (await listedDecisions(edition.number, {}, { page: 1, perPage: 1 })).total
  const councils = new Set(published.map(({ slug }) => slug)).size
  return `Loaded: edition ${edition.number} of ${dayInWords(edition.publishedOn)}, with ${count('letter')} letters, ${count('publication')} pages of the map${dataRows > 0 ? `, ${dataRows} rows of data files` : ''} and ${decisions} listed decisions, for ${councils} councils; ${register.councils.filter(({ type }) => type !== 'other').length} councils in the register.`
}
