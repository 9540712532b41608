import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { nameIndex } from '@/lib/domain/name-index'
import { runCommandLine } from '@/lib/ingest/command-line'
import { progressLine } from '@/lib/ingest/progress-line'
import { projectRegister } from '@/lib/ingest/project-register'
import { startReader } from '@/lib/ingest/reader'
import { UsageError } from '@/lib/ingest/usage-error'
import { inFull } from '@/lib/words/numbers'
import { collect } from './collect'
import { dryRunReport } from './dry-run'
import { ANSWER_LIMITS } from './http'
import { jsonReport } from './json-report'
import { readManifest } from './manifest'
import { contactFrom, originFrom, pauseFrom, yearFrom } from './options'
import { CLOCK } from './pace'
import { readLetter } from './read-letter'
import { readList } from './read-list'
import { isAllThere } from './report'
import { addressesSeen, targetsOf } from './targets'
import { textReport } from './text-report'
import { LIST_LIMITS, LIST_WANTS } from './wanted-lists'

const USAGE = `Usage: npm run collect -- --year 2024-25 --to FOLDER --contact YOUR-ADDRESS
       npm run collect -- --year 2024-25 --dry-run

Downloads councils’ pages from the Ombudsman’s site, and the annual review letters that they link to. It can also
download what the Ombudsman lists behind the figures. It saves all of it in a folder for npm run ingest. It publishes
nothing. It fetches one thing at a time and follows the site’s robots.txt. If the site refuses, or gives something
unexpected, it stops. Run the same command to go on from there. Later, it fetches only what has changed.

  --year YEAR        the reporting year; a page that shows another year is saved under that year
  --to FOLDER        where to save files; we make the folder if you don’t have it
  --contact ADDRESS  your email address, or a page that says how to reach you; we send it to the site
  --council NAME     only this council, by its name or as in its address here (luton); repeat it for others
  --no-letters       only pages, no letters
  --decisions        also lists of decisions: each council’s of the year; without --council, those by category too
  --reports          also each council’s public reports
  --improvements     also the service improvements that each council agreed to make
  --pause SECONDS    the time between two requests, 2 or more (2)
  --restart          fetch everything again, even what an earlier run has fetched
  --dry-run          list what would be fetched, and fetch nothing
  --json             print the result as JSON, and nothing else
  --help             print this

Of decisions, reports and improvements it fetches only pages that others link to: at most ${LIST_LIMITS.list} pages of a
list, ${LIST_LIMITS.council} of a council, and ${inFull(LIST_LIMITS.all)} in one run.

Exit status: 0 everything is there, 1 something is missing, 2 wrong usage.
`

const WORDS = { begins: 'Fetching the pages of', one: 'council', many: 'councils', done: 'fetched' }

await runCommandLine(
  {
    usage: USAGE,
    options: {
      year: { type: 'string' },
      to: { type: 'string' },
      contact: { type: 'string' },
      council: { type: 'string', multiple: true, default: [] },
      'no-letters': { type: 'boolean', default: false },
      decisions: { type: 'boolean', default: false },
      reports: { type: 'boolean', default: false },
      improvements: { type: 'boolean', default: false },
      pause: { type: 'string' },
      restart: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      // For tests, which have a server of their own on this computer.
      base: { type: 'string' },
    },
    async run(values, positionals) {
      if (positionals.length > 0) throw new UsageError(`“${positionals[0]}” is not an option.`)
      const year = yearFrom(values.year)
      const origin = originFrom(values.base)
      const pause = pauseFrom(values.pause, origin)
      const { register } = projectRegister()
      const names = nameIndex(register)
      const targets = targetsOf(values.council, year, register.councils, names, addressesSeen(names))
      const letters = !values['no-letters']
      const lists = LIST_WANTS.filter((want) => values[want])
      const ofAllCouncils = values.council.length === 0
      if (values['dry-run']) {
        const folder = values.to === undefined ? null : folderAt(values.to)
        const before = folder === null ? null : { folder, manifest: readManifest(folder) }
        process.stdout.write(
          `${dryRunReport({ year, targets, letters, lists, ofAllCouncils, pause, before })}\n`,
        )
        return 0
      }
      if (values.to === undefined) throw new UsageError('Name the folder for the files: --to letters')
      const contact = contactFrom(values.contact, origin)
      const folder = folderAt(values.to)
      const reader = startReader(register, 1, false)
      process.once('SIGINT', stopped)
      process.once('SIGTERM', stopped)
      try {
        const report = await collect({
          folder,
          shown: values.to,
          year,
          targets,
          letters,
          lists,
          ofAllCouncils,
          listLimits: LIST_LIMITS,
          restart: values.restart,
          names,
          readLetter: (file, sha256) => readLetter(reader, file, sha256),
          readList: (file, sha256) => readList(reader, file, sha256),
          visitor: { contact, pause, clock: CLOCK, limits: ANSWER_LIMITS, origin },
          onProgress: progressLine(process.stderr, Date.now, WORDS),
        })
        if (report.stopped && process.stderr.isTTY) process.stderr.write('\n')
        process.stdout.write(
          `${values.json ? JSON.stringify(jsonReport(report), null, 2) : textReport(report)}\n`,
        )
        return isAllThere(report) ? 0 : 1
      } finally {
        await reader.close()
      }
    },
  },
  { failure, end: async () => {} },
)

function folderAt(named: string): string {
  const folder = path.resolve(process.env.UPHELD_CWD ?? process.cwd(), named)
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new UsageError(`“${named}” is not a folder.`)
  return folder
}

/** What was brought is whole and kept, so there is nothing to put away. */
function stopped(signal: NodeJS.Signals): void {
  process.stderr.write('\nStopped. We kept what we fetched. Run the same command to go on from there.\n')
  process.exit(signal === 'SIGINT' ? 130 : 143)
}

function failure(error: unknown): string {
  const { code, path: file, message, stack } = error as NodeJS.ErrnoException
  if (code && file) {
    return `${file} could not be written or read (${code}). Check that the folder is yours and that there is room. We kept what we fetched. Run the same command to go on from there.`
  }
  return `${stack ?? message}`
}
