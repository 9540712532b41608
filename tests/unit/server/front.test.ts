import { build } from 'esbuild'
import { expect, test } from 'vitest'

test('the front process takes in nothing of Next, React or the database', async () => {
  const { metafile } = await build({
    entryPoints: ['scripts/server/front.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    alias: { '@': process.cwd() },
    metafile: true,
    write: false,
  })
  const files = Object.keys(metafile.inputs)
  expect(files).toContain('scripts/server/server.ts')
  expect(
    files.filter((file) => /^(app|components|lib\/data|scripts\/server\/renderer\.ts)/.test(file)),
  ).toEqual([])
  const [output] = Object.values(metafile.outputs)
  const packages = output?.imports.map(({ path }) => path) ?? []
  expect(packages).toContain('lru-cache')
  expect(packages.filter((name) => /^(next|react|react-dom|pg|@prisma)(\/|$)/.test(name))).toEqual([])
})
