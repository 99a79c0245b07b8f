import { configDefaults, defineConfig } from 'vitest/config';

const zones = ['UTC', 'America/Los_Angeles', 'Pacific/Auckland'];

/** What no time zone can change: bytes, fields, and how a finished report looks. */
const WITHOUT_TIME = ['csv', 'fields', 'render', 'statistics'].map((folder) => `tests/${folder}/**`);

export default defineConfig({
  test: {
    projects: zones.map((TZ) => ({
      test: {
        name: TZ,
        include: ['tests/**/*.test.ts'],
        exclude: [
          ...configDefaults.exclude,
          ...(TZ === 'UTC' ? [] : [...WITHOUT_TIME, 'tests/golden-reference.test.ts']),
        ],
        env: { TZ },
        testTimeout: 60_000,
      },
    })),
  },
});
