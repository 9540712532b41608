import path from 'node:path'
import { z } from 'zod'
import { DecisionError } from '@/lib/data/decisions'
import { loadRegister } from '@/lib/data/register'
import { allReviews, openReviews, reviewByNumber } from '@/lib/data/reviews'
import { callTurns } from '@/lib/data/turns'
import type { Day } from '@/lib/domain/day'
import { FIGURE_NAMES } from '@/lib/domain/figure-names'
import type { Register } from '@/lib/domain/register-files'
import { parseReportingYear, type ReportingYear } from '@/lib/domain/reporting-year'
import { correctionsFrom } from './corrections'
import type { Person } from './decision'
import type { Identity } from './identify'
import { LISTED_USAGE, listedReviews } from './listed/listed-command'
import { projectRegister } from './project-register'
import {
  confirmWithheld,
  correctPublished,
  correctWithheld,
  type Decided,
  discardWithheld,
  identifyWithheld,
  restoreDiscarded,
  restorePublished,
} from './record-decision'
import { writePictures } from './review-pictures'
import { reviewInFull, reviewJson, reviewList } from './review-report'
import { runCommand, sayToOperator } from './run-command'
import { UsageError } from './usage-error'

const USAGE = `Usage: npm run reviews                      list what needs a review, and why
       npm run reviews -- show NUMBER       show one in full: its figures, their words, what was done
       npm run reviews -- pictures NUMBER --to FOLDER
                                            save a picture (PNG) of each figure on its page
       npm run reviews -- history           list everything that has ever needed a review, with every step

If you decide on a review, give your name and your reason. We store both, show them, and publish the result as an
edition.

       npm run reviews -- confirm NUMBER --by NAME --why REASON
           you looked: the letter or page does print these figures, even if its numbers disagree
       npm run reviews -- correct NUMBER FIGURE=VALUE ... --by NAME --why REASON
           corrects figures; it is published once it passes every check
       npm run reviews -- correct COUNCIL/YEAR FIGURE=VALUE ... --by NAME --why REASON
           corrects figures of a published letter
       npm run reviews -- identify NUMBER --council SLUG --year 2023-24 --date 2024-07-17 --by NAME --why REASON
           names the letter, if we could not identify it; for figures from the map, give the page’s address
           (--url ADDRESS) instead of the date, unless the address that we read is right
       npm run reviews -- discard NUMBER --by NAME --why REASON
           nothing from it will be used
       npm run reviews -- restore COUNCIL/YEAR --edition NUMBER --by NAME --why REASON
           publishes again what an earlier edition showed
       npm run reviews -- restore NUMBER --by NAME --why REASON
           takes a discard back: it is under review again, with a number of its own

Decisions that the Ombudsman lists have no figures, and commands of their own. Put a reference in quotes: "23 008 512".

${LISTED_USAGE}
  --json   print the result as JSON, and nothing else
  --help   print this

Figures: ${FIGURE_NAMES.join(', ')}

Exit status: 0 done, 1 refused or still withheld, 2 wrong usage or no database.
`

const OPTIONS = {
  by: { type: 'string' },
  why: { type: 'string' },
  council: { type: 'string' },
  year: { type: 'string' },
  date: { type: 'string' },
  url: { type: 'string' },
  edition: { type: 'string' },
  to: { type: 'string' },
} as const

type Values = { [Name in keyof typeof OPTIONS]?: string | undefined } & { json: boolean }

callTurns('npm run reviews', sayToOperator)
await runCommand({
  usage: USAGE,
  options: OPTIONS,
  async run(values, positionals) {
    const { register, sha256 } = projectRegister()
    await loadRegister(register, sha256)
    return answer(positionals, values, register)
  },
  refusal: (error) => (error instanceof DecisionError ? error.message : null),
})

async function answer(
  [action = 'list', target, ...rest]: string[],
  values: Values,
  register: Register,
): Promise<0 | 1> {
  if (action === 'list' || action === 'history') {
    const reviews = action === 'list' ? await openReviews() : await allReviews()
    print(values, () => reviewList(reviews, action), reviews.map(reviewJson))
    return 0
  }
  if (action === 'show') {
    const review = await reviewByNumber(numberOf(target))
    if (!review) throw new DecisionError(`There is no review with the number ${target}.`)
    print(values, () => reviewInFull(review), reviewJson(review))
    return 0
  }
  if (action === 'pictures') {
    if (!values.to) throw new UsageError('Name the folder for the pictures: --to pictures')
    const review = await reviewByNumber(numberOf(target))
    if (!review) throw new DecisionError(`There is no review with the number ${target}.`)
    const files = await writePictures(review, path.resolve(process.env.UPHELD_CWD ?? '.', values.to))
    print(values, () => files.join('\n'), files)
    return 0
  }
  if (action === 'listed') {
    const asked = [target, ...rest].filter((word) => word !== undefined)
    const { words, json } = await listedReviews(asked, { register, personOf: () => personOf(values) })
    print(values, () => words, json)
    return 0
  }
  const decided = await decide(action, target, rest, { values, register })
  print(values, () => inWords(decided), decided)
  return decided.stillWithheld.length > 0 ? 1 : 0
}

function decide(
  action: string,
  target: string | undefined,
  rest: string[],
  { values, register }: { values: Values; register: Register },
): Promise<Decided> {
  switch (action) {
    case 'confirm':
      return confirmWithheld(numberOf(target), personOf(values))
    case 'discard':
      return discardWithheld(numberOf(target), personOf(values))
    case 'identify':
      return identifyWithheld(numberOf(target), identityOf(values), personOf(values), register)
    case 'correct': {
      const corrections = correctionsFrom(rest)
      const published = publishedOf(target)
      return published
        ? correctPublished(published.council, published.year, corrections, personOf(values))
        : correctWithheld(numberOf(target), corrections, personOf(values))
    }
    case 'restore': {
      const published = publishedOf(target)
      if (!published && /^\d+$/.test(target ?? ''))
        return restoreDiscarded(numberOf(target), personOf(values))
      if (!published)
        throw new UsageError(
          'Name the letter to restore, luton/2023-24, or the number of what was discarded.',
        )
      return restorePublished(
        published.council,
        published.year,
        numberOf(values.edition, '--edition'),
        personOf(values),
      )
    }
    default:
      throw new UsageError(`There is no “${action}”.`)
  }
}

function inWords({ edition, stillWithheld }: Decided): string {
  const lines = [`Edition ${edition} is published.`]
  if (stillWithheld.length > 0)
    lines.push('It is still withheld:', ...stillWithheld.map(({ message }) => `  ${message}`))
  return lines.join('\n')
}

function print(values: Values, words: () => string, json: unknown): void {
  process.stdout.write(`${values.json ? JSON.stringify(json, null, 2) : words()}\n`)
}

function numberOf(text: string | undefined, what = 'the number'): number {
  if (!text || !/^\d{1,9}$/.test(text)) throw new UsageError(`Give ${what} as npm run reviews shows it.`)
  return Number(text)
}

function publishedOf(text = ''): { council: string; year: ReportingYear } | null {
  const match = /^([a-z0-9-]+)\/(\d{4}-\d\d)$/.exec(text)
  const year = match?.[2] && parseReportingYear(match[2])
  return match?.[1] && year ? { council: match[1], year } : null
}

function personOf({ by, why }: Values): Person {
  if (!by?.trim()) throw new UsageError('Give your name: --by "A. Person"')
  if (!why?.trim()) throw new UsageError('Give your reason: --why "..."')
  return { by: by.trim(), why: why.trim() }
}

function identityOf({ council, year, date, url }: Values): Identity {
  const reportingYear = year === undefined ? null : parseReportingYear(year)
  if (!council) throw new UsageError('Name the council: --council luton')
  if (!reportingYear) throw new UsageError('Give the reporting year: --year 2023-24')
  const day = z.iso.date().optional().safeParse(date)
  if (!day.success) throw new UsageError('Give the date of the letter in figures: --date 2024-07-17')
  return { council, year: reportingYear, date: (day.data ?? null) as Day | null, url: url ?? null }
}
