import { letterVersionFile } from '@/lib/data/letter-versions'
import { parseReportingYear } from '@/lib/domain/reporting-year'
import { fileResponse } from '../../file-response'

/** A version of the letter that an earlier edition showed, byte for byte. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ slug: string; year: string; version: string }> },
) {
  const { slug, year, version } = await params
  const reportingYear = parseReportingYear(year)
  const isVersion = /^[0-9a-f]{12}$/.test(version)
  const file = reportingYear && isVersion && (await letterVersionFile(slug, reportingYear, version))
  if (!file) return new Response('No such version of this letter is held.\n', { status: 404 })
  return fileResponse(file, `${slug}-${year}-letter-${version}`)
}
