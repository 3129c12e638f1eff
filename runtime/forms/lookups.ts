/**
 * What sources gave of the answers of a form, as its page shows it: a button beside the key, what came of pressing it, and beside each
 * answer that a source gave, whether it is still that one.
 */
import { atPointer, equalJson, isJsonObject, splitPointer } from '../../engine/base/index.ts';
import { keyOf } from '../../engine/form/browser.ts';
import type { Json, JsonObject, Pointer } from '../../engine/index.ts';
import { updateAt } from './actions.ts';

/** A lookup of the form, in words, and what came of it for the request that is filled in. */
export type FormLookup = {
  readonly id: string;
  readonly key: Pointer;
  /** Of its button. */
  readonly label: string;
  /** What came of it the last time; null before. */
  readonly asked: {
    readonly key: string;
    /** Name of the source. */
    readonly title: string;
    /** A sentence. */
    readonly status: string;
    /** Day in words. */
    readonly day: string;
    readonly filled: Readonly<Record<Pointer, Json>>;
  } | null;
};

/** A button beside a key, with what came of it for that key; null before it is pressed. */
export type LookupButton = { readonly id: string; readonly label: string; readonly status: string | null };
/** What a source gave for an answer. */
export type Given = { readonly title: string; readonly day: string; readonly value: Json };

/** What the fields of a page show of lookups, by their place. */
export type Sourced = {
  readonly buttons: Readonly<Record<Pointer, readonly LookupButton[]>>;
  readonly given: Readonly<Record<Pointer, Given>>;
};

/** Of a form that looks nothing up. */
export const NOTHING_SOURCED: Sourced = { buttons: {}, given: {} };

/**
 * Answers as they were when a source was asked: without those that it gave. A page that came alive while it was asked has them like that.
 */
export function beforeGiven(answers: JsonObject, lookups: readonly FormLookup[]): JsonObject {
  return lookups
    .flatMap(({ asked }) => Object.entries(asked?.filled ?? {}))
    .reduce<JsonObject>((so, [pointer, value]) => {
      if (!equalJson(atPointer(so, pointer), value)) return so;
      const next = updateAt(so, splitPointer(pointer), () => undefined);
      return isJsonObject(next) ? withoutEmptied(next, pointer) : so;
    }, answers);
}

/** A section of which nothing is left was none before. */
function withoutEmptied(answers: JsonObject, pointer: Pointer): JsonObject {
  const [section = '', ...inside] = splitPointer(pointer);
  const left = answers[section];
  if (inside.length === 0 || !isJsonObject(left) || Object.keys(left).length > 0) return answers;
  return Object.fromEntries(Object.entries(answers).filter(([name]) => name !== section));
}

/** The lookups whose key is still the one that they were asked by, as one text: what is shown changes with it alone. */
export function currentLookups(lookups: readonly FormLookup[], answers: JsonObject): string {
  return lookups
    .flatMap((one) => (one.asked !== null && keyOf(one, answers) === one.asked.key ? [one.id] : []))
    .join(' ');
}

/** What fields show. @param current as `currentLookups` gives it */
export function sourcedBy(lookups: readonly FormLookup[], current: string): Sourced {
  if (lookups.length === 0) return NOTHING_SOURCED;
  const buttons: Record<Pointer, readonly LookupButton[]> = {};
  const given: Record<Pointer, Given> = {};
  for (const { id, key, label, asked } of lookups) {
    const known = current.split(' ').includes(id) ? asked : null;
    buttons[key] = [...(buttons[key] ?? []), { id, label, status: known && known.status }];
    for (const [pointer, value] of Object.entries(known?.filled ?? {}))
      given[pointer] = { title: known?.title ?? '', day: known?.day ?? '', value };
  }
  return { buttons, given };
}
