/**
 * At least 100,000 inputs of any shape, made from a seed: each must come back as a result, diagnostics or a refusal, within
 * bounded time and memory. They are tried in a process of their own, so that one that never comes back is found out too.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DispositifSource } from '../../engine/index.ts';
import { readBase } from '../docs/language/examples.ts';
import { readExample } from '../support/example.ts';
import { openDoors, type Door } from './fuzz/doors.ts';
import { createRandom } from './fuzz/values.ts';

export interface FuzzResult {
  readonly door: Door;
  readonly inputs: number;
  /** Inputs a second. */
  readonly rate: number;
  /** Longest time of one input, in ms. */
  readonly worst: number;
  readonly peakMegabytes: number;
  /** Seeds that broke something, with what was thrown. */
  readonly broken: readonly string[];
}

const COUNTS: Readonly<Record<Door, number>> = { compile: 10_000, form: 50_000, decide: 40_000 };
const DOORS: readonly Door[] = ['compile', 'form', 'decide'];
/** One input in so many is huge. */
const HUGE_EVERY = 500;
const MEMORY_MB = 1_024;
/** An input that takes longer has run away. */
const PATIENCE_MS = 30_000;

/** Fuzzes each door. */
export async function measureFuzz(seed = 1): Promise<readonly FuzzResult[]> {
  const results: FuzzResult[] = [];
  for (const door of DOORS) results.push(await runApart(door, seed));
  return results;
}

function runApart(door: Door, seed: number): Promise<FuzzResult> {
  const args = [`--max-old-space-size=${MEMORY_MB}`, import.meta.filename, door, String(seed)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let last = 'nothing';
    const giveUp = (): void => void child.kill('SIGKILL');
    let patience = setTimeout(giveUp, 2 * PATIENCE_MS);
    let told = '';
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      const lines = told.split('\n');
      told = lines.pop() ?? '';
      last = lines.at(-1) ?? last;
      clearTimeout(patience);
      patience = setTimeout(giveUp, PATIENCE_MS);
    });
    child.once('exit', (code) => {
      clearTimeout(patience);
      if (code === 0) resolve(JSON.parse(last));
      else reject(new Error(`${door} did not come back from the inputs after ${last}`));
    });
  });
}

async function fuzz(door: Door, seed: number): Promise<FuzzResult> {
  const attempt = openDoors(await readSources())[door];
  const inputs = COUNTS[door];
  const broken: string[] = [];
  let worst = 0;
  const begun = performance.now();
  for (let at = 0; at < inputs; at += 1) {
    if (at % 50 === 0) console.log(at);
    const from = performance.now();
    try {
      attempt(createRandom(seed * 1_000_003 + at), at % HUGE_EVERY === 0);
    } catch (error) {
      if (broken.length < 20)
        broken.push(`${at}: ${error instanceof Error ? error.stack?.slice(0, 400) : String(error)}`);
    }
    worst = Math.max(worst, performance.now() - from);
  }
  const rate = (inputs / (performance.now() - begun)) * 1_000;
  return { door, inputs, rate, worst, peakMegabytes: process.resourceUsage().maxRSS / 1_024, broken };
}

async function readSources(): Promise<readonly DispositifSource[]> {
  const examples = readdirSync(join(import.meta.dirname, '../../examples'));
  return [{ id: 'base', files: readBase() }, ...(await Promise.all(examples.map(readExample)))];
}

if (import.meta.main) {
  const door = DOORS.find((name) => name === process.argv[2]) ?? 'compile';
  console.log(JSON.stringify(await fuzz(door, Number(process.argv[3]))));
}
