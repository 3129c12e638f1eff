/**
 * Journeys share two processors with databases, browsers and one another. One that fails among them is run once more by
 * itself, and what is printed says so: docs/decisions/0013-a-journey-that-fails-is-run-once-more.md.
 */
import type { StepResult } from './steps.ts';

export interface RunOfFiles extends StepResult {
  /** Files of which a test failed. */
  readonly failedFiles: readonly string[];
}

/** More files than this are no accident. */
const MOST = 2;

/**
 * Runs tests, and those files once more that failed when they are few. `run` takes the files to run, none for all. A run
 * that failed twice is told as it was the first time, with what the second printed.
 */
export async function runOnceMore(run: (files: readonly string[]) => Promise<RunOfFiles>): Promise<StepResult> {
  const first = await run([]);
  const { failedFiles, output, tests } = first;
  if (first.ok || failedFiles.length === 0 || failedFiles.length > MOST) return first;
  const second = await run(failedFiles);
  if (!second.ok) return { ok: false, output: `${output}\nOnce more:\n${second.output}`, tests };
  return {
    ok: true,
    output: '',
    notice: `${output}\n! Failed among the others and passed alone, so that it depends on something it should not: mend it.`,
    tests: { ...tests, passed: tests.passed + tests.failed, failed: 0 },
  };
}
