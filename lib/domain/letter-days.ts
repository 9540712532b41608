import { type Day, dayInWords } from './day'
import type { Note } from './figure'
import { type ReportingYear, startOf } from './reporting-year'

/**
 * Days on which letters of a year were dated, from the first to the last that was seen. All councils get theirs on
 * one day; of 2024-25 and 2025-26 no letter was seen, and councils' papers name days of these months. To add a year:
 * its days, and where you saw them.
 */
const SEEN: Partial<Record<ReportingYear, { from: Day; to: Day; in: string }>> = {
  '2017-18': { from: '2018-07-18', to: '2018-07-18', in: 'the letter to Bromsgrove' },
  '2019-20': { from: '2020-07-22', to: '2020-07-22', in: 'the letter to Maidstone' },
  '2020-21': { from: '2021-07-21', to: '2021-07-21', in: 'councils’ papers' },
  '2022-23': { from: '2023-07-19', to: '2023-07-19', in: 'the letter to Milton Keynes' },
  '2023-24': { from: '2024-07-17', to: '2024-07-17', in: 'the letters to Luton and Knowsley' },
  '2024-25': { from: '2025-05-21', to: '2025-07-31', in: 'councils’ papers' },
  '2025-26': { from: '2026-05-01', to: '2026-05-31', in: 'councils’ papers' },
}

/** Letters went out in July, with a month's room; from then on in May. */
const FIRST_YEAR_IN_MAY: ReportingYear = '2024-25'

/** Three months after July: a letter sent anew can be that late, and agendas that letters are part of are later. */
const LAST = '10-31'

/** Letters that name the day of their publication, seen from 2019-20 on, name the same day of the week after. */
const DAYS_TO_PUBLICATION = 7
const DAY_IN_MILLISECONDS = 86_400_000

/** From the first to the last day that a letter of a year can have. */
export function possibleLetterDays(year: ReportingYear): { from: Day; to: Day } {
  const end = startOf(year) + 1
  const month = year < FIRST_YEAR_IN_MAY ? '06' : '05'
  return { from: `${end}-${month}-01` as Day, to: `${end}-${LAST}` as Day }
}

/** When the letters of a year went out, as far as that is known: 'July 2024', 'May to July 2025'. */
export function monthsOfLetters(year: ReportingYear): string {
  const end = startOf(year) + 1
  const seen = SEEN[year]
  const usual = `${end}-${year < FIRST_YEAR_IN_MAY ? '07' : '05'}-01` as Day
  const [from, to] = [seen?.from ?? usual, seen?.to ?? usual].map((day) => dayInWords(day).split(' ')[1])
  return `${from === to ? from : `${from} to ${to}`} ${end}`
}

/** Why a letter's day cannot be right; null where it can. */
export function impossibleLetterDay(day: Day, year: ReportingYear): Note | null {
  const { from, to } = possibleLetterDays(year)
  if (day >= from && day <= to) return null
  const message = `The letter is dated ${dayInWords(day)}, but letters for ${year} are dated between ${dayInWords(from)} and ${dayInWords(to)}. Compare the date with the letter. Then name the letter with npm run reviews -- identify.`
  return { code: 'date-disagrees', message }
}

/**
 * What is odd about a letter's day, though it can be right: another day than that of the year's other letters, or not
 * a week before its publication. Null where nothing is.
 * @param published the day on which the letter says that it will be published; null where it names none
 */
export function unusualLetterDay(day: Day, year: ReportingYear, published: Day | null): Note | null {
  const seen = SEEN[year]
  if (seen && (day < seen.from || day > seen.to)) {
    const days = [...new Set([seen.from, seen.to])].map(dayInWords).join(' to ')
    return unusual(`${dayInWords(day)}, but letters for ${year} are dated ${days} (seen in ${seen.in})`)
  }
  if (published && daysBetween(day, published) !== DAYS_TO_PUBLICATION) {
    return unusual(
      `${dayInWords(day)}, but says that it was published on ${dayInWords(published)}; other letters are published a week after their date`,
    )
  }
  return null
}

function daysBetween(day: Day, later: Day): number {
  return (Date.parse(later) - Date.parse(day)) / DAY_IN_MILLISECONDS
}

function unusual(words: string): Note {
  const message = `The letter is dated ${words}. It may have been sent again, or its date may be wrong.`
  return { code: 'date-unusual', message }
}
