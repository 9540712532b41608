/** How the codes of invented councils begin. Those of the statistics office begin with E, for England. */
export const INVENTED_CODE = 'P9'

/** Whether councils are the practice site's, by their codes; null where there are none. */
export function areInvented(codes: readonly string[]): boolean | null {
  if (codes.length === 0) return null
  return codes.some((code) => code.startsWith(INVENTED_CODE))
}
