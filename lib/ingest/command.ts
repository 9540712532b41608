import { parseArgs } from 'node:util'
import { closeDatabase } from '@/lib/data/client'
import { databaseProblem } from '@/lib/data/database-problem'
import { loadRegister } from '@/lib/data/register'
import { UsageError } from './find-files'
import { ingest } from './ingest'
import { jsonReport } from './json-report'
import { progressLine } from './progress-line'
import { projectRegister } from './project-register'
import { allIn } from './report'
import { textReport } from './text-report'

const USAGE = `Usage: npm run ingest -- FILES-OR-FOLDERS [--dry-run] [--json]

Reads annual review letters (.pdf, .txt), pages of the Ombudsman's map (.html, .txt), lists of published figures
(.csv) and archives of these (.zip), and publishes what can be published as one numbered edition. What a person
must look at is put aside: see npm run letters. Repeating it changes nothing.

  --dry-run     say what would happen, and store nothing
  --json        print the result as JSON, and only that
  --threads N   read N files side by side (as many as the machine has cores)
  --help        print this

Exit status: 0 all in or unchanged, 1 some held for review or rejected, 2 wrong usage or no database.
`

// Whoever reads the output may stop before its end, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await run()

async function run(): Promise<0 | 1 | 2> {
  try {
    const { values, positionals } = readArguments()
    if (values.help) {
      process.stdout.write(USAGE)
      return 0
    }
    if (positionals.length === 0) throw new UsageError('Name the files or folders to read.')
    const { register, sha256 } = projectRegister()
    if (!values['dry-run']) await loadRegister(register, sha256)
    const report = await ingest(positionals, {
      from: process.env.UPHELD_CWD ?? process.cwd(),
      register,
      dryRun: values['dry-run'],
      threads: threadsOf(values.threads),
      onProgress: progressLine(process.stderr),
      onBusy: () => process.stderr.write('Another ingest is publishing; waiting for it to finish.\n'),
    })
    process.stdout.write(
      `${values.json ? JSON.stringify(jsonReport(report), null, 2) : textReport(report)}\n`,
    )
    return allIn(report) ? 0 : 1
  } catch (error) {
    if (error instanceof UsageError) process.stderr.write(`${error.message}\n\n${USAGE}`)
    else process.stderr.write(`Nothing was changed. ${databaseProblem(error)}\n`)
    return 2
  } finally {
    await closeDatabase()
  }
}

function threadsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^[1-9]\d?$/.test(text)) throw new UsageError('--threads takes a number from 1 to 99.')
  return Number(text)
}

function readArguments() {
  const options = {
    'dry-run': { type: 'boolean', default: false },
    threads: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  } as const
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    // Node adds advice on quoting, which is of no use here.
    throw new UsageError((error as Error).message.replace(/\. To specify .*/, '.'))
  }
}
