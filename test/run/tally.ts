/** What a test run is summed up to: steps and tests are counted alike, since each is something that had to hold. */

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

/** The sum of two tallies. */
export function addTallies(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The counts of Vitest's JSON report. Throws when the text is not such a report. */
export function readVitestReport(text: string): Tally {
  const report: unknown = JSON.parse(text);
  return {
    passed: readCount(report, 'numPassedTests'),
    failed: readCount(report, 'numFailedTests'),
    skipped: readCount(report, 'numPendingTests') + readCount(report, 'numTodoTests'),
  };
}

/** How the line begins that says what a page showed as its test failed. */
export const SHOWN = 'A page showed';

/** What failed of a file: each test with what it is called, the first line of what it met and what pages showed meanwhile. */
export interface FailedFile {
  readonly file: string;
  readonly tests: readonly { readonly name: string; readonly error: string }[];
}

/** The files of which a test failed, by Vitest's JSON report. Throws when the text is not such a report. */
export function readFailedFiles(text: string): readonly FailedFile[] {
  const report: unknown = JSON.parse(text);
  const results: unknown = read(report, 'testResults');
  if (!Array.isArray(results)) throw new Error('the test report has no testResults');
  return results.flatMap((result: unknown) => {
    const file = read(result, 'name');
    if (read(result, 'status') !== 'failed' || typeof file !== 'string') return [];
    const tests = listOf(read(result, 'assertionResults')).filter((test) => read(test, 'status') === 'failed');
    // A file whose preparation failed has no test that did, and says why itself.
    if (tests.length === 0)
      return [{ file, tests: [{ name: 'before its tests', error: firstLine(read(result, 'message')) }] }];
    return [{ file, tests: tests.map(describeTest) }];
  });
}

function describeTest(test: unknown): FailedFile['tests'][number] {
  const [failure] = listOf(read(test, 'failureMessages'));
  return { name: String(read(test, 'fullName')), error: [firstLine(failure), ...shownLines(failure)].join('\n      ') };
}

/** What a wait of a journey was for, as Playwright's log begins. */
const WAITED = /^\s*- waiting for /u;

function shownLines(text: unknown): readonly string[] {
  return typeof text === 'string' ? text.split('\n').filter((line) => line.startsWith(SHOWN) || WAITED.test(line)) : [];
}

function firstLine(text: unknown): string {
  if (typeof text !== 'string') return 'no message';
  return text.split('\n').find((line) => line.trim() !== '') ?? 'no message';
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The line that closes a run, alone on its line: « 12 passed, 1 failed ». Before it, what was skipped, if anything was. */
export function formatTally({ passed, failed, skipped }: Tally): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${skipped} skipped: tests that only root can run, or steps whose need failed\n${line}` : line;
}

function readCount(report: unknown, key: string): number {
  const value = read(report, key);
  if (typeof value !== 'number') throw new Error(`the test report has no ${key}`);
  return value;
}

function read(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
