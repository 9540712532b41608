import type { Reference } from './listed'

/**
 * The reference that an address or a person writes: '23 008 512', '23-008-512' or '23008512', with the letter of a joint
 * case in whatever case. Null for anything else.
 */
export function readReference(written: string): Reference | null {
  const [, year, first, last, part = ''] =
    /^(\d\d)[- ]?(\d{3})[- ]?(\d{3})[- ]?([a-z]?)$/.exec(written.trim().toLowerCase()) ?? []
  return last === undefined ? null : `${year} ${first} ${last}${part}`
}

/** As the Ombudsman's own addresses have it: '23-008-512'. */
export function referenceInAddress(reference: Reference): string {
  return reference.replaceAll(' ', '-')
}
