import { accessSync, chmodSync, constants, existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const inScripts = (file) => fileURLToPath(new URL(file, import.meta.url))

function isDownloaded() {
  const folder = inScripts('../../node_modules/@prisma/engines')
  return existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('schema-engine'))
}

/**
 * Points Prisma's command line at our schema engine, unless the one it downloads is here. It wants that program even
 * to generate a client, and many networks do not let the download through. (Windows cannot run a script as a program,
 * so there the download is the way.)
 */
export function preferOwnSchemaEngine() {
  if (process.platform === 'win32' || process.env.PRISMA_SCHEMA_ENGINE_BINARY || isDownloaded()) return
  const engine = inScripts('./main.mjs')
  try {
    accessSync(engine, constants.X_OK)
  } catch {
    // An archive of the project, unlike a clone, may have lost the mark.
    chmodSync(engine, 0o755)
  }
  process.env.PRISMA_SCHEMA_ENGINE_BINARY = engine
}
