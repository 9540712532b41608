import { type AnswerLimits, askOnce, BadAnswer, type HttpAnswer, type Wanted } from './http'
import { momentInWords, retryAfter } from './moments'
import { type Clock, Pace } from './pace'
import { NO_RULES, type Robots, readRobots } from './robots'
import { addressOnSite, type SiteOrigin } from './site'

/** What the site said of a page or letter that was brought before, and is asked with the next time. */
export type Validators = { etag: string | null; lastModified: string | null }

/** What came of asking for an address. Problems are the rest of a sentence that begins with the address. */
export type Answer =
  | {
      kind: 'content'
      /** Where it stands, after all redirects. */
      address: string
      type: 'html' | 'pdf'
      bytes: Uint8Array
      validators: Validators
    }
  | { kind: 'unchanged' }
  | { kind: 'not-there'; problem: string }
  /** Not asked for: the site wants programs to leave it alone. */
  | { kind: 'not-allowed'; problem: string }
  /** Answered with something else than what is known of the site. */
  | { kind: 'unlike'; problem: string }
  | { kind: 'no-answer'; problem: string }

/** Nothing more may be asked; the message says why and what to do. */
export class StopAsking extends Error {
  /** @param until before when not to ask again, where that is known */
  constructor(
    message: string,
    readonly until: Date | null = null,
  ) {
    super(message)
  }
}

const MOST_REDIRECTS = 5
/** A site that wants longer pauses than these, in milliseconds, is better asked by a person. */
const LONGEST_PAUSE = 120_000

const REDIRECTS = [301, 302, 303, 307, 308]
const GONE = [404, 410]
const REFUSED = [401, 403, 451]

export type VisitorSettings = {
  /** Who asks: a mail address or a page that says how to reach them. */
  contact: string
  /** Between two requests, in milliseconds. */
  pause: number
  clock: Clock
  limits: AnswerLimits
  origin: SiteOrigin
}

/**
 * Asks the Ombudsman's site as its rules for programs want it: one request at a time, with a pause between two, under
 * a name that says who asks.
 */
export class Visitor {
  private readonly pace: Pace
  private readonly robotsOf = new Map<string, Robots>()

  constructor(private readonly settings: VisitorSettings) {
    this.pace = new Pace(settings.clock, settings.pause)
  }

  /**
   * Asks for an address of the site, and goes where it is redirected as long as that is on the site.
   * @throws StopAsking
   */
  async ask(address: string, known: Validators | null): Promise<Answer> {
    try {
      const found = await this.follow(address, 'sources', conditionsOf(known))
      if ('notAllowed' in found) {
        const redirected = found.notAllowed === address ? '' : `leads to ${found.notAllowed}, which `
        return { kind: 'not-allowed', problem: `${redirected}${NOT_FOR_PROGRAMS}` }
      }
      const answer = answerOf(found)
      const isAsked = known !== null || answer.kind !== 'unchanged'
      return isAsked ? answer : { kind: 'unlike', problem: 'answered 304, though we had no copy of it' }
    } catch (error) {
      if (error instanceof BadAnswer)
        return { kind: error.isAnswer ? 'unlike' : 'no-answer', problem: error.message }
      throw error
    }
  }

  private async follow(
    address: string,
    wanted: Wanted,
    headers: Record<string, string>,
  ): Promise<{ at: string; answer: HttpAnswer } | { notAllowed: string }> {
    let at = address
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      if (wanted === 'sources' && !(await this.robots(at)).allows(at)) return { notAllowed: at }
      const answer = await this.request(at, wanted, headers)
      if (!REDIRECTS.includes(answer.status)) return { at, answer }
      at = this.redirected(at, answer)
    }
    throw new BadAnswer(`was redirected more than ${MOST_REDIRECTS} times`, true)
  }

  private redirected(at: string, { headers, status }: HttpAnswer): string {
    const to = headers.get('location')
    if (to === null) throw new BadAnswer(`answered ${status} with no address to go to`, true)
    const next = addressOnSite(to, at, this.settings.origin)
    if (next === null) {
      const shown = to.slice(0, 200)
      throw new BadAnswer(`leads to ${shown}, outside the Ombudsman’s site. We did not follow it`, true)
    }
    return next
  }

  private async request(at: string, wanted: Wanted, headers: Record<string, string>): Promise<HttpAnswer> {
    const { contact, clock } = this.settings
    const own = { 'User-Agent': `Upheld collect (+${contact})`, ...headers }
    const answer = await this.pace.turn(() => askOnce(at, wanted, own, this.settings))
    stopIfRefused(at, answer, clock.now())
    return answer
  }

  /** The rules of the host of an address, asked for once. */
  private async robots(address: string): Promise<Robots> {
    const { origin } = new URL(address)
    const known = this.robotsOf.get(origin)
    if (known) return known
    const robots = await this.askForRobots(`${origin}/robots.txt`)
    this.robotsOf.set(origin, robots)
    if (robots.pause !== null) {
      if (robots.pause > LONGEST_PAUSE) {
        const seconds = Math.round(robots.pause / 1000)
        throw new StopAsking(
          `${origin}/robots.txt asks programs to wait ${seconds} seconds between requests. That would take days. Save the pages that you need by hand.`,
        )
      }
      this.pace.waitAtLeast(robots.pause)
    }
    return robots
  }

  /** A site without rules may be asked; one whose rules cannot be had may not (RFC 9309, section 2.3.1). */
  private async askForRobots(address: string): Promise<Robots> {
    try {
      const found = await this.follow(address, 'robots', {})
      if ('notAllowed' in found) throw new Error('The rules for programs are not among what they rule.')
      const { status, content } = found.answer
      if (content) return readRobots(address, content.bytes)
      if (status >= 400 && status < 500) return NO_RULES
      throw new BadAnswer(`answered ${status}`, false)
    } catch (error) {
      if (!(error instanceof BadAnswer)) throw error
      throw new StopAsking(
        `${address} ${error.message}. It says what programs may fetch, so we fetched nothing else. Try again later.`,
      )
    }
  }
}

const NOT_FOR_PROGRAMS = 'is not for programs (robots.txt of the site), so we did not fetch it'

function conditionsOf(known: Validators | null): Record<string, string> {
  return {
    ...(known?.etag ? { 'If-None-Match': known.etag } : {}),
    ...(known?.lastModified ? { 'If-Modified-Since': known.lastModified } : {}),
  }
}

function answerOf({ at, answer: { status, headers, content } }: { at: string; answer: HttpAnswer }): Answer {
  if (content && content.type !== 'text') {
    const validators = { etag: headers.get('etag'), lastModified: headers.get('last-modified') }
    return { kind: 'content', address: at, type: content.type, bytes: content.bytes, validators }
  }
  if (status === 304) return { kind: 'unchanged' }
  const problem = `answered ${status}`
  if (GONE.includes(status)) return { kind: 'not-there', problem: `${problem}: there is no such page` }
  return { kind: status >= 500 ? 'no-answer' : 'unlike', problem }
}

function stopIfRefused(at: string, { status, headers }: HttpAnswer, now: number): void {
  if (REFUSED.includes(status)) {
    throw new StopAsking(
      `${at} answered ${status}: the site refuses such requests. Do not try again before you have agreed with the Ombudsman how. Until then, save pages by hand.`,
    )
  }
  const until = retryAfter(headers.get('retry-after'), now)
  if (status !== 429 && !(status === 503 && until)) return
  const why =
    status === 429
      ? `${at} answered 429: there were too many requests for the site.`
      : `${at} answered 503: the site is busy.`
  throw new StopAsking(
    until
      ? `${why} It asks us to wait until ${momentInWords(until)}. Run the same command after that to go on from here.`
      : `${why} It does not say how long to wait. Run the same command tomorrow, with a longer --pause, to go on from here.`,
    until,
  )
}
