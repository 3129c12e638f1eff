/*
 * The condition that a question is asked under, given, changed or taken away. What is written for it is an entry of `allOf`
 * with `if` and `then`; the question goes in and out of it as it is written, with what requires it.
 */
import { isJsonList, isJsonObject, stringsOf } from '../../base/guards.ts';
import { equalJson } from '../../base/json.ts';
import { joinPointer, lastToken, parentPointer, splitPointer } from '../../base/pointer.ts';
import type { Json, JsonObject, Pointer } from '../../base/values.ts';
import type { Files } from '../changes.ts';
import { definitionOf, objectAt, type FormMention } from '../form-mentions.ts';
import { below, refuse, valueAt, type EditRefusal, type Operation, type Place } from '../operations.ts';
import { rootOfForm, type OfForm } from './forms.ts';

/** The condition of a question as the schema to write under `if`; it is always asked when null. */
export type ConditionGesture = OfForm & {
  readonly type: 'question.condition';
  readonly question: Pointer;
  readonly condition: JsonObject | null;
};

type Plan = readonly Operation[] | EditRefusal;

/**
 * Operations of a gesture on the files as they are. `does-not-fit` where the question is asked under several conditions, or
 * where one does not hold: what it would then mean is for the source to say.
 */
export function planCondition(files: Files, { question, condition, form: name }: ConditionGesture): Plan {
  const root = rootOfForm(name);
  const form = valueAt(files, root) ?? null;
  const found = definitionOf(form, question);
  const object = objectAt(form, parentPointer(question));
  if (!found || object === null) return refuse('place-gone', { ...root, pointer: question });
  const around = splitPointer(found.layer.slice(object.length));
  const branches = around.filter((token) => token === 'then' || token === 'else');
  if (branches.length > 1 || branches[0] === 'else') return refuse('does-not-fit', { ...root, pointer: found.at });
  const holder = branches.length === 0 ? null : parentPointer(found.layer);
  if (condition === null)
    return holder === null ? [] : [...moveTo(files, root, found, object), ...cleared(files, root, found, holder)];
  if (holder !== null && isAlone(files, root, found)) {
    return [{ type: 'set', at: { ...root, pointer: joinPointer(holder, 'if') }, value: condition }];
  }
  return [
    ...moveUnder(files, root, found, object, condition),
    ...(holder === null ? [] : cleared(files, root, found, holder)),
  ];
}

/** Puts a question into the entry of a condition, which is made where there is none. */
function moveUnder(
  files: Files,
  root: Place,
  found: FormMention,
  object: Pointer,
  condition: JsonObject,
): readonly Operation[] {
  const place = { ...root, pointer: object };
  const entries = valueAt(files, below(place, 'allOf'));
  const known = isJsonList(entries) ? entries : [];
  const same = known.findIndex(
    (entry) => isJsonObject(entry) && equalJson(entry['if'], condition) && isObjectAt(entry, 'then'),
  );
  const rank = same === -1 ? known.length : same;
  const entry = { if: condition, then: { properties: {} } };
  const made: readonly Operation[] =
    same !== -1
      ? []
      : isJsonList(entries)
        ? [{ type: 'insert', at: below(place, 'allOf'), value: entry }]
        : [{ type: 'insert', at: place, name: 'allOf', value: [entry] }];
  return [...made, ...moveTo(files, root, found, joinPointer(object, 'allOf', rank, 'then'), same === -1)];
}

const isObjectAt = (schema: JsonObject, keyword: string): boolean => isJsonObject(schema[keyword]);

/** Moves a question, and what requires it, into another layer of its object. */
function moveTo(files: Files, root: Place, found: FormMention, layer: Pointer, isNew = false): readonly Operation[] {
  const name = lastToken(found.question);
  const [from, to] = [
    { ...root, pointer: found.layer },
    { ...root, pointer: layer },
  ];
  const hasProperties = isNew || isJsonObject(valueAt(files, below(to, 'properties')));
  const required = stringsOf(valueAt(files, below(from, 'required')));
  const there = stringsOf(isNew ? null : valueAt(files, below(to, 'required')));
  const release: Operation = {
    type: 'remove',
    at: required.length === 1 ? below(from, 'required') : below(from, 'required', required.indexOf(name)),
  };
  const require: Operation =
    there.length > 0
      ? { type: 'insert', at: below(to, 'required'), value: name }
      : { type: 'set', at: below(to, 'required'), value: [name] };
  return [
    ...(hasProperties ? [] : [{ type: 'insert' as const, at: to, name: 'properties', value: {} }]),
    { type: 'move', at: { ...root, pointer: found.at }, into: below(to, 'properties') },
    ...(required.includes(name) ? [release, require] : []),
  ];
}

/** Whether a question is all that its condition asks for. */
function isAlone(files: Files, root: Place, { layer, question }: FormMention): boolean {
  const branch = valueAt(files, { ...root, pointer: layer });
  const holder = valueAt(files, { ...root, pointer: parentPointer(layer) });
  const name = lastToken(question);
  return (
    isJsonObject(branch) &&
    isJsonObject(holder) &&
    holder['else'] === undefined &&
    Object.keys(branch).every((keyword) => keyword === 'properties' || keyword === 'required') &&
    isOnly(Object.keys(isJsonObject(branch['properties']) ? branch['properties'] : {}), name) &&
    stringsOf(branch['required']).every((required) => required === name)
  );
}

const isOnly = (names: readonly string[], name: string): boolean => names.length === 1 && names[0] === name;

/** Takes a condition away that asks for nothing any more: the last thing done, since ranks follow from it. */
export function cleared(files: Files, root: Place, found: FormMention, holder: Pointer): readonly Operation[] {
  if (!isAlone(files, root, found)) return [];
  const list = parentPointer(holder);
  const at = { ...root, pointer: holder };
  if (lastToken(list) !== 'allOf') {
    return [
      { type: 'remove', at: below(at, 'if') },
      { type: 'remove', at: below(at, 'then') },
    ];
  }
  const value: Json | undefined = valueAt(files, { ...root, pointer: list });
  const isLast = isJsonList(value) && value.length === 1;
  return [{ type: 'remove', at: isLast ? { ...root, pointer: list } : at }];
}
