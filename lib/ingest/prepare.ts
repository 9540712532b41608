import { closeDatabase } from '@/lib/data/client'
import { currentEdition } from '@/lib/data/editions'
import { holdings } from '@/lib/data/held-years'
import { loadRegister } from '@/lib/data/register'
import { dayInWords } from '@/lib/domain/day'
import { ingest } from './ingest'
import { projectRegister } from './project-register'

/** The five letters and the published council-years that come with the project. */
const SAMPLES = 'prisma/samples'

// Run by `npm start`, `npm run dev` and `npm test`: loads the register and the sample data, and says what is held.
const { register, sha256 } = projectRegister()
await loadRegister(register, sha256)
// Only into an empty database: what an operator has taken in since is never touched.
if (!(await currentEdition()))
  await ingest([SAMPLES], {
    from: process.cwd(),
    register,
    dryRun: false,
    onProgress: () => {},
  })
process.stdout.write(`${await whatIsLoaded()}\n`)
await closeDatabase()

async function whatIsLoaded(): Promise<string> {
  const edition = await currentEdition()
  if (!edition) return 'Nothing is loaded yet.'
  const held = await holdings(edition.number)
  const letters = held.filter(({ source }) => source.kind === 'letter').length
  const councils = new Set(held.map(({ slug }) => slug)).size
  return `Loaded: edition ${edition.number} of ${dayInWords(edition.publishedOn)}, with ${letters} letters and ${held.length - letters} published council-years of ${councils} councils; ${register.councils.filter(({ type }) => type !== 'other').length} councils in the register.`
}
