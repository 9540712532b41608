/**
 * Addresses, as robots.txt writes them, of forms of pages that stand in the sitemap, and of answers for programs. A
 * program that follows every link would meet tens of thousands of them: each year, measure and council of the map, each
 * set of councils to compare.
 */
export const MANY_FORMS = [
  '/?',
  '/regions/*?',
  '/map/',
  '/compare?',
  '/search',
  '/councils?',
  '/councils/*?',
  '/councils/*/briefing',
  '/coverage?',
  '/decisions?',
  '/types/*measure=',
  '/types/*sort=',
  '/data?',
  '/api/',
  '/embed/',
  '/tell-us?',
  '/*edition=',
] as const

const PATTERN = new RegExp(
  `^(?:${MANY_FORMS.map((form) => form.replaceAll('?', '\\?').replaceAll('*', '.*')).join('|')})`,
)

/** `rel` of a link within the site: programs that follow links are to leave one of many forms alone. */
export function relationTo(address: string): 'nofollow' | undefined {
  return PATTERN.test(address) ? 'nofollow' : undefined
}
