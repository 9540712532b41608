import { pino, stdSerializers, destination as toDescriptor } from 'pino'
import { z } from 'zod'

/** Its settings, which every process of the web server has. */
export const logSettings = z.object({
  /** What is at least as grave as this is logged. */
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
      error: 'must be fatal, error, warn, info, debug or silent',
    })
    .default('info'),
  /** A JSON object in each line, for programs; or words, for a person at a terminal. */
  LOG_FORMAT: z.enum(['json', 'words'], { error: 'must be json or words' }).default('json'),
})

export type Log = Pick<ReturnType<typeof pino>, 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'flush'>

type Line = { time: string; level: string; msg?: string; err?: { stack?: string }; [name: string]: unknown }

/**
 * What the web server says of itself, on stdout.
 * @param write takes whole lines; by default they go to stdout, some at a time, and the last before the process ends
 */
export function openLog(
  { LOG_LEVEL, LOG_FORMAT }: z.infer<typeof logSettings>,
  write?: (line: string) => void,
): Log {
  const target = write ? { write } : toDescriptor({ dest: 1, sync: LOG_FORMAT === 'words' })
  return pino(
    {
      level: LOG_LEVEL,
      base: undefined,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (level) => ({ level }) },
      // An error of another process comes as its parts.
      serializers: { err: (error) => (error instanceof Error ? stdSerializers.err(error) : error) },
    },
    LOG_FORMAT === 'json' ? target : { write: (line) => target.write(inWords(JSON.parse(line))) },
  )
}

/** Escape sequences of terminals, which a request could bring along. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for.
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g

/** '12:03:04  warn   The database does not answer.' */
function inWords({ time, level, msg = '', err, ...more }: Line): string {
  const told = 'method' in more ? requestInWords(more) : othersInWords(more)
  const first = [time.slice(11, 19), level.padEnd(5), msg, ...told].filter((part) => part !== '').join('  ')
  return `${[first, ...(err?.stack ? [err.stack] : [])].join('\n').replace(CONTROL, ' ')}\n`
}

const othersInWords = (more: Record<string, unknown>) =>
  Object.entries(more).map(
    ([name, value]) => `${name}=${typeof value === 'object' ? JSON.stringify(value) : value}`,
  )

/** 'GET /councils/luton  200  3.2 ms  kept' */
function requestInWords({ id, method, path, status, ms, bytes, from, ...more }: Record<string, unknown>) {
  return [`${method} ${path}`, String(status), `${ms} ms`, String(from), ...othersInWords(more)]
}
