/** The first half of a postcode as it is typed: 'AL1', 'SW1A'. */
const FIRST_HALF = /^[A-Z]{1,2}\d[A-Z\d]?$/

/** The first half with as much of the second as is typed: 'AL1 1', 'AL1 1A', 'AL1 1AA'. */
const WITH_SECOND_HALF = /^([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{0,2})$/

/** What a typed text may be, where it has the form of a postcode. */
export type PostcodeReading = {
  outcode: string
  /** Whether there is more of the postcode behind it, which is not used. */
  more: boolean
}

/**
 * Reads a text as a postcode or its first half, in any capitals and spaces.
 * @returns the ways in which it can be read, likeliest first: 'AL10' is all of a first half, or may be the
 * beginning of 'AL1 0AA'; empty where it has not the form of a postcode
 */
export function postcodeReadings(text: string): PostcodeReading[] {
  const typed = text.trim().replace(/\s+/g, ' ').toUpperCase()
  const close = typed.replace(/ /g, '')
  const readings: PostcodeReading[] = []
  if (FIRST_HALF.test(close) && !WITH_SECOND_HALF.test(typed.includes(' ') ? typed : ''))
    readings.push({ outcode: close, more: false })
  const [, outcode, rest] = WITH_SECOND_HALF.exec(typed.includes(' ') ? typed : close) ?? []
  if (outcode && rest) readings.push({ outcode, more: true })
  return readings
}
