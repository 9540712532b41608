import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { type Environment, exitOf, startProgram } from './run'

/** Where a program is on the PATH; undefined where it is not. */
export function onPath(name: string): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, name)
    try {
      accessSync(file, constants.X_OK)
      return file
    } catch {}
  }
  return undefined
}

/** Runs something that may well fail, without a word, and tells whether it worked. */
export async function worked(program: string, args: string[], minutes: number, env?: Environment) {
  const child = startProgram(program, args, { stdio: 'ignore', timeout: minutes * 60_000, env })
  return (await exitOf(child).catch(() => 1)) === 0
}

/** Whether packages can be installed: we are root, on Debian or a system made from it. */
export const canInstall = () => process.getuid?.() === 0 && onPath('apt-get') !== undefined

/** Installs packages of Debian, if it can. */
export async function installFromDebian(...packages: string[]) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await worked('apt-get', ['update'], 5, env)
  await worked('apt-get', ['install', '-y', '--no-install-recommends', ...packages], 10, env)
}
