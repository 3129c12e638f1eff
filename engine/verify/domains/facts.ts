/**
 * What is known of answers and values at a point: a condition that was found true on the way, a choice that was made. By
 * dotted path (`foyer.membres`), `*` for the members of a list.
 */
import type { Json } from '../../base/values.ts';

/** What is known of one value; an empty fact says nothing. */
export type Fact = {
  /** Whether there is a value; undefined when it is not known. */
  readonly present?: boolean;
  /** The only values it may have. */
  readonly values?: readonly Json[];
  /** Values it has not. */
  readonly excluded?: readonly Json[];
  /** The only numbers of members it may have, of a list whose members are not known. */
  readonly sizes?: readonly number[];
};

/** Facts by path; a path that is not there is one of which nothing is known. */
export type Facts = ReadonlyMap<string, Fact>;

/** Nothing is known of anything. */
export const NO_FACTS: Facts = new Map();

/** Both what was known and what is known now; the later of two words on one path wins. */
export function addFacts(known: Facts, added: Facts): Facts {
  if (added.size === 0) return known;
  if (known.size === 0) return added;
  const merged = new Map(known);
  for (const [path, fact] of added) merged.set(path, { ...merged.get(path), ...fact });
  return merged;
}

/** What is known when one or the other holds, and nobody knows which: what both say. */
export function joinFacts(left: Facts, right: Facts): Facts {
  const joined = new Map<string, Fact>();
  for (const path of new Set([...left.keys(), ...right.keys()].flatMap(withParents))) {
    const fact = joinFact(factAt(left, path), factAt(right, path));
    if (Object.keys(fact).length > 0) joined.set(path, fact);
  }
  return joined;
}

/** `a.b.c`, and what is there when it is: `a.b` and `a`. */
function withParents(path: string): readonly string[] {
  const names = path.split('.');
  return names.map((_, at) => names.slice(0, at + 1).join('.'));
}

function factAt(facts: Facts, path: string): Fact {
  return { ...facts.get(path), ...(isKnownPresent(facts, path) && { present: true }) };
}

function joinFact(left: Fact, right: Fact): Fact {
  const { present } = left;
  const values = left.values && right.values && [...new Set([...left.values, ...right.values])];
  const excluded = left.excluded?.filter((value) => leavesOut(right, value)) ?? [];
  const others = right.excluded?.filter((value) => leavesOut(left, value)) ?? [];
  const out = [...new Set([...excluded, ...others])];
  return {
    ...(present !== undefined && present === right.present && { present }),
    ...(values && { values }),
    ...(out.length > 0 && { excluded: out }),
  };
}

/** Whether a fact leaves a value out. */
function leavesOut({ values, excluded, present }: Fact, value: Json): boolean {
  return present === false || excluded?.includes(value) === true || (values !== undefined && !values.includes(value));
}

/** One fact of one path. */
export function factOf(path: string, fact: Fact): Facts {
  return new Map([[path, fact]]);
}

/** Whether a path is known to have a value, because of itself or of something inside it. */
export function isKnownPresent(facts: Facts, path: string): boolean {
  if (facts.get(path)?.present === true) return true;
  for (const [other, { present }] of facts) if (present === true && other.startsWith(`${path}.`)) return true;
  return false;
}

/** Whether two sets of facts cannot both hold, so that what is read under one is never read under the other. */
export function isContradictory(known: Facts, added: Facts): boolean {
  for (const [path, fact] of added) {
    const other = known.get(path);
    if (other && (clash(other, fact) || clash(fact, other))) return true;
  }
  return false;
}

function clash(left: Fact, right: Fact): boolean {
  if (left.present === true && right.present === false) return true;
  const { values } = left;
  if (!values) return false;
  if (right.present === false) return true;
  const isExcluded = (value: Json): boolean => right.excluded?.includes(value) === true;
  return values.every((value) => isExcluded(value) || (right.values !== undefined && !right.values.includes(value)));
}
