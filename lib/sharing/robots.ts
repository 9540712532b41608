import { MANY_FORMS } from '@/lib/platform/many-forms'
import { isPractice } from '@/lib/platform/practice'

/** Where the list of the site's pages stands. */
export const SITEMAP_ADDRESS = '/sitemap.xml'

/** Pictures of pages that are in the sitemap, though their addresses name an edition. */
const PICTURES = ['/councils/*/picture.png', '/charts/*/chart.png']

/** They follow no links: each opens one address that a person has just shared, to show its title and picture. */
const SHOW_SHARED_LINKS = [
  'Twitterbot',
  'facebookexternalhit',
  'LinkedInBot',
  'Slackbot-LinkExpanding',
  'Discordbot',
  'TelegramBot',
  'WhatsApp',
  'Mastodon',
]

/** robots.txt, RFC 9309. @param site where this site stands, because a sitemap is named by its whole address */
export function robotsTxt(site: string): string {
  if (isPractice()) return 'User-agent: *\nDisallow: /\n'
  return [
    '# Programs that follow links: please keep to the pages in the sitemap. Data is at /data, for programs at /api/v1.',
    'User-agent: *',
    ...PICTURES.map((path) => `Allow: ${path}`),
    ...MANY_FORMS.map((path) => `Disallow: ${path}`),
    '',
    '# Programs that show a link that a person shared',
    ...SHOW_SHARED_LINKS.map((name) => `User-agent: ${name}`),
    'Allow: /',
    '',
    `Sitemap: ${site}${SITEMAP_ADDRESS}`,
    '',
  ].join('\n')
}
