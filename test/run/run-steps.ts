/** Runs the steps in their order: all of them, since one run should show everything there is to mend. */
import type { Step } from './step.ts';
import { addTallies, NOTHING, type Tally } from './tally.ts';

/** Programs of one thread each, on the machine of two cores that the run is meant for. */
const AT_ONCE = 2;

/**
 * Prints a line per step, and what a failed one printed; at the end what has to be read although a step holds. Returns the
 * count of steps and tests together. Steps next to each other that may run beside others do.
 */
export async function runSteps(steps: readonly Step[], print: (line: string) => void): Promise<Tally> {
  const held = new Set<string>();
  const notices: string[] = [];
  let total = NOTHING;
  const runOne = async (step: Step): Promise<void> => {
    const missing = step.needs?.filter((name) => steps.some((other) => other.name === name) && !held.has(name)) ?? [];
    if (missing.length > 0) {
      print(`- ${step.name}: not run, it needs ${missing.join(' and ')}`);
      total = addTallies(total, { passed: 0, failed: 0, skipped: 1 });
      return;
    }
    const started = performance.now();
    const { ok, output, notice, tests } = await step.run();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const counted = tests.passed + tests.failed > 0 ? `, ${tests.passed + tests.failed} tests` : '';
    if (ok) held.add(step.name);
    if (output !== '' && (!ok || notice !== undefined)) print(output.trimEnd());
    if (notice !== undefined) notices.push(notice);
    print(`${ok ? '✓' : '✗'} ${step.name} (${seconds} s${counted})`);
    total = addTallies(addTallies(total, tests), { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });
  };
  for (const group of groupSteps(steps)) {
    const waiting = group.values();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const step of waiting) await runOne(step);
      }),
    );
  }
  for (const notice of notices) print(notice);
  return total;
}

/**
 * Steps that may run together, in their order; one that fills the machine is a group of its own, and what needs a step of a group
 * waits for it in the next. Throws for a step that stands before what it needs: it would never run, and nobody would notice.
 */
function groupSteps(steps: readonly Step[]): readonly (readonly Step[])[] {
  const groups: Step[][] = [];
  for (const [index, step] of steps.entries()) {
    const later = steps.slice(index + 1).find(({ name }) => step.needs?.includes(name));
    if (later) throw new Error(`« ${step.name} » stands before « ${later.name} », which it needs`);
    const last = groups.at(-1);
    const waits = last?.some(({ name }) => step.needs?.includes(name)) ?? false;
    if (last && step.beside && steps[index - 1]?.beside && !waits) last.push(step);
    else groups.push([step]);
  }
  return groups;
}
