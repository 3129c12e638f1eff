/*
 * Answers that a source gave, and where each came from. What it gave is kept beside the answers while a request is written, so that
 * whether an answer is still the source's is worked out whenever it is asked: nothing is marked as one types, and no way of
 * writing answers can forget to.
 */
import type { Lookup } from '../../../schemas/types/form-ui.ts';
import { atPointer, equalJson } from '../../base/json.ts';
import { isJsonObject } from '../../base/guards.ts';
import { splitPointer } from '../../base/pointer.ts';
import type { Instant, Json, JsonObject, Pointer } from '../../base/values.ts';
import { settleAnswers } from '../answers/normalise-answers.ts';
import { putAnswer } from '../answers/prefill.ts';
import { findField } from '../fields/field-index.ts';
import type { Form, FormModel } from '../form.ts';
import { keyOf } from './lookup-key.ts';
import { fieldErrors } from '../validate/field-errors.ts';

/** Values that a source gives, by their names. */
export type SourceValues = Readonly<Record<string, string | number | boolean>>;

/** What a source answers: what it knows of a key, that it knows nothing of it, or nothing at all. */
export type SourceAnswer =
  | { readonly type: 'found'; readonly values: SourceValues }
  | { readonly type: 'unknown' }
  | { readonly type: 'away' };

/** What came of asking a source for a request that is being written. */
export type LookedUp = {
  /** As form.ui.json calls it. */
  readonly lookup: string;
  readonly key: string;
  readonly at: Instant;
  readonly outcome: SourceAnswer['type'];
  /** What it gave for each answer, as the form keeps such an answer. */
  readonly filled: Readonly<Record<Pointer, Json>>;
};

/** Whether an answer that a source gave is still what it gave. */
export type Origin = 'given' | 'changed';

type Answers = { readonly answers: JsonObject; readonly looked: readonly LookedUp[] };

/** Lookups of a form. */
export function lookupsOf({ ui }: Pick<FormModel, 'ui'>): readonly Lookup[] {
  return ui.lookups ?? [];
}

/** What came of a lookup for the key as it stands; undefined when it was not asked, or for another key. */
export function lookedUpFor(lookup: Pick<Lookup, 'id' | 'key'>, { answers, looked }: Answers): LookedUp | undefined {
  const key = keyOf(lookup, answers);
  return looked.find((one) => one.lookup === lookup.id && one.key === key);
}

/**
 * Answers once a source was asked. It fills what is empty and what it filled before; what somebody wrote stays, and is then marked
 * as other than what it gives. What it gave for another key goes, whatever it answers now. A value that the form would refuse fills nothing.
 */
export function takeSourceAnswer(
  form: Form,
  lookup: Lookup,
  before: Answers,
  { key, answer, at }: { readonly key: string; readonly answer: SourceAnswer; readonly at: Instant },
): Answers {
  const former = before.looked.find((one) => one.lookup === lookup.id);
  // That it is away now takes nothing of what it said of the same key.
  if (answer.type === 'away' && former?.key === key && former.outcome !== 'away') return before;
  const emptied = Object.entries(former?.filled ?? {}).reduce(
    (answers, [pointer, value]) =>
      equalJson(atPointer(answers, pointer), value) ? withoutAnswer(answers, splitPointer(pointer)) : answers,
    before.answers,
  );
  const filled = answer.type === 'found' ? acceptable(form, lookup, emptied, answer.values) : {};
  const answers = Object.entries(filled).reduce(
    (all, [pointer, value]) =>
      isAnswered(atPointer(all, pointer)) ? all : putAnswer(all, splitPointer(pointer), value),
    emptied,
  );
  const others = before.looked.filter((one) => one.lookup !== lookup.id);
  return { answers, looked: [...others, { lookup: lookup.id, key, at, outcome: answer.type, filled }] };
}

/** What a source gives that the form takes, each as the form keeps it. */
function acceptable(
  form: Form,
  { fills }: Pick<Lookup, 'fills'>,
  answers: JsonObject,
  values: SourceValues,
): Readonly<Record<Pointer, Json>> {
  const offered = Object.entries(fills).flatMap(([pointer, name]): readonly (readonly [Pointer, Json])[] => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    const field = findField(form.model, pointer);
    if (value === undefined || value === '' || !field || !isOfType(field.type, value)) return [];
    const settled = atPointer(settleAnswers(form, putAnswer({}, splitPointer(pointer), value)), pointer);
    return isAnswered(settled) ? [[pointer, settled]] : [];
  });
  const tried = offered.reduce((all, [pointer, value]) => putAnswer(all, splitPointer(pointer), value), answers);
  const refused = new Set(fieldErrors(form, tried).map(({ pointer }) => pointer));
  return Object.fromEntries(offered.filter(([pointer]) => !refused.has(pointer)));
}

function isOfType(type: string, value: string | number | boolean): boolean {
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

const isAnswered = (value: Json | undefined): value is Json => value !== undefined && value !== null && value !== '';

/** A copy without the answer at a path. */
function withoutAnswer(answers: JsonObject, [name = '', ...rest]: readonly string[]): JsonObject {
  const { [name]: former, ...others } = answers;
  if (rest.length === 0) return others;
  return isJsonObject(former) ? { ...others, [name]: withoutAnswer(former, rest) } : answers;
}

/** Where answers came from, by their place: those of lookups whose key is still the one that was asked. */
export function originsOf(
  { ui }: Pick<FormModel, 'ui'>,
  { answers, looked }: Answers,
): readonly {
  readonly lookup: Lookup;
  readonly at: Instant;
  readonly pointer: Pointer;
  readonly value: Json;
  readonly origin: Origin;
}[] {
  return lookupsOf({ ui }).flatMap((lookup) => {
    const found = lookedUpFor(lookup, { answers, looked });
    return Object.entries(found?.filled ?? {}).map(([pointer, value]) => ({
      lookup,
      at: found?.at ?? '',
      pointer,
      value,
      origin: equalJson(atPointer(answers, pointer), value) ? ('given' as const) : ('changed' as const),
    }));
  });
}

/** Lookups whose source must have answered before a request with these answers is filed, and has not. */
export function awaitedLookups(form: Pick<Form, 'model'>, all: Answers): readonly Lookup[] {
  return lookupsOf(form.model).filter((lookup) => {
    if (lookup.away !== 'wait' || keyOf(lookup, all.answers) === null) return false;
    const found = lookedUpFor(lookup, all);
    return found === undefined || found.outcome === 'away';
  });
}
