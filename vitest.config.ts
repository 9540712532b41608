import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['tests/{unit,commands}/**/*.test.ts'],
    // Each file that needs a database makes one of its own, which can take a while on a busy machine.
    hookTimeout: 60_000,
    testTimeout: 30_000,
  },
})
