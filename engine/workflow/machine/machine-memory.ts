/**
 * Where a machine goes follows from where it is, what happens, and what the conditions on its way answer: nothing else. So
 * each way is worked out once, the first time a case of the scheme takes it, and then found by asking the same conditions.
 */
import type { MachineStep } from '../model/compiled-workflow.ts';

/** Answers a condition of the workflow by its text. */
export type Ask = (when: string) => boolean;

/** Works out a step, asking the conditions it meets; null when nothing happens. */
export type ComputeStep = (ask: Ask) => MachineStep | null;

/** What comes after the answers so far: the next condition to ask, or the step. */
type Known = { readonly when: string } | { readonly step: MachineStep | null };

/** Ways of one machine kept; a workflow with more than that walks some of them again. */
const MOST_KEPT = 5_000;

/** Takes steps by a name that says where the machine is and what happens. */
export function memoiseSteps(): (name: string, compute: ComputeStep, ask: Ask) => MachineStep | null {
  const known = new Map<string, Known>();
  return (name, compute, ask) => {
    let at = name;
    for (let found = known.get(at); found; found = known.get(at)) {
      if ('step' in found) return found.step;
      at += ask(found.when) ? '+' : '-';
    }
    if (known.size > MOST_KEPT) known.clear();
    return computeAnew(name, compute, ask, known);
  };
}

function computeAnew(name: string, compute: ComputeStep, ask: Ask, known: Map<string, Known>): MachineStep | null {
  const answers = new Map<string, boolean>();
  const step = compute((when) => {
    const answer = answers.get(when) ?? ask(when);
    answers.set(when, answer);
    return answer;
  });
  let at = name;
  for (const [when, answer] of answers) {
    known.set(at, { when });
    at += answer ? '+' : '-';
  }
  known.set(at, { step });
  return step;
}
