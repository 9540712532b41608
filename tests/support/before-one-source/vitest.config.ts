import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Runs make.ts, which no ordinary run does: `npm test -- unit --config tests/support/before-one-source/vitest.config.ts`. */
export default defineConfig({
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  resolve: { alias: { '@': fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['tests/support/before-one-source/make.ts'],
    hookTimeout: 60_000,
    testTimeout: 600_000,
  },
})
