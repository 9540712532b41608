import { existsSync, readFileSync } from 'node:fs'
import { PlainError } from '../processes/plain-error.mjs'
import { runQuietly } from '../processes/run.mjs'
import { sayStillAtIt } from './progress.mjs'
import { inProject } from './project.mjs'
import { runningApp } from './running-app.mjs'
import { unlessDone } from './stamps.mjs'

const INSTALLED = 'node_modules/.package-lock.json'

const packagesIn = (file) => Object.entries(JSON.parse(readFileSync(inProject(file), 'utf8')).packages)

/** Whether what is installed is what the lock file says, for instance because `npm ci` was run by hand. */
function isInstalled() {
  if (!existsSync(inProject(INSTALLED))) return false
  const installed = new Map(packagesIn(INSTALLED))
  const wanted = packagesIn('package-lock.json').filter(([folder]) => folder)
  // Parts for other systems are optional and not installed here.
  const all = wanted.every(([folder, { version, optional, devOptional, peer }]) => {
    const found = installed.get(folder)
    return found ? found.version === version : optional || devOptional || peer
  })
  const known = new Set(wanted.map(([folder]) => folder))
  return all && [...installed.keys()].every((folder) => known.has(folder))
}

/** npm as a program and its first arguments: the very npm that started us if there is one. */
function npm() {
  const { npm_execpath: cli = '' } = process.env
  if (/npm-cli\.c?js$/.test(cli)) return { program: process.execPath, first: [cli] }
  const isWindows = process.platform === 'win32'
  return { program: isWindows ? 'npm.cmd' : 'npm', first: [], options: { shell: isWindows } }
}

/** Installs the packages unless those of package-lock.json are installed. */
export function installPackages(say) {
  return unlessDone({ name: 'install', inputs: ['package-lock.json'], outputs: [INSTALLED] }, async () => {
    if (isInstalled()) return
    const app = runningApp()
    if (app && app.pid !== process.pid)
      throw new PlainError(
        `The packages must be installed again. The running app (process ${app.pid}, ${app.address}) would not ` +
          'survive. Stop it first.',
      )
    say('Installing the packages (a minute or so the first time)')
    const done = sayStillAtIt(say, 'installing the packages')
    const { program, first, options } = npm()
    // The build tools are development packages, and wanted even where NODE_ENV is production.
    const args = [
      ...first,
      'ci',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]
    try {
      await runQuietly('Installing the packages (npm ci)', program, args, options)
    } finally {
      done()
    }
  })
}
