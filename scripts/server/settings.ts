import { BlockList, isIPv6 } from 'node:net'
import { availableParallelism } from 'node:os'
import { z } from 'zod'
import { databaseAddress } from '@/lib/platform/env'
import { builtFolder } from '@/lib/platform/practice'
import { logSettings } from './log'

/** Whole networks, '10.0.0.0/8', or single addresses, with commas between them. */
function networks(text: string, context: z.RefinementCtx): BlockList {
  const list = new BlockList()
  for (const one of text.split(',').map((part) => part.trim())) {
    const [address = '', bits] = one.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    try {
      if (bits === undefined) list.addAddress(address, family)
      else list.addSubnet(address, Number(bits), family)
    } catch {
      context.addIssue(`must be addresses or networks, such as 127.0.0.1, 10.0.0.0/8. “${one}” is neither`)
    }
  }
  return list
}

const MOST_RENDERERS = 64

const port = z.coerce.number().int().min(1).max(65_535)

const schema = z.object({
  PORT: port.default(3000),
  /** The address that the port is opened on; all of the machine’s where left out. */
  HOST: z.string().min(1).optional(),
  RENDERERS: z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(1, 'must be at least 1')
    .max(MOST_RENDERERS, `must be at most ${MOST_RENDERERS}`)
    // One core is left to the front process, which answers what is kept.
    .default(Math.max(1, availableParallelism() - 1)),
  /** Proxies whose X-Forwarded-For, -Host and -Proto are believed; nobody’s where left out. */
  TRUSTED_PROXIES: z
    .string()
    .transform(networks)
    .default(() => new BlockList()),
  SITE_ADDRESS: z.url({ protocol: /^https?$/ }).optional(),
  /** Where the pages were built. */
  UPHELD_DIST_DIR: z.string().default(() => builtFolder()),
  /** Whether there is a desk; where left out, there is one as soon as somebody may use it. */
  DESK: z.enum(['on', 'off', 'practice'], { error: 'must be on, off or practice' }).optional(),
  /** The database for the desk, which writes; the same as for pages where left out. */
  DESK_DATABASE_URL: databaseAddress.optional(),
  /** Where Prometheus can ask; nowhere where left out. */
  METRICS_PORT: port.optional(),
  /** The address that this port is opened on: it is not for the public. */
  METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  ...logSettings.shape,
})

export type ServerSettings = z.infer<typeof schema>

/** The names of all settings of the web server. */
export const SERVER_SETTINGS = Object.keys(schema.shape)

/** Whether readers come by https alone. */
export const isSecure = ({ SITE_ADDRESS }: Pick<ServerSettings, 'SITE_ADDRESS'>) =>
  SITE_ADDRESS?.startsWith('https:') ?? false

/**
 * The settings of the web server. An empty one is as if it were left out.
 * @throws an error in plain words where one is missing or malformed
 */
export function serverSettings(environment: NodeJS.ProcessEnv): ServerSettings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const reasons = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  throw new Error(`The web server cannot start: ${reasons.join('; ')}. Change it and start again.`)
}
