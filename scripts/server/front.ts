import { fileURLToPath } from 'node:url'
import { startServer } from './server'
import { type ServerSettings, serverSettings } from './settings'

// Owns the port and answers what it can by itself; pages are made by renderers, in processes of their own. It takes in
// nothing of Next, Prisma or React: see docs/decisions/10-front-and-renderers.md.

function settingsOrEnd(): ServerSettings {
  try {
    return serverSettings(process.env)
  } catch (error) {
    console.error((error as Error).message)
    process.exit(1)
  }
}

const { end, kill } = startServer({
  settings: settingsOrEnd(),
  renderer: fileURLToPath(new URL('./renderer.mjs', import.meta.url)),
  warn: (sentence) => console.error(sentence),
  ended: (code) => process.exit(code),
})

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))
process.on('exit', kill)
