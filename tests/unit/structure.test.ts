import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const root = path.join(import.meta.dirname, '../..')
const IMPORT = /(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+)'([@.][^']*)'/g

/** The rooms of a folder, each with the rooms beside it that its files import. */
function roomsOf(folder: 'lib' | 'components'): Map<string, Set<string>> {
  const files = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('data/generated/'))
  const rooms = new Map<string, Set<string>>()
  for (const file of files) {
    const room = roomOf(file)
    const imported = rooms.get(room) ?? new Set()
    const source = readFileSync(path.join(root, folder, file), 'utf8')
    for (const [, specifier = ''] of source.matchAll(IMPORT)) {
      const target = specifier.startsWith('@/')
        ? specifier.slice(2)
        : path.posix.join(folder, path.posix.dirname(file), specifier)
      const other = target.startsWith(`${folder}/`) ? roomOf(target.slice(folder.length + 1)) : room
      if (other !== room) imported.add(other)
    }
    rooms.set(room, imported)
  }
  return rooms
}

const roomOf = (file: string) => file.split('/')[0] as string

/** The rooms on a way from a room back to itself; null where there is none. */
function circle(rooms: Map<string, Set<string>>, from: string): string[] | null {
  const ways = [[from]]
  const seen = new Set<string>()
  for (let way = ways.shift(); way; way = ways.shift()) {
    for (const next of rooms.get(way.at(-1) as string) ?? []) {
      if (next === from) return [...way, next]
      if (!seen.has(next)) ways.push([...way, next])
      seen.add(next)
    }
  }
  return null
}

describe.each(['lib', 'components'] as const)('the rooms of %s', (folder) => {
  const rooms = roomsOf(folder)

  test('are folders, with no file beside them', () => {
    const files = readdirSync(path.join(root, folder), { withFileTypes: true }).filter((one) => one.isFile())
    expect(files.map(({ name }) => name)).toEqual([])
  })

  test.each([...rooms.keys()])('%s is not reached again from the rooms that it imports', (room) => {
    expect(circle(rooms, room)).toBeNull()
  })
})

test('each room of lib has an import rule of its own in biome.json', () => {
  const { overrides } = JSON.parse(readFileSync(path.join(root, 'biome.json'), 'utf8')) as {
    overrides: { includes: string[]; linter: unknown }[]
  }
  const ruled = overrides.flatMap(({ includes, linter }) =>
    JSON.stringify(linter).includes('noRestrictedImports') ? includes : [],
  )
  const rooms = [...roomsOf('lib').keys()]
  expect(ruled).toEqual(expect.arrayContaining(rooms.map((room) => `lib/${room}/**`)))
})

test('each room of components is a room of lib, or ui, which they share', () => {
  const lib = roomsOf('lib')
  expect([...roomsOf('components').keys()].filter((room) => room !== 'ui' && !lib.has(room))).toEqual([])
})
