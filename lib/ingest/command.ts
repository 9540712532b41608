import { loadRegister } from '@/lib/data/register'
import { callTurns } from '@/lib/data/turns'
import { ingest } from './ingest'
import { instructionFrom } from './instruction'
import { jsonReport } from './json-report'
import { progressLine } from './progress-line'
import { projectRegister } from './project-register'
import { allIn } from './report'
import { runCommand, sayToOperator } from './run-command'
import { textReport } from './text-report'
import { UsageError } from './usage-error'

const USAGE = `Usage: npm run ingest -- FILES-OR-FOLDERS [--dry-run] [--no-ocr] [--json]
       [--again] [--year YYYY-YY] [--columns "Heading=figure"]

Reads files and publishes what passes our checks, as one numbered edition. What needs a manual review is withheld: see
npm run reviews. If you run it again, nothing changes.

It reads annual review letters (.pdf, .docx, .html, .txt, .md), emails with letters attached (.eml), pages of the
Ombudsman’s map (.html, .mht, .txt), lists of published figures (.csv), the Ombudsman’s data files (.csv, .xlsx, .ods)
and archives of these (.zip).

  --dry-run     show what would happen, and store nothing; for a data file, show how we read each column
  --no-ocr      leave out pages that are pictures; each takes some seconds to recognise
  --again       take lists of decisions again of which an edition was undone
  --year YEAR   the reporting year of a data file, such as 2025-26, if neither its title nor its name gives it
  --columns "Heading=figure"
                what a column of a data file is, if its heading does not say; you can repeat it; stored with the file
  --json        print the result as JSON, and nothing else
  --threads N   read N files at a time (as many as the machine has cores)
  --help        print this

Exit status: 0 everything is loaded or unchanged, 1 some files are withheld for review or rejected, 2 wrong usage or
no database.
`

callTurns('npm run ingest', sayToOperator)
await runCommand({
  usage: USAGE,
  options: {
    'dry-run': { type: 'boolean', default: false },
    'no-ocr': { type: 'boolean', default: false },
    again: { type: 'boolean', default: false },
    threads: { type: 'string' },
    year: { type: 'string' },
    columns: { type: 'string', multiple: true },
  },
  async run(values, positionals) {
    if (positionals.length === 0) throw new UsageError('Name the files or folders to read.')
    const { register, sha256 } = projectRegister()
    if (!values['dry-run']) await loadRegister(register, sha256)
    const report = await ingest(positionals, {
      from: process.env.UPHELD_CWD ?? process.cwd(),
      register,
      dryRun: values['dry-run'],
      threads: threadsOf(values.threads),
      instruction: instructionFrom(values),
      ocr: !values['no-ocr'],
      again: values.again,
      onProgress: progressLine(process.stderr),
    })
    process.stdout.write(
      `${values.json ? JSON.stringify(jsonReport(report), null, 2) : textReport(report)}\n`,
    )
    return allIn(report) ? 0 : 1
  },
})

function threadsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^[1-9]\d?$/.test(text)) throw new UsageError('--threads takes a number from 1 to 99.')
  return Number(text)
}
