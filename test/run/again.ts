/**
 * Tests on real services share two processors with databases, browsers and one another. One that fails among them is run once
 * more by itself, and what is printed says so: docs/decisions/0013-a-journey-that-fails-is-run-once-more.md.
 */
import { relative } from 'node:path';
import { ROOT } from './run-command.ts';
import type { StepResult } from './step.ts';
import type { FailedFile } from './tally.ts';

export interface RunOfFiles extends StepResult {
  readonly failedFiles: readonly FailedFile[];
}

/** More files than this, of some forty of journeys, are no accident. */
const MOST = 4;

/**
 * Runs tests, and those files once more that failed when they are few. `run` takes the files to run, none for all. A run
 * that failed twice is told as it was the first time, with what the second printed.
 */
export async function runOnceMore(run: (files: readonly string[]) => Promise<RunOfFiles>): Promise<StepResult> {
  const first = await run([]);
  const { failedFiles, output, tests } = first;
  if (first.ok || failedFiles.length === 0 || failedFiles.length > MOST) return first;
  const second = await run(failedFiles.map(({ file }) => file));
  if (!second.ok) return { ok: false, output: `${output}\nOnce more:\n${second.output}`, tests };
  return {
    ok: true,
    output,
    notice: describe(failedFiles),
    tests: { ...tests, passed: tests.passed + tests.failed, failed: 0 },
  };
}

/** Which tests they were, so that they are found again when the output is far up, or gone. */
function describe(failedFiles: readonly FailedFile[]): string {
  const lines = failedFiles.flatMap(({ file, tests }) =>
    tests.map(({ name, error }) => `    ${relative(ROOT, file)} > ${name}\n      ${error}`),
  );
  return [
    '! Failed among the others and passed alone, so that it depends on something it should not: mend it.',
    ...lines,
  ].join('\n');
}
