/** The header in which proxy.ts notes the address that was asked for: pages are not told. */
export const ASKED_HEADER = 'x-upheld-asked'
