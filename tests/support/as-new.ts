import { vi } from 'vitest'

// Run before each file of tests that shares its process with others, so that each finds it as if it were the first.

const shared = globalThis as { environmentAtStart?: NodeJS.ProcessEnv; [kept: string]: unknown }

shared.environmentAtStart ??= { ...process.env }
for (const name of Object.keys(process.env))
  if (!(name in shared.environmentAtStart)) delete process.env[name]
Object.assign(process.env, shared.environmentAtStart)

// What the code keeps for its process, but for threads, which take long to start.
for (const name of [
  'upheldCache',
  'upheldShownState',
  'upheldOnlyReads',
  'upheldDatabaseFailedAt',
  'upheldTellError',
])
  delete shared[name]

// What modules keep.
vi.resetModules()
