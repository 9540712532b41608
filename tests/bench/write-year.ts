import { writeFileSync } from 'node:fs'
import { practiceLetter } from '@/lib/desk/practice/practice-year'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { projectRegister } from '@/lib/ingest/project-register'
import { letterPdf } from '@/prisma/factories/letter-pdf'
import { zip } from '@/prisma/factories/zip'

/** Of which nothing is published when practice begins. */
const YEARS: ReportingYear[] = ['2023-24', '2022-23', '2021-22', '2020-21', '2019-20', '2018-19']

/** How large the file is, and how many letters are in it. */
export type WrittenYear = { letters: number; bytes: number }

/**
 * Writes one zip file with as many letters to the practice site’s councils as the Ombudsman sends in a year.
 * @param copy each number gives other files of the same letters: what was read of one is not known of another
 */
export async function writeYear(file: string, count: number, copy: number): Promise<WrittenYear> {
  const { councils } = projectRegister('practice').register
  const all = YEARS.flatMap((year) => councils.map((council) => ({ council, year }))).slice(0, count)
  const letters = await Promise.all(
    all.map(async ({ council, year }) => ({
      name: `${council.slug}-${year}.pdf`,
      content: anotherFile(await letterPdf(practiceLetter(council, year)), copy),
    })),
  )
  const bytes = zip(letters)
  writeFileSync(file, bytes)
  return { letters: letters.length, bytes: bytes.length }
}

/** What stands behind the end of a PDF changes nothing of it but its bytes. */
function anotherFile(pdf: Uint8Array, copy: number): Uint8Array {
  return Buffer.concat([pdf, Buffer.from(`\n% ${copy}\n`)])
}
