/** What has to hold before a change is accepted: first what fails fastest, and beside it the longest that one core can do. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findChromium } from '../support/chromium.ts';
import { ensureRedis } from '../support/redis.ts';
import { findLeftovers } from './leftovers.ts';
import { ROOT, runCommand } from './run-command.ts';
import { NOTHING, readVitestReport, type Tally } from './tally.ts';

export interface StepResult {
  readonly ok: boolean;
  readonly output: string;
  /** Tests inside the step; the step itself is counted by the caller. */
  readonly tests: Tally;
}

export interface Step {
  readonly name: string;
  /** Names of the steps without which it cannot tell anything. */
  readonly needs?: readonly string[];
  /** It leaves room for another one on a small machine. */
  readonly beside?: true;
  run(): Promise<StepResult>;
}

const MINUTE = 60_000;

/** The steps of a run whose programs have `room` as their temporary folder. */
export function createSteps(room: string): readonly Step[] {
  return [
    command('defects told at the right place', [process.execPath, 'test/mutation/main.ts', '--each', '1'], 10 * MINUTE),
    command('format', ['prettier', '--check', '.']),
    command('lint', ['oxlint']),
    command('types', ['tsc']),
    command('engine types, without a browser', ['tsc', '-p', 'test/boundaries']),
    command('dead code', ['knip', '--no-progress']),
    command('generated files', [process.execPath, 'schemas/generate.ts', '--check']),
    command('reference data', [process.execPath, 'schemas/generate-reference.ts', '--check']),
    command('pages of diagnostics', [process.execPath, 'test/docs/generate-diagnostics.ts', '--check']),
    command('language reference', [process.execPath, 'test/docs/generate-language.ts', '--check']),
    command('build', [process.execPath, 'runtime/build.ts']),
    ...conformance(),
    { name: 'services', beside: true, run: prepareServices },
    vitest('unit', []),
    vitest('integration', ['services']),
    vitest('e2e', ['services', 'build']),
    { name: 'nothing left behind', run: () => checkLeftovers(room) },
  ];
}

function command(name: string, words: readonly string[], limit = 3 * MINUTE): Step {
  return { name, beside: true, run: async () => ({ ...(await runCommand(words, limit)), tests: NOTHING }) };
}

/** The official suite is not kept here: its tests are run where it lies beside the project. */
function conformance(): readonly Step[] {
  const suite = join(ROOT, '../shared/data/json-schema-test-suite');
  return existsSync(suite) ? [command('JSON Schema suite', [process.execPath, 'test/conformance/main.ts', suite])] : [];
}

function vitest(project: string, needs: readonly string[]): Step {
  const report = join(ROOT, '.cache/test', `${project}.json`);
  const words = ['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json'];
  return {
    name: project,
    needs,
    async run() {
      await mkdir(join(ROOT, '.cache/test'), { recursive: true });
      await rm(report, { force: true });
      const result = await runCommand([...words, `--outputFile.json=${report}`], 15 * MINUTE);
      const tests = await readFile(report, 'utf8').then(readVitestReport, () => NOTHING);
      return { ...result, ok: result.ok && tests.failed === 0, tests };
    },
  };
}

/** Installing is done once and apart, so that a machine where it cannot be done is told so in one sentence. */
async function prepareServices(): Promise<StepResult> {
  try {
    await ensureRedis();
    await findChromium();
    return { ok: true, output: '', tests: NOTHING };
  } catch (error) {
    return { ok: false, output: error instanceof Error ? error.message : String(error), tests: NOTHING };
  }
}

async function checkLeftovers(room: string): Promise<StepResult> {
  const left = await findLeftovers(room);
  return { ok: left.length === 0, output: left.join('\n'), tests: NOTHING };
}
