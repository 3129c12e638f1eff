/** Runs a project of Vitest, and reads what it reports. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunOfFiles } from './again.ts';
import { ROOT, runCommand } from './run-command.ts';
import { NOTHING, readFailedFiles, readVitestReport } from './tally.ts';

const LIMIT_MS = 15 * 60_000;

/**
 * Runs the tests of a project; or some of its files, each by itself, up to the first test that fails.
 * @param project name of a project in vitest.config.ts
 * @param files none for all
 * @param within command and arguments that Vitest is given to as the last ones, such as another one that changes the time
 */
export async function runVitest(
  project: string,
  files: readonly string[],
  within: readonly string[] = [],
): Promise<RunOfFiles> {
  const path = join(ROOT, '.cache/test', `${project}.json`);
  await mkdir(join(ROOT, '.cache/test'), { recursive: true });
  await rm(path, { force: true });
  const words = [...within, 'vitest', 'run', '--project', project, '--reporter=default', '--reporter=json'];
  const some = files.length > 0 ? ['--bail=1', '--maxWorkers=1', ...files] : [];
  const result = await runCommand([...words, `--outputFile.json=${path}`, ...some], LIMIT_MS);
  const report = await readFile(path, 'utf8').catch(() => null);
  const tests = report === null ? NOTHING : readVitestReport(report);
  const failedFiles = report === null ? [] : readFailedFiles(report);
  return { ...result, ok: result.ok && tests.failed === 0, tests, failedFiles };
}
