import { defineConfig } from 'vitest/config'

const node = { environment: 'node' as const, testTimeout: 30_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    projects: [
      {
        test: { ...node, name: 'core', include: ['packages/core/src/**/*.test.ts', 'scripts/**/*.test.ts'] },
      },
      {
        test: {
          ...node,
          name: 'server',
          include: ['packages/server/src/**/*.test.ts'],
          globalSetup: ['packages/server/src/testing/global-setup.ts'],
        },
      },
      {
        test: {
          ...node,
          name: 'data',
          include: ['packages/**/*.data-test.ts'],
          testTimeout: 120_000,
          globalSetup: ['packages/server/src/testing/global-setup.ts'],
        },
      },
    ],
  },
})
