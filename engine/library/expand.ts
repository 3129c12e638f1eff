/*
 * A definition and the values of its parameters give a workflow: `$param`, `$if`, `$each`, `$first`, `$next` and `${name}`
 * are replaced. A definition may have been written by anyone, so what it gets wrong is told, and what it may cost is
 * bounded.
 */
import { isJsonList, isJsonObject } from '../base/guards.ts';
import type { Json, JsonObject, Pointer } from '../base/values.ts';
import type { Argument, Arguments } from './bind-parameters.ts';
import { BROKEN } from './library-diagnostics.ts';
import { inside, markOrigin, type Origins } from './origins.ts';
import type { UseProblem } from './use-problem.ts';

/** A name that can be read; `rest` are the values after it when it is the item of a repetition. */
type Bound = Argument & { readonly rest: readonly Argument[] };
type Scope = ReadonlyMap<string, Bound>;
type Context = {
  readonly origins: Map<Pointer, { readonly at: Pointer; readonly whole: boolean }>;
  readonly problems: UseProblem[];
  left: number;
};

type Expansion = {
  readonly workflow: JsonObject;
  /** Parts that are values the author gave. */
  readonly origins: Origins;
  readonly problems: readonly UseProblem[];
};

/** Parts of a workflow that a definition may make, repetitions counted. */
const MOST_PARTS = 100_000;
const INSERTION = /\$\{([A-Za-z0-9_.]+)\}/g;

/** Expands the workflow of a definition; never throws, whatever the definition says. */
export function expand(template: JsonObject, values: Arguments): Expansion {
  const context: Context = { origins: new Map(), problems: [], left: MOST_PARTS };
  const scope = new Map([...values].map(([name, argument]) => [name, { ...argument, rest: [] }]));
  const workflow = build(context, scope, template, '');
  return {
    workflow: isJsonObject(workflow) ? workflow : {},
    origins: context.origins,
    problems: context.problems,
  };
}

/** The value that a part of the template stands for; undefined when it stands for nothing. */
function build(context: Context, scope: Scope, part: Json, at: Pointer): Json | undefined {
  if (!spend(context)) return undefined;
  if (typeof part === 'string') return insert(context, scope, part);
  if (isJsonList(part)) return buildList(context, scope, part, at);
  if (!isJsonObject(part)) return part;
  if ('$param' in part) return place(context, read(context, scope, part['$param']), at);
  if ('$if' in part) return buildChoice(context, scope, part, at);
  if ('$first' in part || '$next' in part) return buildFirst(context, scope, part, at);
  return buildMembers(context, scope, part, at);
}

function buildMembers(context: Context, scope: Scope, part: JsonObject, at: Pointer): JsonObject {
  const members = new Map<string, Json>();
  addMembers(context, scope, part, at, members);
  return Object.fromEntries(members);
}

function addMembers(context: Context, scope: Scope, part: JsonObject, at: Pointer, members: Map<string, Json>): void {
  for (const [key, value] of Object.entries(part)) {
    if (key === '$each') repeat(context, scope, value, (inner, body) => addEach(context, inner, body, at, members));
    else {
      const name = insert(context, scope, key);
      const built = build(context, scope, value, inside(at, name));
      if (built === undefined) continue;
      if (members.has(name)) {
        context.problems.push({ code: 'use.part-duplicate', pointer: lastGiven(scope), params: { name } });
      }
      members.set(name, built);
    }
  }
}

function addEach(context: Context, scope: Scope, body: JsonObject, at: Pointer, members: Map<string, Json>): void {
  const { members: repeated } = body;
  if (isJsonObject(repeated)) addMembers(context, scope, repeated, at, members);
  else broken(context, BROKEN.shape('$each'));
}

function buildList(context: Context, scope: Scope, parts: readonly Json[], at: Pointer): readonly Json[] {
  const items: Json[] = [];
  const add = (inner: Scope, part: Json): void => {
    if (isJsonObject(part) && '$each' in part) {
      repeat(context, inner, { ...part, list: part['$each'] ?? null }, (innermost, { items: repeated }) => {
        if (isJsonList(repeated)) for (const one of repeated) add(innermost, one);
        else broken(context, BROKEN.shape('$each'));
      });
      return;
    }
    const built = build(context, inner, part, inside(at, items.length));
    if (built !== undefined) items.push(built);
  };
  for (const part of parts) add(scope, part);
  return items;
}

function repeat(context: Context, scope: Scope, body: Json, each: (scope: Scope, body: JsonObject) => void): void {
  if (!isJsonObject(body) || typeof body['as'] !== 'string') return broken(context, BROKEN.shape('$each'));
  const values = readList(context, scope, body['list']);
  for (const [index, argument] of values.entries()) {
    if (!spend(context)) return;
    each(new Map(scope).set(body['as'], { ...argument, rest: values.slice(index + 1) }), body);
  }
}

function buildChoice(context: Context, scope: Scope, part: JsonObject, at: Pointer): Json | undefined {
  const { value } = read(context, scope, part['$if']);
  const holds = value !== null && value !== false && !(isJsonList(value) && value.length === 0);
  const meant = holds ? part['then'] : part['else'];
  return meant === undefined ? undefined : build(context, scope, meant, at);
}

/** What is said of the first value of a list, or of the value after an item. */
function buildFirst(context: Context, scope: Scope, part: JsonObject, at: Pointer): Json | undefined {
  const name = part['as'] ?? part['$next'];
  const values = '$first' in part ? readList(context, scope, part['$first']) : restOf(context, scope, part['$next']);
  const [first, ...rest] = values;
  const meant = first ? part['value'] : part['otherwise'];
  if (typeof name !== 'string' || meant === undefined) {
    broken(context, BROKEN.shape('$first' in part ? '$first' : '$next'));
    return undefined;
  }
  return build(context, first ? new Map(scope).set(name, { ...first, rest }) : scope, meant, at);
}

function restOf(context: Context, scope: Scope, name: Json | undefined): readonly Argument[] {
  const bound = typeof name === 'string' ? scope.get(name) : undefined;
  if (!bound) broken(context, BROKEN.name(wordOf(name)));
  return bound?.rest ?? [];
}

function readList(context: Context, scope: Scope, name: Json | undefined): readonly Argument[] {
  const { value, at } = read(context, scope, name);
  if (isJsonList(value))
    return value.map((item, index) => ({ value: item, at: at === null ? null : inside(at, index) }));
  // A list that was given wrongly is told where it was given.
  if (value !== null) broken(context, BROKEN.list(wordOf(name)));
  return [];
}

/** The value of a parameter, or of a field of the item of a repetition (`visa.fonction`). */
function read(context: Context, scope: Scope, name: Json | undefined): Argument {
  const [first = '', ...fields] = typeof name === 'string' ? name.split('.') : [];
  let found: Argument | undefined = scope.get(first);
  for (const field of fields) {
    const value: Json | undefined = found && isJsonObject(found.value) ? found.value[field] : undefined;
    found =
      found && value !== undefined ? { value, at: found.at === null ? null : inside(found.at, field) } : undefined;
  }
  if (!found) broken(context, BROKEN.name(wordOf(name)));
  return found ?? { value: null, at: null };
}

function place(context: Context, { value, at }: Argument, part: Pointer): Json | undefined {
  if (value === null) return undefined;
  if (at !== null) markOrigin(context.origins, part, at, true);
  return value;
}

function insert(context: Context, scope: Scope, text: string): string {
  return text.replaceAll(INSERTION, (_, name: string) => {
    const { value } = read(context, scope, name);
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    if (value !== null) broken(context, BROKEN.text(name));
    return '';
  });
}

/** Counts a part; false once there are too many, which is told the first time. */
function spend(context: Context): boolean {
  if (--context.left === -1) broken(context, BROKEN.size);
  return context.left >= 0;
}

/** A name as it can be told: definitions may put anything in its place. */
function wordOf(name: Json | undefined): string {
  return typeof name === 'string' ? name : JSON.stringify(name ?? null);
}

/** Where the author gave the item being repeated, or the use itself. */
function lastGiven(scope: Scope): Pointer {
  return [...scope.values()].findLast(({ at }) => at !== null)?.at ?? '/use';
}

function broken(context: Context, reason: string): void {
  context.problems.push({ code: 'use.definition-broken', pointer: '/use', params: { reason } });
}
