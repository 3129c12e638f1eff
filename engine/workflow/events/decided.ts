import { joinPointer } from '../../base/pointer.ts';
import type { JsonObject } from '../../base/values.ts';
import { findField } from '../../form/fields/field-index.ts';
import { formatAnswer } from '../../form/words/format-answer.ts';
import { namesMadeOf } from '../../names/read-name.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
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
  toApplicant: ({ values }, compiled) => {
    const own = Object.entries(values).filter(([name]) => isPublicValue(compiled, name));
    return own.length === 0 ? null : fr.decided.you(inWords(compiled, Object.fromEntries(own)));
  },
  toAgent: ({ values }, { compiled }) => fr.decided.agent(inWords(compiled, values)),
};

function inWords({ workflow: { decision } }: CompiledDispositif, values: JsonObject): readonly string[] {
  return Object.entries(values).map(([name, value]) => {
    const field = decision && findField(decision.form.model, joinPointer('', name));
    const written = decision && field && value !== null ? formatAnswer(decision.form, field, value) : null;
    return fr.decided.value(field?.label ?? name, written);
  });
}
