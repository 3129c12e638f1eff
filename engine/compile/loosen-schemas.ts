/*
 * The schemas of a file of which some keywords are wrong, without those keywords: the question stays, under its name, and less
 * is known of it. What is left can be walked by everything that walks schemas.
 */
import { isJsonList, isJsonObject, isRecord, stringsOf } from '../base/guards.ts';
import { joinPointer, splitPointer } from '../base/pointer.ts';
import type { Json, Pointer } from '../base/values.ts';
import { checkSchemasOf, findEmbeddedSchemas } from '../form/check/check-schema-files.ts';
import { isHarmless } from '../language/harmless.ts';
import { WORKFLOW_FILE } from '../language/source-files.ts';
import { BLOCKS } from '../form/fields/blocks.ts';
import { toWrite } from '../language/to-write.ts';
import { createReport } from './report.ts';

/** Taking a keyword away can show that another says nothing without it. */
const ROUNDS = 6;
/** The type of a question of which nothing is known: defined, and none that there is. */
const NO_TYPE: readonly string[] = [];

/** The file as it can be walked, and where it was changed; `unread` are the schemas that cannot be, whatever is taken away. */
export type Loosened = {
  readonly value: Json;
  readonly places: readonly Pointer[];
  readonly unread: readonly Pointer[];
};

/** Takes the keywords away that are wrong in the schemas of a file. */
export function loosenSchemas(file: string, given: Json): Loosened {
  const value = structuredClone(given);
  const bases = file === WORKFLOW_FILE ? findEmbeddedSchemas(value).map(({ pointer }) => pointer) : [''];
  const places: Pointer[] = [];
  const open = (): readonly Pointer[] =>
    checkSchemasOf(createReport({}, new Map()), file, value)
      .filter((found) => !isHarmless(found) && !places.some((place) => isWithin(found.pointer, place)))
      .map(({ pointer }) => pointer);
  for (let round = 0; round < ROUNDS; round++) {
    const faults = open();
    if (faults.length === 0) return { value, places, unread: [] };
    for (const fault of faults) places.push(...loosenAt(value, baseOf(bases, fault), fault));
  }
  return { value, places, unread: [...new Set(open().map((fault) => baseOf(bases, fault)))] };
}

/** Whether a place is another, or stands in it. */
export function isWithin(pointer: Pointer, place: Pointer): boolean {
  return pointer === place || pointer.startsWith(`${place}/`);
}

function baseOf(bases: readonly Pointer[], fault: Pointer): Pointer {
  return bases.find((base) => base === '' || isWithin(fault, base)) ?? '';
}

/** Takes away what is wrong at a place; gives the places of what was, and of what is said of it; none where it cannot be. */
function loosenAt(root: Json, base: Pointer, fault: Pointer): readonly Pointer[] {
  const { owner, at, rest } = innermost(root, base, fault);
  const [keyword] = rest;
  if (!owner) return [];
  if (keyword === undefined) {
    Reflect.set(owner, 'type', at === base ? 'object' : NO_TYPE);
    return [joinPointer(at, 'type')];
  }
  const inside = Reflect.get(owner, keyword) as unknown;
  const [name] = rest.slice(1);
  // What asks further questions, and cannot be read or was forgotten: nothing is known of their names.
  const isAlone = keyword === 'if' && !['then', 'else'].some((branch) => Object.hasOwn(owner, branch));
  if (ASKING.has(keyword) || isAlone) return [];
  if (keyword === 'oneOf' && rest.length === 2 && Array.isArray(inside)) {
    forgetChoice(owner, inside, Number(name));
    return [joinPointer(at, keyword), joinPointer(at, 'cagou')];
  }
  if (keyword === 'required') {
    Reflect.set(owner, keyword, [...new Set(stringsOf(inside))]);
    const questions = Object.keys(memberAt(owner, ['properties']) ?? {});
    const messages = questions.map((one) => joinPointer(at, 'properties', one, 'cagou', 'messages', keyword));
    return [joinPointer(at, keyword), ...messages];
  }
  if (TYPING.has(keyword)) {
    Reflect.deleteProperty(owner, keyword);
    Reflect.set(owner, 'type', NO_TYPE);
    return [joinPointer(at, keyword), joinPointer(at, 'cagou')];
  }
  if (keyword === 'if') Reflect.set(owner, keyword, {});
  else Reflect.deleteProperty(owner, keyword);
  return [joinPointer(at, keyword), joinPointer(at, 'cagou', 'messages', keyword)];
}

/** A choice that is none: the question may be answered by something that is not known. */
function forgetChoice(owner: object, choices: unknown[], at: number): void {
  const choice = choices[at];
  const known = isRecord(choice) && Object.hasOwn(choice, 'const');
  choices[at] = { const: known ? choice['const'] : null, title: toWrite('ce choix') };
  if (!known) Reflect.set(owner, 'type', NO_TYPE);
}

/**
 * Schemas whose lists and blocks cannot be known, since what pins them cannot be read: their questions may be answered by
 * anything.
 * @param known names of lists that need no pin
 */
export function forgetPinned(given: Json, known: readonly string[]): Pick<Loosened, 'value' | 'places'> {
  const places: Pointer[] = [];
  const forget = (value: Json, at: Pointer): Json => {
    if (isJsonList(value)) return value.map((part, index) => forget(part, joinPointer(at, index)));
    if (!isJsonObject(value)) return value;
    const { $ref, cagou } = value;
    const list = isJsonObject(cagou) ? cagou['data'] : undefined;
    const isUnknown =
      (typeof list === 'string' && !known.includes(list)) || (typeof $ref === 'string' && !BLOCKS.has($ref));
    if (!isUnknown)
      return Object.fromEntries(
        Object.entries(value).map(([name, part]) => [name, forget(part, joinPointer(at, name))]),
      );
    places.push(at);
    const { title = '' } = value;
    return { title, type: NO_TYPE, ...(cagou !== undefined && { cagou }) };
  };
  return { value: forget(given, ''), places };
}

type Innermost = { readonly owner: object | null; readonly at: Pointer; readonly rest: readonly string[] };

/** The innermost schema around a place, and what of the place is inside it. */
function innermost(root: Json, base: Pointer, fault: Pointer): Innermost {
  let owner = memberAt(root, splitPointer(base));
  let at = base;
  let rest = splitPointer(fault.slice(base.length));
  for (;;) {
    const [keyword, name] = rest;
    const isList = keyword === 'properties' || keyword === 'allOf';
    const steps =
      isList && name !== undefined ? [keyword, name] : SCHEMA_KEYWORDS.has(keyword ?? '') ? [keyword ?? ''] : [];
    const next = steps.length === 0 ? null : memberAt(owner, steps);
    if (!isRecord(next)) return { owner: isRecord(owner) ? owner : null, at, rest };
    owner = next;
    at = joinPointer(at, ...steps);
    rest = rest.slice(steps.length);
  }
}

const SCHEMA_KEYWORDS: ReadonlySet<string> = new Set(['items', 'then', 'else']);
/** What says of what type an answer is. */
const TYPING: ReadonlySet<string> = new Set(['type', 'format', 'enum', 'const', 'oneOf']);
const ASKING: ReadonlySet<string> = new Set(['properties', 'allOf', ...SCHEMA_KEYWORDS]);

function memberAt(value: unknown, names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (owner, name) =>
      typeof owner === 'object' && owner !== null && Object.hasOwn(owner, name) ? Reflect.get(owner, name) : undefined,
    value,
  );
}
