import { loadRegister } from '@/lib/data/register'
import { ingest } from './ingest'
import { instructionFrom } from './instruction'
import { jsonReport } from './json-report'
import { progressLine } from './progress-line'
import { projectRegister } from './project-register'
import { allIn } from './report'
import { runCommand } from './run-command'
import { textReport } from './text-report'
import { UsageError } from './usage-error'

const USAGE = `Usage: npm run ingest -- FILES-OR-FOLDERS [--dry-run] [--no-ocr] [--json]
       [--year YYYY-YY] [--columns "Heading=figure"]

Reads annual review letters (.pdf, .docx, .html, .txt, .md), mails with letters attached (.eml), pages of the Ombudsman's
map (.html, .mht, .txt), lists of published figures (.csv), the Ombudsman's data files (.csv, .xlsx, .ods) and archives
of these (.zip), and publishes what can be published as one numbered edition. What needs a manual review is withheld: see npm run reviews. Repeating it changes
nothing.

  --dry-run     say what would happen, and store nothing; of a data file, what each column is taken for
  --no-ocr      leave out pages that are pictures, which take some seconds each to recognise
  --year YEAR   the reporting year of a data file, such as 2025-26, where neither its title nor its name says it
  --columns "Heading=figure"
                what a column of a data file is, where its heading does not say it; repeatable, kept with the file
  --json        print the result as JSON, and only that
  --threads N   read N files side by side (as many as the machine has cores)
  --help        print this

Exit status: 0 all in or unchanged, 1 some withheld for review or rejected, 2 wrong usage or no database.
`

await runCommand({
  usage: USAGE,
  options: {
    'dry-run': { type: 'boolean', default: false },
    'no-ocr': { type: 'boolean', default: false },
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
      onProgress: progressLine(process.stderr),
      onBusy: () => process.stderr.write('Another ingest is publishing; waiting for it to finish.\n'),
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
