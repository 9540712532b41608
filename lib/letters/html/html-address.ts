import { type Day, parseDay } from '@/lib/domain/day'
import { withHttps } from '@/lib/domain/ombudsman-address'
import { walkHtml } from './walk-html'

/** Browsers and servers take no longer ones. */
const LONGEST = 2000

/** What browsers write into a page that they save, with the length of the address. */
const SAVED_FROM = /^\s*saved from url=\(\d+\)(\S+)\s*$/

/**
 * The address that a saved page came from: what the page itself calls its canonical address, else its `og:url`,
 * else what the browser noted that saved it. The page says so; nothing vouches for it.
 * @returns a whole https address without a user's name in it, or null
 */
export function addressOfHtml(html: string): string | null {
  const said: { canonical: string[]; shared: string[]; saved: string[] } = {
    canonical: [],
    shared: [],
    saved: [],
  }
  walkHtml(html, {
    open(name, attributes) {
      const [href, content] = [attributes.get('href'), attributes.get('content')]
      if (name === 'link' && href && relations(attributes).includes('canonical')) said.canonical.push(href)
      if (name === 'meta' && content && attributes.get('property')?.toLowerCase() === 'og:url') {
        said.shared.push(content)
      }
    },
    comment(text) {
      const address = SAVED_FROM.exec(text)?.[1]
      if (address) said.saved.push(address)
    },
  })
  for (const address of [...said.canonical, ...said.shared, ...said.saved]) {
    const https = httpsAddress(address)
    if (https) return https
  }
  return null
}

/** What `savedOn` writes. */
const SAVED_ON = /^\s*saved on (\d{4}-\d\d-\d\d)\s*$/

/** Of what stands before a page's own elements, the notes of whoever saved it among it. */
const LONGEST_BEGINNING = 2 * LONGEST

/** The note on the day that a page was saved on, beside the one that browsers write on where it came from. */
export function savedOn(day: Day): string {
  return `<!-- saved on ${day} -->`
}

/**
 * The day on which a page was saved, as whoever saved it noted before the page's own elements; null where it has no
 * such note. What stands further down is the page's own, and could say any day.
 */
export function savedDayOf(html: string): Day | null {
  const days: string[] = []
  let isBefore = true
  walkHtml(html.slice(0, LONGEST_BEGINNING), {
    open() {
      isBefore = false
    },
    comment(text) {
      const day = isBefore ? SAVED_ON.exec(text)?.[1] : undefined
      if (day) days.push(day)
    },
  })
  return days[0] === undefined ? null : parseDay(days[0])
}

function relations(attributes: ReadonlyMap<string, string>): string[] {
  return (attributes.get('rel') ?? '').toLowerCase().split(/\s+/)
}

function httpsAddress(text: string): string | null {
  const address = withHttps(text.trim())
  if (address.length > LONGEST || !/^https:\/\//i.test(address) || !URL.canParse(address)) return null
  const { username, password, href } = new URL(address)
  return username === '' && password === '' ? href : null
}
