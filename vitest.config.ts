import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

/** As tests/support/long.ts has it. */
const isLong = process.env.UPHELD_TESTS === 'long'

/** Their loops are short in `npm test`, and long in `npm run test:long`. */
const WITH_LOOPS = 'tests/unit/**/*.loops.test.ts'
/** Only in `npm run test:long`. */
const LONG = 'tests/{unit,commands}/**/*.long.test.ts'

/** Rooms whose files leave nothing in their process that others would notice: see tests/support/as-new.ts. */
const TOGETHER =
  'tests/unit/{compare,council,coverage,domain,editions,feedback,map,search,series,types,words,years}'

const chosen = {
  include: isLong ? [WITH_LOOPS, LONG] : ['tests/{unit,commands}/**/*.test.ts'],
  exclude: [...configDefaults.exclude, ...(isLong ? [] : [LONG])],
}

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    maxWorkers: availableParallelism(),
    // A busy machine may take twenty times as long as a quiet one, and is not to fail for it.
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    testTimeout: isLong ? 600_000 : 120_000,
    projects: [
      {
        extends: true,
        test: { ...chosen, name: 'apart', exclude: [...chosen.exclude, `${TOGETHER}/**`] },
      },
      {
        extends: true,
        test: {
          ...chosen,
          // A process takes half a second to start and to load its packages, for tests of milliseconds.
          name: 'together',
          include: [isLong ? `${TOGETHER}/**/*.{loops,long}.test.ts` : `${TOGETHER}/**/*.test.ts`],
          isolate: false,
          setupFiles: ['tests/support/as-new.ts'],
        },
      },
    ],
  },
})
