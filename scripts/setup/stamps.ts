import { createHash, type Hash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inProject } from './project'

/** Not worth rebuilding for: what is generated from other inputs. */
const IGNORED = new Set([inProject('lib', 'data', 'generated')])

function addTo(hash: Hash, target: string) {
  const found = statSync(target, { throwIfNoEntry: false })
  if (!found || IGNORED.has(target)) return
  if (found.isDirectory()) for (const name of readdirSync(target).sort()) addTo(hash, path.join(target, name))
  else hash.update(`${path.relative(inProject(), target)}\0${found.size}\0`).update(readFileSync(target))
}

/** One hash over files and folders, given as paths inside the project. */
function hashOf(inputs: string[]) {
  const hash = createHash('sha256')
  for (const input of inputs) addTo(hash, inProject(input))
  return hash.digest('hex')
}

const stampFile = (name: string) => inProject('.build', 'stamps', name)

/** Something that is made: its name here, what it is made of, and what is there afterwards, as paths in the project. */
export type Made = { name: string; inputs: string[]; outputs: string[] }

/** Does something unless it has been done for these very inputs and its outputs are there. */
export async function unlessDone({ name, inputs, outputs }: Made, work: () => Promise<void>) {
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
export const forgetDone = (name: string) => rmSync(stampFile(name), { force: true })
