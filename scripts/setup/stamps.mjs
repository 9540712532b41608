import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inProject } from './project.mjs'

/** Not worth rebuilding for: what is generated from other inputs. */
const IGNORED = new Set([inProject('lib', 'data', 'generated')])

function addTo(hash, target) {
  const found = statSync(target, { throwIfNoEntry: false })
  if (!found || IGNORED.has(target)) return
  if (found.isDirectory()) for (const name of readdirSync(target).sort()) addTo(hash, path.join(target, name))
  else hash.update(`${path.relative(inProject(), target)}\0${found.size}\0`).update(readFileSync(target))
}

/** One hash over files and folders, given as paths inside the project. */
export function hashOf(inputs) {
  const hash = createHash('sha256')
  for (const input of inputs) addTo(hash, inProject(input))
  return hash.digest('hex')
}

const stampFile = (name) => inProject('.build', 'stamps', name)

/**
 * Does something unless it has been done for these very inputs and its outputs are there.
 * @param {{ name: string, inputs: string[], outputs: string[] }} what
 * @param {() => Promise<void>} work
 */
export async function unlessDone({ name, inputs, outputs }, work) {
  const stamp = stampFile(name)
  const key = hashOf(inputs)
  const before = existsSync(stamp) && readFileSync(stamp, 'utf8')
  if (before === key && outputs.every((output) => existsSync(inProject(output)))) return
  // Cut short, it has to be done again.
  rmSync(stamp, { force: true })
  await work()
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, key)
}

/** Has something done again the next time, because its outputs are about to change in another way. */
export const forgetDone = (name) => rmSync(stampFile(name), { force: true })
