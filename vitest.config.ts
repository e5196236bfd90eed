import { configDefaults, defineConfig } from 'vitest/config'

const exclude = [...configDefaults.exclude, 'dist/**', 'data/**']

export default defineConfig({
  test: {
    globalSetup: 'foundation/testing/cluster.ts',
    maxWorkers: 2,
    reporters: ['default', './foundation/testing/table-reporter.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...exclude, 'e2e/**'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'e2e',
          // Real browsers on a busy machine: a journey that fails is walked once more, from its beginning.
          retry: 1,
          include: ['e2e/**/*.test.ts'],
          exclude,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
