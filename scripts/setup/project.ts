import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { isPractice } from '../../lib/platform/practice'

/** The folder that holds package.json. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** An absolute path inside the project. */
export const inProject = (...parts: string[]) => path.join(root, ...parts)

/** Where the app keeps its embedded database and what says that it is running; the practice site has its own. */
export const appFolder = () => inProject('.data', isPractice() ? 'practice' : 'app')

/** Makes the project the current folder and takes settings from .env, as Next does; what is set already wins. */
export function enterProject() {
  process.chdir(root)
  if (existsSync('.env')) process.loadEnvFile('.env')
  // An empty setting means "not set".
  for (const name of [
    'DATABASE_URL',
    'TEST_DATABASE_URL',
    'PORT',
    'HOST',
    'RENDERERS',
    'DESK',
    'TRUSTED_PROXIES',
    'SITE_ADDRESS',
    'CONTACT_ADDRESS',
  ])
    if (!process.env[name]) delete process.env[name]
}

/** The script behind a command of an installed package, to be run with Node: no shell, the same on every system. */
export function commandOf(packageName: string, command = packageName): string {
  const folder = inProject('node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return path.join(folder, typeof bin === 'string' ? bin : bin[command])
}
