import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Register, readRegister } from '@/lib/domain/register-files'
import { isPractice } from '@/lib/platform/practice'

/** The folders, from the project's root, that hold the council register and that of the practice site. */
const FOLDERS = { real: 'prisma/register', practice: 'prisma/practice' }

/**
 * Reads the project's own register files: those of the councils of England or, of the practice site, of invented ones.
 * @returns the register, and a sha256 that tells this version from others
 */
export function projectRegister(which: keyof typeof FOLDERS = isPractice() ? 'practice' : 'real'): {
  register: Register
  sha256: string
} {
  const read = (file: string) => readFileSync(path.join(process.cwd(), FOLDERS[which], file), 'utf8')
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
