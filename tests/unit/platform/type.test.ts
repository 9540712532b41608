import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { CHARACTERS, typeFiles } from '../../../scripts/type/type-files'

const FOLDER = 'app/type'
const MOST_BYTES = 20_000

const filesIn = (folder: string, pattern: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .map((name) => path.join(folder, name))

describe('the type of the pages', () => {
  let made: Awaited<ReturnType<typeof typeFiles>>
  beforeAll(async () => {
    made = await typeFiles()
  })

  test('is what scripts/type/make-type.ts makes of the packages', () => {
    expect(made.size).toBe(4)
    for (const [name, content] of made)
      expect(readFileSync(path.join(FOLDER, name)).equals(Buffer.from(content)), name).toBe(true)
  })

  test('is under 20 kB a face', () => {
    const faces = [...made].filter(([name]) => name.endsWith('.woff2'))
    expect(faces).toHaveLength(3)
    for (const [name, face] of faces) expect(face.length, name).toBeLessThan(MOST_BYTES)
  })

  test('has every character of our own words and of every council’s name', () => {
    const written = [
      ...['app', 'components', 'lib/words', 'lib/briefing'].flatMap((folder) => filesIn(folder, /\.tsx?$/)),
      ...filesIn('prisma/register', /\.csv$/),
    ]
    const has = new Set([...CHARACTERS, '\n', '\r', '\t'])
    const missing = written.flatMap((file) =>
      [...readFileSync(file, 'utf8')]
        .filter((character) => !has.has(character))
        .map((one) => `${one} in ${file}`),
    )
    expect([...new Set(missing)]).toEqual([])
  })

  test('is matched by a font of the reader’s machine for both weights of both families', () => {
    const styles = String(made.get('fallbacks.css'))
    const faces = [...styles.matchAll(/@font-face \{([^}]*)\}/g)].map(([, face]) => face ?? '')
    expect(faces).toHaveLength(10)
    for (const face of faces) {
      for (const name of ['size-adjust', 'ascent-override', 'descent-override', 'line-gap-override'])
        expect(face).toMatch(new RegExp(`${name}: [\\d.]+%`))
      expect(Number(/size-adjust: ([\d.]+)%/.exec(face)?.[1])).toBeGreaterThan(80)
    }
    const families = new Set(faces.map((face) => /font-family: "([^"]*)"/.exec(face)?.[1]))
    const sheet = readFileSync('app/theme.css', 'utf8')
    for (const family of families) expect(sheet).toContain(`"${family}"`)
  })
})
