import { joinPointer } from '../../base/pointer.ts';
import type { JsonObject } from '../../base/values.ts';
import { findField } from '../../form/fields/field-index.ts';
import { describeValues } from '../../form/reading/describe-values.ts';
import { namesMadeOf } from '../../names/read-name.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { whollyMadeOf } from '../model/limited-data.ts';
import { isPublicValue, shownDecision } from '../sight/shown-parts.ts';
import { changing, type EventRecord } from './event-record.ts';
import { fr } from './messages/fr.ts';

/** Values are decided, or taken away. */
export const decided: EventRecord<'decided'> = {
  evolve: changing(({ decision }, { values }) => ({ decision: { ...decision, ...values } })),
  touches: ({ values }) => Object.keys(values).flatMap((name) => namesMadeOf('decision', name)),
  restedOn: true,
  told: 'course',
  isSeen: ({ values }, { compiled, reader }) => Object.keys(shownDecision(compiled, values, reader)).length > 0,
  shown: (event, compiled, reader) => ({ ...event, values: shownDecision(compiled, event.values, reader) }),
  erase: (event, { compiled, isGone }) => ({
    ...event,
    values: Object.fromEntries(
      Object.entries(event.values).filter(([name]) => !isGone(whollyMadeOf(compiled).paths([`decision.${name}`]))),
    ),
  }),
  toApplicant: ({ values }, compiled) => {
    const own = Object.entries(values).filter(([name]) => isPublicValue(compiled, name));
    return own.length === 0 ? null : fr.decided.you(inWords(compiled, Object.fromEntries(own)));
  },
  toAgent: ({ values }, { compiled }) => fr.decided.agent(inWords(compiled, values)),
};

function inWords(compiled: CompiledDispositif, values: JsonObject): readonly string[] {
  return describeDecided(compiled, values).map(({ label, text }) => fr.decided.value(label, text));
}

/** A decided value in words; `text` is null for one that was taken away. */
export type DecidedWords = { readonly name: string; readonly label: string; readonly text: string | null };

/** Values that are decided, in words, in the order in which the scheme describes them. */
export function describeDecided(
  { workflow: { decision } }: CompiledDispositif,
  values: JsonObject,
): readonly DecidedWords[] {
  if (!decision) return [];
  return Object.keys(decision.schema.properties ?? {}).flatMap((name) => {
    const value = values[name];
    if (value === undefined) return [];
    const [said] = value === null ? [] : describeValues(decision, { [name]: value });
    const label = findField(decision.form.model, joinPointer('', name))?.label ?? name;
    return [{ name, label, text: said?.text ?? null }];
  });
}
