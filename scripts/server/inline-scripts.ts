import { createHash } from 'node:crypto'
import { SHOW_KEPT_COUNCIL } from '@/lib/council/show-kept-council'
import { ASK_FOR_FACES } from './first-paint'

/** A script of a page: what its tag says, and its text. */
const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi

/** Not run by a browser: data, or a file whose address the policy judges. */
const IS_NO_INLINE_SCRIPT = /\s(?:src=|type="(?:application|text)\/(?:ld\+)?json")/i

/** As Next writes them: https://github.com/vercel/next.js, use-flight-response.tsx and its Turbopack start. */
const FIRST_PUSH = '(self.__next_f=self.__next_f||[]).push([0])'
const PUSH = { before: 'self.__next_f.push(', after: ')' }
const START = { before: '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(', after: ');' }
const CHUNK = /^static\/chunks\/[\w.-]+\.js$/

const OURS = new Set([SHOW_KEPT_COUNCIL, ASK_FOR_FACES])

/** More than any page has: beyond, headers would grow past what proxies take. */
const MOST = 60

/**
 * The hashes of a page's own inline scripts, for its Content-Security-Policy. Only scripts that can do no harm have one:
 * ours, and Next's calls that do nothing but hand over JSON. Anything else, whoever put it there, is not run.
 * @returns `sources`: such as `'sha256-...'`, each once; `unknown`: how many scripts browsers will refuse to run
 */
export function inlineScripts(html: string): { sources: string[]; unknown: number } {
  const sources = new Set<string>()
  let unknown = 0
  for (const [, attributes = '', text = ''] of html.matchAll(SCRIPT)) {
    if (IS_NO_INLINE_SCRIPT.test(attributes)) continue
    if (sources.size < MOST && isKnown(text)) sources.add(sourceOf(text))
    else unknown++
  }
  return { sources: [...sources], unknown }
}

/** A source of a policy that allows exactly this text of a script or a style. */
export function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

function isKnown(text: string): boolean {
  if (text === FIRST_PUSH || OURS.has(text)) return true
  const pushed = jsonWithin(text, PUSH)
  if (pushed !== undefined) return isFlightData(pushed)
  const started = jsonWithin(text, START)
  return started !== undefined && isStart(started)
}

/** What a call is given, where that is JSON and nothing else. */
function jsonWithin(text: string, { before, after }: { before: string; after: string }): unknown {
  if (!text.startsWith(before) || !text.endsWith(after)) return undefined
  try {
    return JSON.parse(text.slice(before.length, -after.length))
  } catch {
    return undefined
  }
}

/** A part of the page's data: as text (1) or as base64 (3). */
function isFlightData(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 2) return false
  const [kind, data] = value
  return (kind === 1 || kind === 3) && typeof data === 'string'
}

/** Which files of the build belong to the page, and which of their parts start it. */
function isStart(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { otherChunks, runtimeModuleIds, ...more } = value as Record<string, unknown>
  return (
    Object.keys(more).length === 0 &&
    Array.isArray(otherChunks) &&
    otherChunks.every((chunk) => typeof chunk === 'string' && CHUNK.test(chunk)) &&
    Array.isArray(runtimeModuleIds) &&
    runtimeModuleIds.every((id) => typeof id === 'number')
  )
}
