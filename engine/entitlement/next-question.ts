/**
 * Which question to ask next: the one whose answers settle most schemes, on average, for what they cost to give. Greedy, since the
 * best order of all is not worth its price: each question is chosen with all that was answered.
 */
import { APPLICANT, CONCEPTS } from '../language/concepts.ts';
import { chancesOf } from './chances.ts';
import type { Known } from './places.ts';
import type { EntitlementScheme } from './scheme.ts';
import type { TruthTable } from './truth-table.ts';
import { conceptsMissing, type Missing, type Verdict } from './verdict.ts';

/** A scheme with its truth tables, as `tablesOf` gives them, and what is said of it. */
export type Weighed = {
  readonly scheme: EntitlementScheme;
  readonly tables: readonly (TruthTable | null)[];
  readonly verdict: Verdict;
};

/** A page of questions: the root of the dictionary, and what is asked of it. */
export type NextQuestion = {
  readonly name: string;
  readonly concepts: readonly string[];
  /** Schemes that its answers settle, on average. */
  readonly settles: number;
};

/** What a question is worth that brings a condition nearer to being settled without settling it. */
const NEARER = 0.05;
/** What one is worth that an amount alone hangs on. */
const AMOUNT = 0.02;
/** What each further field of a page costs, of its first. */
const FIELD = 0.15;

/** The next question; null when none that may be asked would say anything more. `skipped` are roots of the dictionary. */
export function nextQuestion(
  weighed: readonly Weighed[],
  known: Known,
  skipped: ReadonlySet<string>,
): NextQuestion | null {
  const open = weighed.filter(({ verdict }) => verdict.type !== 'no');
  const wanted = new Map<string, Set<string>>();
  for (const { scheme, verdict } of open) {
    for (const name of conceptsWanted(scheme, verdict, known)) {
      const question = CONCEPTS.get(name)?.question ?? name;
      if (skipped.has(question)) continue;
      const concepts = wanted.get(question) ?? new Set<string>();
      wanted.set(question, concepts.add(name));
    }
  }
  const ranked = [...wanted].map(([name, concepts]) => {
    const settles = open.reduce((sum, one) => sum + worthOf(one, known, concepts), 0);
    return { name, concepts: inOrder(concepts), settles, worth: settles / (1 + FIELD * (concepts.size - 1)) };
  });
  const best = ranked.toSorted((one, other) => other.worth - one.worth)[0];
  return best && best.worth > 0 ? { name: best.name, concepts: best.concepts, settles: best.settles } : null;
}

/** Concepts that say more of a scheme: whether one may have it, then how much. */
function conceptsWanted(scheme: EntitlementScheme, verdict: Verdict, known: Known): readonly string[] {
  const applicant = known.has(APPLICANT) ? [] : [APPLICANT];
  const settled = missingOf(verdict).flatMap(({ concepts }) => concepts);
  const amounts = scheme.estimates.flatMap((estimate) =>
    estimate.others.length === 0 ? conceptsMissing(estimate, known) : [],
  );
  return [...applicant, ...settled, ...(verdict.type === 'unlikely' ? [] : amounts)];
}

/** What answers to some concepts are worth for a scheme: the share of them that settles it, and a little for what comes nearer. */
function worthOf({ scheme, tables, verdict }: Weighed, known: Known, asked: ReadonlySet<string>): number {
  const amount = scheme.estimates.some(
    (estimate) => estimate.others.length === 0 && conceptsMissing(estimate, known).some((name) => asked.has(name)),
  );
  const extra = amount && verdict.type !== 'unlikely' ? AMOUNT : 0;
  const missing = missingOf(verdict);
  let [possible, all, nearer] = [1, 1, 0];
  let isSettled = true;
  for (const [at, table] of tables.entries()) {
    const id = scheme.conditions[at - 1]?.id;
    const isOpen = id === undefined ? !known.has(APPLICANT) : missing.some((one) => one.id === id);
    if (!isOpen) continue;
    isSettled = false;
    const { met, unmet } = table ? chancesOf(table, known, asked) : { met: 0, unmet: 0 };
    possible *= 1 - unmet;
    all *= met;
    const left = (table?.concepts ?? []).filter((name) => !known.has(name));
    nearer += left.filter((name) => asked.has(name)).length / Math.max(1, left.length);
  }
  return isSettled ? extra : 1 - possible + all + NEARER * nearer + extra;
}

function missingOf(verdict: Verdict): readonly Missing[] {
  return verdict.type === 'open' || verdict.type === 'yes' ? verdict.missing : [];
}

function inOrder(names: ReadonlySet<string>): readonly string[] {
  return [...CONCEPTS.keys()].filter((name) => names.has(name));
}
