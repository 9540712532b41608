import { withinSite } from './address'

export type TellUsPage = {
  /** The page that shows the figure, with the site; null where it is not known. */
  about: string | null
  contact: string | null
  /** A mail to the contact that names the page; null without a contact. */
  mailto: string | null
}

/**
 * What to send, and where, when a figure is wrong.
 * @param page the page that the address names, within this site
 * @param referrer the address that a reader came from, as the request says
 * @param site where this site is, without a slash at the end
 */
export function tellUsPage({
  page,
  referrer,
  site,
  contact,
}: {
  page: string | null
  referrer: string | null
  site: string
  contact: string | null
}): TellUsPage {
  const path = page ?? pathOf(referrer, site)
  const about = path === null ? null : `${site}${path}`
  return { about, contact, mailto: contact === null ? null : mailTo(contact, about) }
}

function pathOf(referrer: string | null, site: string): string | null {
  return referrer?.startsWith(`${site}/`) ? withinSite(referrer.slice(site.length)) : null
}

function mailTo(contact: string, about: string | null): string {
  const subject = encodeURIComponent('A figure on Upheld')
  const body = encodeURIComponent(
    [
      `Page: ${about ?? ''}`,
      'Which figure is wrong:',
      'What it should be:',
      'Where that is printed (page and line of the letter, or a link):',
      '',
    ].join('\r\n\r\n'),
  )
  return `mailto:${encodeURIComponent(contact).replace('%40', '@')}?subject=${subject}&body=${body}`
}
