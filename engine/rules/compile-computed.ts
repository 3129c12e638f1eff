/**
 * Computed values, each from an expression or a table, in the order of what they read. Those that read the answers alone
 * keep the value they had at filing: a later action must not change an amount because time went by.
 */
import type { ComputedValue, DatedValue, DecisionTable } from '../../schemas/types/rules.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { joinPointer } from '../base/pointer.ts';
import { suggest } from '../base/suggest.ts';
import type { CompiledExpression, Scope } from '../feel/compiled-expression.ts';
import type { CompiledRules } from './compiled-rules.ts';
import type { ComputedTrace } from '../case/case.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { Json, JsonObject, LocalDate, Pointer } from '../base/values.ts';
import { checkUnit, checkUnitType } from '../feel/check-units.ts';
import { checkDatedValues, givenBy, valueOn } from './dated-values.ts';
import { checkValueType, kindOfValue, typeOfTable } from './check-types.ts';
import { findTable, type TableCompilation } from './compile-tables.ts';
import { dependentsOf, orderByDependency, withReads } from '../base/compute-order.ts';
import { evaluateTable, type CompiledTable } from './decision-table.ts';
import { compileScales, type CompiledScales } from './marginal-parts.ts';
import { MEMBER, memberVocabulary, outsideMember, scopesOfMembers } from './each-member.ts';
import { whyExpression, whyNoTable, whyNotInForce, whyTable, whyType, type Why } from './why-empty.ts';
import { parseFeel, type Vocabulary } from '../feel/expression.ts';
import { reportExpression, reportType } from '../feel/reporter.ts';
import { NUMBER, ofUnit } from '../feel/scope-type.ts';
import { toValueType } from '../feel/values.ts';
import { memoiseFor } from '../base/memoise.ts';
import { equalJson, readPath } from '../base/json.ts';
import { listActs } from '../language/acts.ts';
import { ACTS, DECISION } from '../language/case-names.ts';
import { CHANGING_ROOTS } from '../names/read-name.ts';

type Computation = {
  readonly value: ComputedValue;
  /** What it reads, as dotted paths or whole names. */
  readonly paths: ReadonlySet<string>;
  readonly run: (scope: Scope, on: LocalDate) => Omit<ComputedTrace, 'name' | 'title'>;
  /** Why it is nothing, when it is. The scope has the other computed values. */
  readonly why: (scope: Scope, on: LocalDate) => Why;
  /** What stands in each bracket of its marginal scales, from what it read; absent where it has none. */
  readonly parts?: CompiledScales;
  /** Whether all that it reads is what it was; absent where that is as dear to tell as computing. */
  readonly isUnchanged?: (known: ComputedTrace, scope: Scope) => boolean;
};

const FILE = 'rules.json';

/** Compiles computed values into one function, and says what is wrong with them. */
export function compileComputed(
  parsed: ParsedSource,
  vocabulary: Vocabulary,
  tables: TableCompilation,
): Pick<CompiledRules, 'compute' | 'caseReads' | 'whyEmpty' | 'marginalParts'> & {
  readonly diagnostics: readonly Diagnostic[];
  /** What each value reads, as dotted paths or whole names. */
  readonly paths: ReadonlyMap<string, readonly string[]>;
  /** Names that others read, directly or through computed values, they among them. */
  readonly readsOf: (names: readonly string[]) => ReadonlySet<string>;
  /** Values of some names alone; `readsOf` gives those that they need. */
  readonly computeOnly: (names: ReadonlySet<string>) => (scope: Scope, on: LocalDate) => JsonObject;
} {
  const diagnostics: Diagnostic[] = [];
  const computations = new Map<string, Computation>();
  for (const [at, value] of (parsed.rules.computed ?? []).entries()) {
    const pointer = joinPointer('/computed', at);
    const known = memberVocabulary(value, vocabulary);
    const isScale = value.values?.some(({ brackets }) => brackets) ?? false;
    diagnostics.push(...checkUnitType(parsed, value, { file: FILE, pointer }, isScale));
    const setOne = (one: Computation): void => {
      computations.set(value.name, value.each === undefined ? one : forEachMember(one, value.each));
    };
    if (value.values !== undefined) {
      const day = compileDay(parsed, value, pointer, vocabulary);
      diagnostics.push(...checkDatedValues(parsed, value, pointer), ...day.problems);
      computations.set(value.name, compileDatedValue(value, value.values, day.expression));
    } else if (value.table === undefined) {
      const { computation, problems } = compileExpressionValue(parsed, value, pointer, known);
      diagnostics.push(...problems);
      setOne(computation);
    } else {
      diagnostics.push(...checkTable(parsed, value, value.table, pointer));
      const day = compileDay(parsed, value, pointer, known);
      diagnostics.push(...day.problems);
      setOne(compileTableValue(value, value.table, tables, day.expression));
    }
  }
  const reads = new Map([...computations].map(([name, { paths }]) => [name, new Set([...paths].map(rootOf))] as const));
  const { order, cycle } = orderByDependency(reads);
  if (cycle) diagnostics.push(reportCycle(parsed, cycle));
  const roots = changingRoots(parsed);
  const changing = dependentsOf([...roots], reads, order);
  const ordered = order.flatMap((name) => computations.get(name) ?? []);
  const compute: CompiledRules['compute'] = (scope, on, kept) => computeAll(ordered, changing, scope, on, kept);
  return {
    compute,
    caseReads: caseReads(ordered, roots),
    whyEmpty: (name, scope, on) => whyEmpty(computations, name, scope, on),
    marginalParts: ({ name, inputs }) => computations.get(name)?.parts?.(inputs) ?? [],
    diagnostics,
    paths: new Map([...computations].map(([name, { paths }]) => [name, [...paths]])),
    readsOf: (names) => withReads(names, reads),
    computeOnly: (names) => {
      const needed = ordered.filter(({ value }) => names.has(value.name));
      return (scope, on) => computeAll(needed, changing, scope, on, null).values;
    },
  };
}

/** Where nothing is decided, or no act is declared, an answer may have that name. */
function changingRoots({ decisionSchema, identity }: ParsedSource): ReadonlySet<string> {
  const free = [...(decisionSchema ? [] : [DECISION]), ...(listActs(identity).length > 0 ? [] : [ACTS])];
  return new Set([...CHANGING_ROOTS].filter((root) => !free.some((name) => name === root)));
}

/** From the value that is asked for to the first that is nothing by itself. */
function whyEmpty(
  computations: ReadonlyMap<string, Computation>,
  name: string,
  scope: Scope,
  on: LocalDate,
): readonly string[] {
  const sentences: string[] = [];
  const seen = new Set<string>();
  for (let next = computations.get(name); next && !seen.has(next.value.name);) {
    seen.add(next.value.name);
    const { says, reads } = next.why(scope, on);
    sentences.push(`« ${next.value.title} » est vide : ${says}.`);
    next = reads === null ? undefined : computations.get(rootOf(reads));
  }
  return sentences;
}

function rootOf(path: string): string {
  return path.split('.')[0] ?? path;
}

/** The parts of the case that values read: `avis.technique` of `avis.technique.sens`, or all `avis` where all are read. */
function caseReads(computations: readonly Computation[], roots: ReadonlySet<string>): ReadonlySet<string> {
  const paths = computations.flatMap((computation) => [...computation.paths]);
  return new Set(paths.filter((path) => roots.has(rootOf(path))).map((path) => path.split('.').slice(0, 2).join('.')));
}

function computeAll(
  ordered: readonly Computation[],
  changing: ReadonlySet<string>,
  scope: Scope,
  on: LocalDate,
  kept: Parameters<CompiledRules['compute']>[2],
): ReturnType<CompiledRules['compute']> {
  const values: Record<string, Json> = {};
  const trace: ComputedTrace[] = [];
  // The scope holds the former values: it is copied only from the first one that changes.
  let changed: Record<string, Json> | null = null;
  const before = kept ? byName(kept) : NOTHING_KEPT;
  for (const { value, run, isUnchanged } of ordered) {
    const { name, title } = value;
    const known = before.get(name);
    const seen = changed ?? scope;
    const former = known && (!changing.has(name) || isUnchanged?.(known, seen)) ? known : null;
    const result = former ?? { name, title, ...run(seen, on) };
    trace.push(result);
    values[name] = result.value;
    if (former) continue;
    changed ??= { ...scope };
    changed[name] = result.value;
  }
  return { values, trace };
}

const NOTHING_KEPT: ReadonlyMap<string, ComputedTrace> = new Map();
const byName = memoiseFor(
  (trace: readonly ComputedTrace[]): ReadonlyMap<string, ComputedTrace> =>
    new Map(trace.map((known) => [known.name, known])),
);

function compileExpressionValue(
  parsed: ParsedSource,
  value: ComputedValue,
  pointer: string,
  vocabulary: Vocabulary,
): { readonly computation: Computation; readonly problems: readonly Diagnostic[] } {
  const text = value.expression ?? 'null';
  const { expression, paths, type, problems } = parseFeel(text, vocabulary);
  const reads = paths.map((path) => ({ path, names: path.split('.') }));
  const run = (scope: Scope) => ({
    value: toValueType(expression.evaluate(scope), value.type),
    inputs: Object.fromEntries(reads.map(({ path, names }) => [path, readPath(scope, names)])),
    rows: null,
  });
  const isUnchanged = ({ inputs }: ComputedTrace, scope: Scope): boolean =>
    reads.every(({ path, names }) => Object.hasOwn(inputs, path) && equalJson(inputs[path], readPath(scope, names)));
  return {
    computation: {
      value,
      paths: new Set(paths),
      run,
      why: (scope) => whyExpression(expression, value.type, scope),
      parts: compileScales(text, vocabulary),
      isUnchanged,
    },
    problems: [
      ...reportExpression(parsed, FILE, joinPointer(pointer, 'expression'), text, problems),
      ...checkValueType(parsed, value, type, pointer),
      ...checkUnit(parsed, value, type, { file: FILE, pointer: joinPointer(pointer, 'expression'), text }),
    ],
  };
}

/**
 * The same for each member of a list: the value is the list of what each gives, and its trace keeps how it came to each. What
 * is read of members is known outside as what the list gives (`enfants.distance`).
 */
function forEachMember({ isUnchanged: _, parts, ...one }: Computation, each: Pointer): Computation {
  const outside = (path: string): string => outsideMember(path, { each });
  return {
    ...one,
    paths: new Set([...one.paths].map(outside)),
    run: (scope, on) => {
      const members = scopesOfMembers(each, scope).map((member) => {
        const { inputs, ...result } = one.run(member, on);
        // The inputs of a table go by their headings.
        const named = Object.entries(inputs).map(([path, value]) => [outside(path), value] as const);
        return { ...result, inputs: result.rows === null ? Object.fromEntries(named) : inputs };
      });
      const rows = members.flatMap((member) => member.rows ?? []);
      const isTable = one.value.table !== undefined;
      return {
        value: members.map(({ value }) => value),
        inputs: {},
        rows: isTable ? [...new Set(rows)] : null,
        members,
      };
    },
    why: (scope, on) => {
      const empty = scopesOfMembers(each, scope).find((member) => one.run(member, on).value === null);
      return empty ? one.why(empty, on) : whyType(one.value.type);
    },
    ...(parts && {
      parts: (inputs) => {
        const list = `${outside(MEMBER)}.`;
        const own = Object.entries(inputs).flatMap(([path, value]) =>
          path.startsWith(list) ? [[`${MEMBER}.${path.slice(list.length)}`, value] as const] : [],
        );
        return parts({ ...inputs, ...Object.fromEntries(own) });
      },
    }),
  };
}

/** The day whose table a value uses, where its rule names one. */
function compileDay(
  parsed: ParsedSource,
  { on: text }: ComputedValue,
  pointer: string,
  vocabulary: Vocabulary,
): { readonly expression: CompiledExpression | null; readonly problems: readonly Diagnostic[] } {
  if (text === undefined) return { expression: null, problems: [] };
  const place = joinPointer(pointer, 'on');
  const read = parseFeel(text, vocabulary);
  const problems = [
    ...reportExpression(parsed, FILE, place, text, read.problems),
    ...reportType(parsed, FILE, place, read, 'date'),
  ];
  return { expression: read.expression, problems };
}

/** A value that an act fixes: the one in force on the day of receipt, or on the day that its rule names. */
function compileDatedValue(
  value: ComputedValue,
  values: readonly DatedValue[],
  day: CompiledExpression | null,
): Computation {
  const run: Computation['run'] = (scope, received) => {
    const on = dayIn(day, scope, received);
    const found = on === null ? undefined : valueOn(values, on);
    return { value: found ? toValueType(givenBy(found), value.type) : null, inputs: {}, rows: null, on };
  };
  const why: Computation['why'] = (scope, received) => {
    const on = dayIn(day, scope, received);
    return whyNotInForce(day && on === null ? whyExpression(day, 'date', scope).reads : null, on);
  };
  return { value, paths: new Set(day?.names ?? []), run, why };
}

/** The day that a rule names, else that of receipt; null when the rule names one that is not known. */
function dayIn(day: CompiledExpression | null, scope: Scope, received: LocalDate): LocalDate | null {
  const named = day ? toValueType(day.evaluate(scope), 'date') : received;
  return typeof named === 'string' ? named : null;
}

function compileTableValue(
  value: ComputedValue,
  name: string,
  tables: TableCompilation,
  day: CompiledExpression | null,
): Computation {
  const find = (
    scope: Scope,
    received: LocalDate,
  ): { readonly on: LocalDate | null; readonly table?: CompiledTable } => {
    const on = dayIn(day, scope, received);
    const table = on === null ? undefined : findTable(tables.tables, name, on);
    return table ? { on, table } : { on };
  };
  const run: Computation['run'] = (scope, received) => {
    const { on, table } = find(scope, received);
    if (!table) return { value: null, inputs: {}, rows: [], on };
    const result = evaluateTable(table, scope);
    return { ...result, value: toValueType(result.value, value.type), on };
  };
  const why: Computation['why'] = (scope, received) => {
    const { on, table } = find(scope, received);
    if (table) return whyTable(table, value.type, scope);
    const unknown = day && on === null ? whyExpression(day, 'date', scope).reads : null;
    return { ...whyNoTable(name, on), reads: unknown };
  };
  return { value, paths: new Set([...(tables.reads.get(name) ?? []), ...(day?.names ?? [])]), run, why };
}

function checkTable(parsed: ParsedSource, value: ComputedValue, name: string, pointer: string): readonly Diagnostic[] {
  const known = parsed.rules.tables ?? [];
  const table = known.find((candidate) => candidate.name === name);
  if (!table) {
    const suggestion = suggest(
      name,
      known.map((candidate) => candidate.name),
    );
    return [parsed.report('rules.table-unknown', FILE, joinPointer(pointer, 'table'), { name, suggestion })];
  }
  const expected = typeOfTable(table);
  if (!expected || expected.kind === kindOfValue(value.type)) return checkTableUnit(parsed, value, table, pointer);
  const params = { name: value.name, table: name, expected: expected.words };
  return [parsed.report('rules.table-type', FILE, joinPointer(pointer, 'type'), params)];
}

/** A value and the only column of the table that gives it: one of them has the wrong unit. How many rows there are has none. */
function checkTableUnit(
  parsed: ParsedSource,
  value: ComputedValue,
  { name, aggregation, outputs }: DecisionTable,
  pointer: string,
): readonly Diagnostic[] {
  const [output, ...others] = outputs;
  if (!output || others.length > 0 || aggregation === 'count') return [];
  const place = { file: FILE, pointer: joinPointer(pointer, value.unit === undefined ? 'table' : 'unit'), text: name };
  return checkUnit(parsed, value, ofUnit(NUMBER, output.unit), place);
}

function reportCycle(parsed: ParsedSource, cycle: readonly string[]): Diagnostic {
  const at = (parsed.rules.computed ?? []).findIndex(({ name }) => name === cycle[0]);
  return parsed.report('rules.cycle', FILE, joinPointer('/computed', at), { path: cycle.join(' → ') });
}
