import { expect, test } from 'vitest';
import { runSteps } from './run-steps.ts';
import type { Step } from './step.ts';
import { formatTally, NOTHING, readVitestReport } from './tally.ts';

const step = (name: string, ok: boolean, more: Partial<Step> = {}): Step => ({
  name,
  run: () => Promise.resolve({ ok, output: `output of ${name}`, tests: NOTHING }),
  ...more,
});

test('a failed step does not keep the next ones from being run', async () => {
  const lines: string[] = [];
  const tally = await runSteps([step('lint', false), step('types', true)], (line) => lines.push(line));
  expect(tally).toEqual({ passed: 1, failed: 1, skipped: 0 });
  expect(lines).toEqual(['output of lint', expect.stringMatching(/^✗ lint/), expect.stringMatching(/^✓ types/)]);
});

test('a step whose need has failed is skipped, and says why', async () => {
  const lines: string[] = [];
  const steps = [step('build', false), step('e2e', true, { needs: ['build'] })];
  const tally = await runSteps(steps, (line) => lines.push(line));
  expect(tally).toEqual({ passed: 0, failed: 1, skipped: 1 });
  expect(lines.at(-1)).toBe('- e2e: not run, it needs build');
});

test('steps that leave room run two at a time, and one that does not waits for them', async () => {
  const running = new Set<string>();
  const seen: string[] = [];
  const watched = (name: string, more: Partial<Step>): Step => ({
    ...step(name, true, more),
    run: async () => {
      running.add(name);
      await Promise.resolve();
      seen.push([...running].toSorted().join(' and '));
      running.delete(name);
      return { ok: true, output: '', tests: NOTHING };
    },
  });
  const [lint, types, unit] = [
    watched('lint', { beside: true }),
    watched('types', { beside: true }),
    watched('unit', {}),
  ];
  await runSteps([lint, types, unit], () => undefined);
  expect(seen).toEqual(['lint and types', 'types', 'unit']);
});

test('a step that leaves room waits all the same for one beside it that it needs', async () => {
  const lines: string[] = [];
  const [build, pack] = [step('build', true, { beside: true }), step('pack', true, { beside: true, needs: ['build'] })];
  expect(await runSteps([build, pack], (line) => lines.push(line))).toEqual({ passed: 2, failed: 0, skipped: 0 });
});

test('a step that stands before what it needs is a mistake of ours, and nothing runs', async () => {
  const [build, e2e] = [step('build', true), step('e2e', true, { needs: ['build'] })];
  await expect(runSteps([e2e, build], () => undefined)).rejects.toThrow('« e2e » stands before « build »');
});

test('a step chosen alone does not wait for what it needs', async () => {
  const tally = await runSteps([step('e2e', true, { needs: ['build'] })], () => undefined);
  expect(tally).toEqual({ passed: 1, failed: 0, skipped: 0 });
});

test('tests are counted with the steps that hold them', async () => {
  const tests = { passed: 11, failed: 2, skipped: 1 };
  const unit = step('unit', false, { run: () => Promise.resolve({ ok: false, output: '', tests }) });
  expect(await runSteps([unit], () => undefined)).toEqual({ passed: 11, failed: 3, skipped: 1 });
});

test('skipped tests are told before the last line, which says the same of every run', () => {
  expect(formatTally({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  expect(formatTally({ passed: 12, failed: 1, skipped: 2 })).toBe(
    '2 skipped: tests that only root can run, or steps whose need failed\n12 passed, 1 failed',
  );
});

test('a report that is not one is refused', () => {
  const report = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 };
  expect(readVitestReport(JSON.stringify(report))).toEqual({ passed: 3, failed: 1, skipped: 2 });
  expect(() => readVitestReport('{}')).toThrow('the test report has no numPassedTests');
});

test('what has to be read although a step holds is said after all steps', async () => {
  const lines: string[] = [];
  const noted = step('e2e', true, {
    run: () => Promise.resolve({ ok: true, output: 'what failed first', notice: '! a journey', tests: NOTHING }),
  });
  await runSteps([noted, step('leftovers', true)], (line) => lines.push(line));
  expect(lines).toEqual([
    'what failed first',
    expect.stringMatching(/^✓ e2e/),
    expect.stringMatching(/^✓ leftovers/),
    '! a journey',
  ]);
});
