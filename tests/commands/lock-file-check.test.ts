import { expect, test } from 'vitest'
import { faultsOf } from '@/scripts/testing/lock-file-check'

const manifest = { dependencies: { tool: '1.0.0' } }
const packages = {
  '': { dependencies: { tool: '1.0.0' } },
  'node_modules/tool': { version: '1.0.0', optionalDependencies: { 'tool-linux': '1.0.0' } },
  'node_modules/tool-linux': { version: '1.0.0' },
}

test('a complete lock file has no faults', () => {
  expect(faultsOf(manifest, { packages })).toEqual([])
})

test('a part for another system that is not in the lock file is a fault', () => {
  const { 'node_modules/tool-linux': _, ...rest } = packages
  expect(faultsOf(manifest, { packages: rest })).toEqual([
    'node_modules/tool may need tool-linux 1.0.0, which is not in package-lock.json',
  ])
})

test('a part inside the package that needs it counts', () => {
  const { 'node_modules/tool-linux': part, ...rest } = packages
  const nested = { ...rest, 'node_modules/tool/node_modules/tool-linux': part }
  expect(faultsOf(manifest, { packages: nested })).toEqual([])
})

test('a version that differs from package.json is a fault', () => {
  expect(faultsOf({ dependencies: { tool: '2.0.0' } }, { packages })).toEqual([
    'tool is not the same in the dependencies of package.json and package-lock.json',
  ])
})

test('an address that a package was downloaded from is a fault', () => {
  const tool = { ...packages['node_modules/tool'], resolved: 'https://packages.example/tool.tgz' }
  expect(faultsOf(manifest, { packages: { ...packages, 'node_modules/tool': tool } })).toEqual([
    'node_modules/tool names the address that it was downloaded from',
  ])
})
