/**
 * Whether some answers meet conditions of a form. Values are tried where a few stand for all; of what no value settles (a
 * pattern, what the members of a list are), both answers are supposed: then « never » is sure, and « possible » is not proved.
 */
import type { FormSchema } from '../../language/form-schema.ts';
import { schemaAt } from './answer-presence.ts';
import { truthOf, type Judge } from '../domains/condition-truth.ts';
import { addFacts, factOf, NO_FACTS, type Fact, type Facts } from '../domains/facts.ts';
import { listTrials } from '../domains/field-trials.ts';

/** A condition on the way to a part of the form, and whether it must hold there. */
export type Step = { readonly schema: FormSchema; readonly path: string; readonly holds: boolean };
/** `unproved`: nothing speaks against it, but nothing shows it either. */
export type Satisfied = 'possible' | 'unproved' | 'never';

type Suppositions = ReadonlyMap<string, boolean>;
type Search = {
  readonly root: FormSchema;
  readonly steps: readonly Step[];
  left: number;
};

/** Combinations of values gone through for one condition. */
const MOST_TRIALS = 512;

/** Whether some answers may meet all the steps. */
export function satisfy(root: FormSchema, steps: readonly Step[]): Satisfied {
  if (steps.length === 0) return 'possible';
  return look({ root, steps, left: MOST_TRIALS }, NO_FACTS, new Map());
}

function look(search: Search, facts: Facts, supposed: Suppositions): Satisfied {
  if ((search.left -= 1) < 0) return 'unproved';
  const asked: string[] = [];
  const parts: string[] = [];
  const judge: Judge = {
    facts,
    isGiven: () => false,
    ask: (path) => asked.push(path),
    suppose: (part) => {
      const known = supposed.get(part);
      if (known === undefined) parts.push(part);
      return known ?? null;
    },
  };
  const truths = search.steps.map(({ schema, path, holds }) => {
    const truth = truthOf(schema, path, judge);
    return truth === null ? null : truth === holds;
  });
  if (truths.includes(false)) return 'never';
  if (!truths.includes(null)) return supposed.size === 0 ? 'possible' : 'unproved';
  const path = asked.find((candidate) => !facts.has(candidate));
  if (path !== undefined) {
    return best(choicesAt(search, path), (fact) => look(search, addFacts(facts, factOf(path, fact)), supposed));
  }
  const [part] = parts;
  if (part === undefined) return 'unproved';
  return best([true, false], (truth) => look(search, facts, new Map([...supposed, [part, truth]])));
}

/** The best that one of some choices leads to; those after a proof are not tried. */
function best<T>(choices: readonly T[], tryOut: (choice: T) => Satisfied): Satisfied {
  let found: Satisfied = 'never';
  for (const choice of choices) {
    const result = tryOut(choice);
    if (result === 'possible') return result;
    if (result === 'unproved') found = result;
  }
  return found;
}

function choicesAt({ root, steps }: Search, path: string): readonly Fact[] {
  const field = schemaAt(root, path);
  const conditions = steps.map(({ schema }) => schema);
  return [...((field && listTrials(field, conditions)) ?? [{ present: true }]), { present: false }];
}
