/** What has to hold before a change is accepted: first what fails fastest, and beside it the longest that one core can do. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../support/chromium.ts';
import { ensureDovecot } from '../support/imap.ts';
import { ensureRedis } from '../support/redis.ts';
import { findLeftovers } from './leftovers.ts';
import { ROOT, runCommand } from './run-command.ts';
import { runOnceMore } from './again.ts';
import type { Step, StepResult } from './step.ts';
import { runVitest } from './run-vitest.ts';
import { NOTHING } from './tally.ts';

const MINUTE = 60_000;

/** The steps of a run whose programs have `room` as their temporary folder. */
export function createSteps(room: string): readonly Step[] {
  return [
    command(
      'defects told at the right place',
      [process.execPath, 'test/mutation/main.ts', '--each', '1', '--schemes', '4'],
      10 * MINUTE,
    ),
    command('format', ['oxfmt', '--check']),
    command('lint', ['oxlint']),
    command('types', ['tsc']),
    command('engine types, without a browser', ['tsc', '-p', 'test/boundaries']),
    command('dead code', ['knip', '--no-progress']),
    { name: 'structure', beside: true, run: measureShape },
    command('description of the API and tokens', [process.execPath, 'runtime/app/generate.ts', '--check']),
    command('generated files', [process.execPath, 'schemas/generate.ts', '--check']),
    command('reference data', [process.execPath, 'schemas/generate-reference.ts', '--check']),
    command('pages of diagnostics', [process.execPath, 'test/docs/generate-diagnostics.ts', '--check']),
    command('language reference', [process.execPath, 'test/docs/generate-language.ts', '--check']),
    command('rules and their tests', [process.execPath, 'test/docs/check-rules.ts']),
    command('build', ['npm', 'run', '--silent', 'build']),
    ...conformance(),
    { name: 'services', beside: true, run: prepareServices },
    { name: 'unit', run: () => runVitest('unit', []) },
    onServices('integration', ['services']),
    onServices('e2e', ['services', 'build']),
    { name: 'nothing left behind', run: () => checkLeftovers(room) },
  ];
}

function command(name: string, words: readonly string[], limit = 3 * MINUTE): Step {
  return { name, beside: true, run: async () => ({ ...(await runCommand(words, limit)), tests: NOTHING }) };
}

/** What it counts is read by whoever changes the code, not only when it is too much. */
async function measureShape(): Promise<StepResult> {
  const { ok, output } = await runCommand([process.execPath, 'test/structure/main.ts'], MINUTE);
  return ok ? { ok, output: '', notice: output.trimEnd(), tests: NOTHING } : { ok, output, tests: NOTHING };
}

/** The official suite is not kept here: its tests are run where it lies beside the project. */
function conformance(): readonly Step[] {
  const suite = join(ROOT, '../shared/data/json-schema-test-suite');
  return existsSync(suite) ? [command('JSON Schema suite', [process.execPath, 'test/conformance/main.ts', suite])] : [];
}

/** Tests of which one may meet a busy machine. */
function onServices(project: string, needs: readonly string[]): Step {
  return { name: project, needs, run: () => runOnceMore((files) => runVitest(project, files)) };
}

/** Installing is done once and apart, so that a machine where it cannot be done is told so in one sentence. */
async function prepareServices(): Promise<StepResult> {
  try {
    await ensureRedis();
    // Installed before a test waits for it; where it cannot be, the tests of mailboxes say how to get it, and all others run.
    await ensureDovecot().catch(() => undefined);
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
