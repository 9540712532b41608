import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Register, readRegister } from '@/lib/domain/register-files'

/** The folder, from the project's root, that holds the council register. */
const FOLDER = 'prisma/register'

/**
 * Reads the project's own register files.
 * @returns the register, and a sha256 that tells this version from others
 */
export function projectRegister(): { register: Register; sha256: string } {
  const read = (file: string) => readFileSync(path.join(process.cwd(), FOLDER, file), 'utf8')
  const files = {
    register: read('register.csv'),
    aliases: read('aliases.csv'),
    lineage: read('lineage.csv'),
    otherBodies: read('other_bodies.csv'),
    neighbours: read('neighbours.csv'),
    announced: read('announced.csv'),
  }
  const hash = createHash('sha256')
  for (const text of Object.values(files)) hash.update(text)
  return { register: readRegister(files), sha256: hash.digest('hex') }
}
