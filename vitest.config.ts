import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: [
      'lib/**/*.test.{ts,tsx}',
      'components/**/*.test.{ts,tsx}',
      'taxonomy/**/*.test.ts',
      'tests/{unit,pages,data}/**/*.test.{ts,tsx}',
      'scripts/**/*.test.ts',
    ],
    environment: 'node',
    coverage: { provider: 'v8', include: ['lib/**/*.ts', 'components/**/*.tsx'], reporter: ['text-summary', 'json-summary'] },
  },
});
