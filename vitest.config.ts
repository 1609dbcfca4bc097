import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    pool: 'threads',
    include: [
      'packages/*/src/**/*.test.ts',
      'policies/**/*.test.ts',
      'spec/**/*.test.ts',
      'scripts/**/*.test.ts',
      'bench/**/*.test.ts',
      'e2e/**/*.test.ts',
    ],
    reporters: ['default', './scripts/count-reporter.ts'],
  },
});
