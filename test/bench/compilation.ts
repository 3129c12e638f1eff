/** How long an author waits for the compiler: in a process that has compiled nothing yet, and in one that has. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compile, load, type CompiledDispositif, type DispositifSource } from '../../engine/index.ts';
import { readExample } from '../support/example.ts';
import { quantile } from './rounds.ts';
import { syntheticScheme } from './synthetic.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');
const SYNTHETIC = 'synthetic-300-fields-40-states';
const WARM = 10;
const CHANGED = ['form.schema.json', 'rules.json', 'workflow.json'] as const;

export interface CompileTime {
  readonly id: string;
  /** Milliseconds of processor of the first compilation of a process, proofs included. */
  readonly cold: number;
  /** Median of those that follow, each after a change in its form, rules and workflow. */
  readonly warm: number;
  /** Making the validators of its form, which is left until answers are first judged. */
  readonly validators: number;
  /** Median of loading it once published: the same without any judging. */
  readonly loaded: number;
}

interface Times {
  readonly compiled: readonly number[];
  readonly validators: number;
  readonly loaded: readonly number[];
}

/** Of each example and of a synthetic scheme, each in a process of its own. */
export function measureCompilation(): readonly CompileTime[] {
  return [...readdirSync(EXAMPLES), SYNTHETIC].map((id) => {
    const { stdout, status } = spawnSync(process.execPath, [import.meta.filename, id], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${id} could not be compiled`);
    const { compiled, validators, loaded }: Times = JSON.parse(stdout);
    return {
      id,
      cold: compiled[0] ?? NaN,
      warm: median(compiled.slice(1)),
      validators,
      loaded: median(loaded.slice(1)),
    };
  });
}

function median(times: readonly number[]): number {
  return quantile(
    times.toSorted((one, other) => one - other),
    0.5,
  );
}

async function timeCompilations(id: string): Promise<Times> {
  const source: DispositifSource = id === SYNTHETIC ? syntheticScheme() : await readExample(id);
  const compiled = timeEach((round) => compileSound(changed(source, round)));
  const { form } = compileSound(source);
  const validators = timeOf(() => form.validators.validate);
  return { compiled, validators, loaded: timeEach((round) => load(changed(source, WARM + round))) };
}

function compileSound(source: DispositifSource): CompiledDispositif {
  const result = compile(source);
  if (result.type === 'compiled') return result.dispositif;
  throw new Error(`${source.id} does not compile: ${result.diagnostics[0]?.message}`);
}

/** The compiler keeps what it made of files that have not changed: an author changes some. */
function changed(source: DispositifSource, round: number): DispositifSource {
  const files = CHANGED.flatMap((file) => {
    const text = source.files[file];
    return text === undefined ? [] : [[file, text + ' '.repeat(round)] as const];
  });
  return { ...source, files: { ...source.files, ...Object.fromEntries(files) } };
}

function timeEach(work: (round: number) => unknown): readonly number[] {
  return Array.from({ length: WARM + 1 }, (_, round) => timeOf(() => work(round)));
}

/** Milliseconds of processor: on a machine in use the clock says something else. */
function timeOf(work: () => unknown): number {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1_000;
}

if (import.meta.main) console.log(JSON.stringify(await timeCompilations(process.argv[2] ?? '')));
