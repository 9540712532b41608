import { copyFileSync, cpSync, linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { atEnd } from '../../processes/command'
import { root } from '../../setup/project'

/** What a copy makes itself, or must not share. */
const LEFT_OUT = /^(node_modules|\.git|\.env|\.data|\.build|\.next.*|test-results|playwright-report)$/

/** What npm has noted of the packages that it installed. */
const INSTALLED = path.join('node_modules', '.package-lock.json')

/**
 * A copy of the project in a folder of its own, with the installed packages, the bundles and the built pages: what
 * happens to it happens to nobody else. It is gone at the end.
 * @param pages the folder of the built pages, which the copy has as those of `npm start`
 * @returns the copy's folder
 */
export function copyProject(pages: string): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'upheld-faults-'))
  atEnd(() => rmSync(copy, { recursive: true, force: true, maxRetries: 5 }))
  const take = (from: string, to = from) =>
    cpSync(path.join(root, from), path.join(copy, to), {
      recursive: true,
      preserveTimestamps: true,
      verbatimSymlinks: true,
    })
  for (const name of readdirSync(root)) if (!LEFT_OUT.test(name)) take(name)
  take(pages, '.next')
  for (const name of readdirSync(path.join(root, '.build')))
    if (/\.mjs(\.map)?$/.test(name)) take(path.join('.build', name))
  take(path.join('.build', 'stamps'))
  const stamp = (folder: string) => path.join(copy, '.build', 'stamps', `build${folder}`)
  copyFileSync(stamp(pages), stamp('.next'))
  linkAll(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
  // npm writes this one anew in its place, and would change it for both.
  rmSync(path.join(copy, INSTALLED))
  copyFileSync(path.join(root, INSTALLED), path.join(copy, INSTALLED))
  return copy
}

/** The same files under another name where the disk allows it: there are tens of thousands. */
function linkAll(from: string, to: string): void {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) linkAll(source, target)
    else if (entry.isSymbolicLink()) cpSync(source, target, { verbatimSymlinks: true })
    else linkOrCopy(source, target)
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target)
  } catch {
    copyFileSync(source, target)
  }
}
