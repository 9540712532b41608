import { encode } from 'uqr'
import type { CasesView } from '@/lib/series/measure-view'
import { BLACK, PALETTE } from '@/lib/series/palette'
import { percent, rangeInWords } from '@/lib/words/numbers'

export { CASES_SIZE, casesSvg } from '@/lib/series/cases-svg'

/** The picture of cases in words. */
export function casesInWords({ description, typeAverage, expected }: CasesView): string {
  const marks = [
    ...(typeAverage === null ? [] : [`type average ${percent(typeAverage)}`]),
    ...(expected ? [`expected by chance ${rangeInWords(expected)}`] : []),
  ]
  return `Picture, one mark each: ${[description, ...marks].join('; ')}.`
}

/** White modules that must stand around a QR code, so that a camera finds it (ISO/IEC 18004). */
const QUIET_ZONE = 4

/** A QR code as the path of its dark modules, in a square of so many units; for SVG and PDF alike. */
type Qr = { size: number; path: string }

export function qrOf(address: string): Qr {
  const { data, size } = encode(address, { ecc: 'M', border: QUIET_ZONE })
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { size, path: path.join('') }
}

export function qrSvg({ size, path }: Qr): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}"><rect width="${size}" height="${size}" fill="${PALETTE.white}"/><path d="${path}" fill="${BLACK}"/></svg>`
}
