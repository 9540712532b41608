import { z } from 'zod'
import { parseReportingYear, type ReportingYear } from '@/lib/domain/reporting-year'
import { UsageError } from '@/lib/ingest/usage-error'
import { type SiteOrigin, testOrigin } from './site'

/** In milliseconds. */
const SHORTEST_PAUSE = 2000
const LONGEST_PAUSE = 3_600_000

/** @throws UsageError */
export function yearFrom(text: string | undefined): ReportingYear {
  if (text === undefined) throw new UsageError('Give the reporting year: --year 2023-24')
  const year = parseReportingYear(text)
  if (!year) throw new UsageError(`--year takes a reporting year such as 2023-24, not “${text}”.`)
  return year
}

const reachable = z.union([z.email(), z.url({ protocol: /^https?$/, hostname: z.regexes.domain })])
/** Hosts that are kept for examples: nobody reads mail there. */
const EXAMPLE = /(?:^|[@/.])example(?:\.(?:com|net|org))?(?:\/|$)/i
/** What can stand in a header within brackets. */
const PLAIN = /^[\x21-\x27\x2a-\x7e]{3,200}$/

/**
 * How the Ombudsman can reach whoever asks: a mail address, or a page that says.
 * @throws UsageError
 */
export function contactFrom(text: string | undefined, origin: SiteOrigin): string {
  if (text === undefined) {
    throw new UsageError(
      'Say how the Ombudsman can reach you: --contact with your email address, or a web page of yours.',
    )
  }
  const isReal = origin !== null || !EXAMPLE.test(text)
  if (PLAIN.test(text) && isReal && reachable.safeParse(text).success) return text
  throw new UsageError(`--contact takes an email address or a page (https://...) of your own, not “${text}”.`)
}

/**
 * @returns in milliseconds
 * @throws UsageError for less than two seconds, unless it is a test's own server that is asked
 */
export function pauseFrom(text: string | undefined, origin: SiteOrigin): number {
  if (text === undefined) return SHORTEST_PAUSE
  const pause = /^\d{1,4}(?:\.\d{1,3})?$/.test(text) ? Number(text) * 1000 : Number.NaN
  const shortest = origin === null ? SHORTEST_PAUSE : 0
  if (pause >= shortest && pause <= LONGEST_PAUSE) return pause
  throw new UsageError(`--pause takes seconds from 2 to 3600, not “${text}”.`)
}

/** @throws UsageError for anything but this computer */
export function originFrom(text: string | undefined): SiteOrigin {
  return text === undefined ? null : testOrigin(text)
}
