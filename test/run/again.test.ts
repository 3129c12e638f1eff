import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runOnceMore, type RunOfFiles } from './again.ts';
import { ROOT } from './run-command.ts';
import { readFailedFiles } from './tally.ts';

const run = (failedFiles: readonly string[], passed: number): RunOfFiles => ({
  ok: failedFiles.length === 0,
  output: `failed: ${failedFiles.join(' ')}`,
  tests: { passed, failed: failedFiles.length, skipped: 0 },
  failedFiles: failedFiles.map((name) => ({
    file: join(ROOT, name),
    tests: [{ name: `story of ${name}`, error: 'Error: nothing came' }],
  })),
});

/** Runs what is given in its order, and notes which files were asked for. */
function runs(...results: readonly RunOfFiles[]) {
  const asked: (readonly string[])[] = [];
  const next = results.values();
  const result = runOnceMore((files) => {
    asked.push(files);
    const { value } = next.next();
    if (!value) throw new Error('run too often');
    return Promise.resolve(value);
  });
  return { asked, result };
}

test('what holds is run once', async () => {
  const { asked, result } = runs(run([], 9));
  expect(await result).toMatchObject({ ok: true, tests: { passed: 9, failed: 0 } });
  expect(asked).toEqual([[]]);
});

test('a file that fails among the others and passes alone holds, and is told', async () => {
  const { asked, result } = runs(run(['a.test.ts'], 8), run([], 3));
  const told = await result;
  expect(asked).toEqual([[], [join(ROOT, 'a.test.ts')]]);
  expect(told).toMatchObject({ ok: true, tests: { passed: 9, failed: 0 } });
  expect(told.output).toBe('failed: a.test.ts');
  expect(told.notice?.split('\n')).toEqual([
    expect.stringMatching(/^! Failed among the others and passed alone/),
    '    a.test.ts > story of a.test.ts',
    '      Error: nothing came',
  ]);
});

test('one that fails again has failed', async () => {
  const told = await runs(run(['a.test.ts'], 8), run(['a.test.ts'], 2)).result;
  expect(told).toMatchObject({ ok: false, tests: { passed: 8, failed: 1 } });
  expect(told.output).toContain('Once more:');
});

test('four that fail are run once more, all of them', async () => {
  const names = ['a.test.ts', 'b.test.ts', 'c.test.ts', 'd.test.ts'];
  const { asked, result } = runs(run(names, 6), run([], 9));
  expect(await result).toMatchObject({ ok: true, tests: { passed: 10, failed: 0 } });
  expect(asked.at(-1)).toEqual(names.map((name) => join(ROOT, name)));
});

test('many that fail are no accident', async () => {
  const { asked, result } = runs(run(['a', 'b', 'c', 'd', 'e'], 6));
  expect(await result).toMatchObject({ ok: false, tests: { passed: 6, failed: 5 } });
  expect(asked).toHaveLength(1);
});

test('the files that failed are read from the report', () => {
  const assertionResults = [
    { status: 'passed', fullName: 'a first' },
    {
      status: 'failed',
      fullName: 'a second',
      failureMessages: ['Error: expected 1\n    at somewhere\nA page showed /x'],
    },
  ];
  const testResults = [
    { name: '/a.test.ts', status: 'failed', assertionResults },
    { name: '/b.test.ts', status: 'passed', assertionResults: [] },
    { name: '/c.test.ts', status: 'failed', message: 'Error: no browser\nnor any', assertionResults: [] },
  ];
  expect(readFailedFiles(JSON.stringify({ testResults }))).toEqual([
    { file: '/a.test.ts', tests: [{ name: 'a second', error: 'Error: expected 1\n      A page showed /x' }] },
    { file: '/c.test.ts', tests: [{ name: 'before its tests', error: 'Error: no browser' }] },
  ]);
  expect(() => readFailedFiles('{}')).toThrow('the test report has no testResults');
});
