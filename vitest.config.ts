import { defineConfig } from 'vitest/config';

const zones = ['UTC', 'America/Los_Angeles', 'Pacific/Auckland'];

export default defineConfig({
  test: {
    projects: zones.map((TZ) => ({
      test: {
        name: TZ,
        include: ['tests/**/*.test.ts'],
        env: { TZ },
        testTimeout: 60_000,
      },
    })),
  },
});
