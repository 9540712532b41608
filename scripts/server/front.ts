import { fileURLToPath } from 'node:url'
import { openLog } from './log'
import { metrics, metricsServer } from './metrics'
import { observer } from './observer'
import { startServer } from './server'
import { type ServerSettings, serverSettings } from './settings'

// Owns the port and answers what it can by itself; pages are made by renderers, in processes of their own. It takes in
// nothing of Next, Prisma or React: see docs/decisions/10-front-and-renderers.md.

function settingsOrEnd(): ServerSettings {
  try {
    if (!process.env.DATABASE_URL) throw new Error('The web server cannot start: DATABASE_URL is not set.')
    return serverSettings(process.env)
  } catch (error) {
    console.error((error as Error).message)
    process.exit(1)
  }
}

const settings = settingsOrEnd()
const { METRICS_PORT, METRICS_HOST, SITE_ADDRESS } = settings
const log = openLog(settings)
const counted = METRICS_PORT === undefined ? null : metrics(() => gauges())
const { server, end, kill, gauges } = startServer({
  settings,
  renderer: fileURLToPath(new URL('./renderer.mjs', import.meta.url)),
  warn: (sentence) => log.warn(sentence),
  ended: (code) => process.exit(code),
  observer: observer(log, counted),
})

if (SITE_ADDRESS === undefined)
  log.warn(
    'SITE_ADDRESS is not set. Links in pictures, citations and files follow from each request, and pages that are kept ' +
      'name localhost. A public site should set it.',
  )
server.on('listening', () =>
  log.info({ address: server.address(), renderers: settings.RENDERERS }, 'Serving'),
)

if (counted)
  metricsServer(counted)
    .on('error', ({ message }) => {
      log.fatal(`The metrics cannot be served on METRICS_PORT ${METRICS_PORT}: ${message}.`)
      void end(1)
    })
    .listen(METRICS_PORT, METRICS_HOST)

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    log.info({ signal }, 'Ending')
    void end(0)
  })
process.on('exit', kill)
