/**
 * Three kinds of tests, told apart by their folder. Unit tests need nothing; integration tests share a real PostgreSQL
 * and a real Redis; end-to-end tests drive the built product in a real Chromium, or kill it while it works.
 */
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';

const UNIT = ['boundaries', 'docs', 'designer', 'engine', 'run', 'schemas', 'workflows', 'examples', 'structure'];
const files = (folders: readonly string[]): string[] => folders.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`);
const services = ['test/support/global-services.ts'];
const drawn = 'test/support/one-seed.ts';

export default defineConfig({
  test: {
    pool: 'forks',
    // Those of the projects with services wait for databases, pages and restarts: there a third one fills the gaps.
    maxWorkers: 2,
    passWithNoTests: true,
    restoreMocks: true,
    // As long as Playwright waits for what a page shows: on a busy machine a second is nothing.
    expect: { poll: { timeout: 30_000 } },
    // Files of a worker share the modules they import, a third of the time otherwise: nothing in them is global.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    env: { TZ: 'UTC' },
    // What one project has transformed, the next ones read.
    experimental: { fsModuleCache: true, fsModuleCachePath: '.cache/vitest' },
    // One project after the other, since each takes the processors for itself.
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          sequence: { groupOrder: 1 },
          include: files(UNIT),
          setupFiles: [drawn],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          sequence: { groupOrder: 2 },
          include: files(['runtime', 'support']),
          setupFiles: [drawn, 'test/support/remembered-scrypt.ts'],
          globalSetup: services,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 3,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          sequence: { groupOrder: 3 },
          include: files(['e2e', 'faults']),
          setupFiles: ['test/e2e/support/tell-shown.ts'],
          globalSetup: [...services, 'test/support/global-build.ts', 'test/support/global-seed.ts'],
          maxWorkers: 3,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          // No step of `npm test`: `npm run mornings` asks for it.
          name: 'mornings',
          sequence: { groupOrder: 4 },
          include: files(['mornings']),
          globalSetup: ['test/support/global-build.ts', 'test/support/global-large.ts'],
          maxWorkers: 1,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
