import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

/** As tests/support/long.ts has it. */
const isLong = process.env.UPHELD_TESTS === 'long'

/** Their loops are short in `npm test`, and long in `npm run test:long`. */
const WITH_LOOPS = 'tests/unit/**/*.loops.test.ts'
/** Only in `npm run test:long`. */
const LONG = 'tests/{unit,commands}/**/*.long.test.ts'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: isLong ? [WITH_LOOPS, LONG] : ['tests/{unit,commands}/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(isLong ? [] : [LONG])],
    maxWorkers: availableParallelism(),
    // A busy machine may take twenty times as long as a quiet one, and is not to fail for it.
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    testTimeout: isLong ? 600_000 : 120_000,
  },
})
