/*
 * What sources answer in a scenario: what its author says they do. A source that is not named gave what the answers say, so that a
 * scenario which is not about it need not speak of it.
 */
import type { Lookup } from '../../schemas/types/form-ui.ts';
import type { Scenario } from '../../schemas/types/scenario.ts';
import { atPointer } from '../base/json.ts';
import type { Instant, JsonObject } from '../base/values.ts';
import type { Form } from '../form/form.ts';
import { keyOf } from '../form/lookups/lookup-key.ts';
import { lookupsOf, takeSourceAnswer, type LookedUp, type SourceAnswer } from '../form/lookups/looked-up.ts';

type GivenSources = Pick<Scenario['given'], 'sources'>;

type Answers = { readonly answers: JsonObject; readonly looked: readonly LookedUp[] };

/** Answers of a scenario once all sources whose key is answered were asked, with what came of it. */
export function askGivenSources(form: Form, given: GivenSources, answers: JsonObject, at: Instant): Answers {
  return lookupsOf(form.model).reduce<Answers>(
    (before, lookup) => askGivenSource(form, lookup, given, { ...before, at }),
    { answers, looked: [] },
  );
}

/** The same of one source; as they are while its key is not answered. */
export function askGivenSource(
  form: Form,
  lookup: Lookup,
  { sources = {} }: GivenSources,
  { at, ...before }: Answers & { readonly at: Instant },
): Answers {
  const key = keyOf(lookup, before.answers);
  if (key === null) return before;
  const said = Object.hasOwn(sources, lookup.source) ? sources[lookup.source] : undefined;
  if (said !== undefined) return takeSourceAnswer(form, lookup, before, { key, answer: answerOf(said, key), at });
  const filled = Object.keys(lookup.fills).flatMap((pointer) => {
    const value = atPointer(before.answers, pointer);
    return value === undefined ? [] : [[pointer, value] as const];
  });
  const others = before.looked.filter((one) => one.lookup !== lookup.id);
  const found: LookedUp = { lookup: lookup.id, key, at, outcome: 'found', filled: Object.fromEntries(filled) };
  return { ...before, looked: [...others, found] };
}

type Said = NonNullable<Scenario['given']['sources']>[string];

/** What a source of a scenario answers to a key. */
function answerOf(said: Said, key: string): SourceAnswer {
  if (said === 'away') return { type: 'away' };
  const values = Object.hasOwn(said, key) ? said[key] : undefined;
  return values === undefined ? { type: 'unknown' } : { type: 'found', values };
}
