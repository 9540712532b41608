import { normaliseName } from '@/lib/domain/normalise-name'
import { sameOmbudsmanList, sameOmbudsmanPage } from '@/lib/domain/ombudsman-address'
import type { ReportingYear } from '@/lib/domain/reporting-year'
import { reportingYearFrom } from '@/lib/domain/reporting-year'
import { walkHtml } from '@/lib/letters/html/walk-html'
import { addressOnSite, type SiteOrigin } from './site'
import { canLeadToLists } from './wanted-lists'

/** A link to another page or file of the site, with the words that a reader sees, or hears, of it. */
export type Link = { address: string; words: string; isPdf: boolean }

/** More than any page of the site needs: a council's page, or a list of every council's letters. */
const MOST_LINKS = 5000

/**
 * The links of a page, in its order, that lead to others of the site.
 * @param address the page's own
 */
export function linksIn(html: string, address: string, origin: SiteOrigin): Link[] {
  const links: Link[] = []
  let open: { href: string; type: string | undefined; words: string[] } | null = null
  walkHtml(html, {
    open(name, attributes) {
      const href = attributes.get('href')
      if (name === 'a' && href !== undefined) {
        const said = ['aria-label', 'title'].flatMap((one) => attributes.get(one) ?? [])
        open = { href, type: attributes.get('type'), words: said }
      } else if (name === 'img' && open) {
        open.words.push(attributes.get('alt') ?? '')
      }
    },
    text(text) {
      open?.words.push(text)
    },
    close(name) {
      if (name !== 'a' || !open) return
      const words = open.words.join(' ').replace(/\s+/g, ' ').trim().slice(0, 300)
      const to = addressOnSite(open.href, address, origin)
      if (to !== null && links.length < MOST_LINKS) {
        links.push({ address: to, words, isPdf: isPdf(to, words, open.type) })
      }
      open = null
    },
  })
  return links
}

/** Those that can lead to a source: letters, files, lists, and the same page in other years or with what follows. */
export function linksOfUse(links: Link[], address: string): Link[] {
  return links.filter(
    (link) =>
      link.isPdf ||
      LETTERS.test(link.words) ||
      canLeadToLists(link.address) ||
      sameOmbudsmanList(link.address, address),
  )
}

function isPdf(address: string, words: string, type: string | undefined): boolean {
  return (
    /\.pdf$/i.test(new URL(address).pathname) ||
    type?.toLowerCase() === 'application/pdf' ||
    /\bpdf\b/i.test(words)
  )
}

/** "Annual letters", "View annual letters", "Annual review letter 2024", "Annual Ombudsman letter". */
const LETTERS = /\b(?:annual|review)\b(?:\s+\w+){0,2}?\s+letters?\b/i

/** A file whose name says so, as in "annual-review-letter-2024.pdf". */
const LETTER_FILE = /(?<!news)letter/i

/** "2023-24", "2024 (PDF, 120 KB)": no other words than a year and what kind of file it is. */
const ONLY_A_YEAR =
  /^(?:20\d\d(?:\s*(?:-|–|\/|to)\s*(?:20)?\d\d)?)?[\s,(]*(?:pdf)?[\s,]*(?:[\d.]+\s*[kmg]b)?[\s)]*$/i

/**
 * What a council's page or one with letters links to: letters, or pages with them; and files that do not seem to be any.
 * @param councilNames a file that is called so on a page with letters is the council's letter
 */
export function lettersAmong(links: Link[], councilNames: string[]): { letters: Link[]; others: Link[] } {
  const isLetter = ({ words, address, isPdf }: Link) => {
    if (LETTERS.test(words)) return true
    if (!isPdf) return false
    const file = new URL(address).pathname.split('/').at(-1) ?? ''
    return (
      /\bletters?\b/i.test(words) ||
      LETTER_FILE.test(file) ||
      (/20\d\d/.test(words) && ONLY_A_YEAR.test(words)) ||
      councilNames.some((name) => normaliseName(words).includes(normaliseName(name)))
    )
  }
  return {
    letters: unique(links.filter(isLetter)),
    others: unique(links.filter((link) => link.isPdf && !isLetter(link))),
  }
}

/**
 * The links of a council's page to the same page in other years that can lead to a year: the one that names it, or
 * those that name none.
 */
export function toYear(links: Link[], address: string, year: ReportingYear): Link[] {
  const others = unique(
    links.filter((link) => link.address !== address && sameOmbudsmanPage(link.address, address)),
  )
  const naming = others.filter(({ words }) => yearIn(words) === year)
  if (naming.length > 0) return naming.slice(0, 1)
  return others
    .filter(({ words, address }) => yearIn(words) === null && /[?&]displaypref=/i.test(address))
    .slice(0, MOST_OTHER_YEARS)
}

const MOST_OTHER_YEARS = 4

function yearIn(words: string): ReportingYear | null {
  const start = /\b(20\d\d)\s*(?:-|–|\/|to)\s*(?:20)?\d\d\b/.exec(words)?.[1]
  return start === undefined ? null : reportingYearFrom(Number(start))
}

function unique(links: Link[]): Link[] {
  const seen = new Set<string>()
  return links.filter(({ address }) => !seen.has(address) && seen.add(address))
}
