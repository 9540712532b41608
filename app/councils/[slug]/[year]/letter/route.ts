import { currentEdition } from '@/lib/data/editions'
import { letterFile } from '@/lib/data/letter-file'
import { parseReportingYear } from '@/lib/domain/reporting-year'
import { fileResponse } from './file-response'

/** The letter itself, byte for byte. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ slug: string; year: string }> },
) {
  const { slug, year } = await params
  const reportingYear = parseReportingYear(year)
  const edition = await currentEdition()
  const file = reportingYear && edition && (await letterFile(slug, reportingYear, edition.number))
  if (!file) return new Response('No letter is held for this council and year.\n', { status: 404 })
  return fileResponse(file, `${slug}-${year}-letter`)
}
