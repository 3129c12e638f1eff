/**
 * Whether the condition of a form holds, given what is known: surely, surely not, or it cannot be told. Three-valued, so
 * that nothing is concluded from what is not known.
 */
import { isRecord, stringsOf, isJsonList, listOf } from '../../base/guards.ts';
import { isJson } from '../../base/is-json.ts';
import { equalJson } from '../../base/json.ts';
import type { Json } from '../../base/values.ts';
import { factOf, isKnownPresent, type Facts } from './facts.ts';
import { testOf } from './value-tests.ts';

/** null: cannot be told. */
export type Truth = boolean | null;

/** What a condition is judged with. */
export type Judge = {
  readonly facts: Facts;
  /** Whether a path is surely given, by its schema alone. */
  readonly isGiven: (path: string) => boolean;
  /** Told of each path whose value would have settled a condition. */
  readonly ask: (path: string) => void;
  /** What is supposed of a part of a condition that no value settles; null when nothing is. */
  readonly suppose: (part: string) => Truth;
};

/** Truth of a condition on the value at a path. */
export function truthOf(schema: unknown, path: string, judge: Judge): Truth {
  if (typeof schema === 'boolean') return schema;
  if (!isRecord(schema)) return null;
  return every(Object.entries(schema).map(([keyword, value]) => keywordTruth(schema, keyword, value, path, judge)));
}

type Schema = Readonly<Record<string, unknown>>;

function keywordTruth(schema: Schema, keyword: string, value: unknown, path: string, judge: Judge): Truth {
  const list = listOf(value);
  switch (keyword) {
    case 'properties':
      return every(
        Object.entries(isRecord(value) ? value : {}).map(([name, part]) => ifGiven(part, join(path, name), judge)),
      );
    case 'required':
      return every(stringsOf(value).map((name) => presenceTruth(join(path, name), judge)));
    case 'const':
      return valueTruth([value], path, judge);
    case 'enum':
      return valueTruth(list, path, judge);
    case 'not':
      return negate(truthOf(value, path, judge));
    case 'allOf':
      return every(list.map((part) => truthOf(part, path, judge)));
    case 'anyOf':
      return negate(every(list.map((part) => negate(truthOf(part, path, judge)))));
    case 'oneOf':
      return exactlyOne(list.map((part) => truthOf(part, path, judge)));
    case 'minItems':
      return sizeTruth((size) => size >= Number(value), keyword, value, path, judge);
    case 'maxItems':
      return sizeTruth((size) => size <= Number(value), keyword, value, path, judge);
    case 'items':
    case 'contains':
      return membersTruth(schema, keyword, path, judge);
    // Said with `contains`, which they count.
    case 'minContains':
    case 'maxContains':
    case '$comment':
    case 'title':
    case 'description':
    case 'type':
      return true;
    default:
      return testTruth(keyword, value, path, judge);
  }
}

/** A property that is not given passes whatever is said of it. */
function ifGiven(part: unknown, path: string, judge: Judge): Truth {
  const presence = presenceTruth(path, judge);
  if (presence === false) return true;
  const truth = truthOf(part, path, judge);
  return truth === true || presence === true ? truth : null;
}

function presenceTruth(path: string, { facts, isGiven, ask }: Judge): Truth {
  const known = facts.get(path)?.present;
  if (known !== undefined) return known;
  if (isKnownPresent(facts, path) || isGiven(path)) return true;
  ask(path);
  return null;
}

function valueTruth(wanted: readonly unknown[], path: string, { facts, ask, suppose }: Judge): Truth {
  const fact = facts.get(path);
  // The members of a list come in any order, and those that are known in one.
  if (fact?.values?.some(isJsonList)) return suppose(partOf(path, 'enum', wanted));
  const isWanted = (value: unknown): boolean =>
    wanted.some((other) => isJson(other) && isJson(value) && equalJson(other, value));
  if (fact?.values?.every(isWanted)) return true;
  if (fact?.values && !fact.values.some(isWanted)) return false;
  if (
    fact?.excluded &&
    wanted.every((value) => fact.excluded?.some((other) => isJson(value) && equalJson(other, value)))
  )
    return false;
  ask(path);
  return suppose(partOf(path, 'enum', wanted));
}

/** What is said of a text or a number, once its values are known. */
function testTruth(keyword: string, bound: unknown, path: string, { facts, ask, suppose }: Judge): Truth {
  const test = testOf(keyword, bound);
  const values = facts.get(path)?.values;
  if (test && values) return allOrNone(values.map(test));
  if (test) ask(path);
  return suppose(partOf(path, keyword, bound));
}

function sizeTruth(
  passes: (size: number) => boolean,
  keyword: string,
  bound: unknown,
  path: string,
  { facts, ask, suppose }: Judge,
): Truth {
  const sizes = sizesOf(facts, path);
  if (sizes) return allOrNone(sizes.map(passes));
  ask(path);
  return suppose(partOf(path, keyword, bound));
}

/** `contains` and `items`: of lists whose members are known, and of those that have none. */
function membersTruth(schema: Schema, keyword: 'contains' | 'items', path: string, judge: Judge): Truth {
  const { minContains = 1, maxContains = Infinity } = schema;
  if (sizesOf(judge.facts, path)?.every((size) => size === 0)) return keyword === 'items' || minContains === 0;
  const values = judge.facts.get(path)?.values;
  if (!values) judge.ask(path);
  const truths = (values ?? []).map((list) => {
    const members = isJsonList(list) ? list.map((member) => memberTruth(schema[keyword], member)) : [null];
    if (members.includes(null)) return null;
    const held = members.filter(Boolean).length;
    return keyword === 'items' ? held === members.length : held >= Number(minContains) && held <= Number(maxContains);
  });
  const known =
    truths.length === 0 || truths.includes(null) ? null : allOrNone(truths.filter((truth) => truth !== null));
  return known ?? judge.suppose(partOf(path, keyword, [schema[keyword], minContains, String(maxContains)]));
}

function memberTruth(schema: unknown, member: Json): Truth {
  const facts = factOf('', { present: true, values: [member] });
  return truthOf(schema, '', { facts, isGiven: () => false, ask: () => undefined, suppose: () => null });
}

function sizesOf(facts: Facts, path: string): readonly number[] | undefined {
  const { sizes, values } = facts.get(path) ?? {};
  return sizes ?? values?.flatMap((value) => (isJsonList(value) ? [value.length] : []));
}

/** One text for each thing that a condition says of a value. */
function partOf(path: string, keyword: string, said: unknown): string {
  return `${path} ${keyword} ${JSON.stringify(said)}`;
}

function allOrNone(truths: readonly boolean[]): Truth {
  return truths.every(Boolean) ? true : truths.some(Boolean) ? null : false;
}

function exactlyOne(truths: readonly Truth[]): Truth {
  if (truths.filter((truth) => truth === true).length > 1) return false;
  return truths.includes(null) ? null : truths.includes(true);
}

function every(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(null) ? null : true;
}

function negate(truth: Truth): Truth {
  return truth === null ? null : !truth;
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
