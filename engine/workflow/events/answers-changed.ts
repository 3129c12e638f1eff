import { atPointer, equalJson } from '../../base/json.ts';
import type { JsonObject, Pointer } from '../../base/values.ts';
import type { CaseLookup } from '../../case/records.ts';
import { withhold } from '../../form/reading/withhold.ts';
import { answersKeptFrom } from '../sight/reader.ts';
import { erasedValues } from './erasure.ts';
import { changing, inside, silent, type EventRecord } from './event-record.ts';
import { fr } from './messages/fr.ts';

/** The answers are others: those sent back with a correction. */
export const answersChanged: EventRecord<'answersChanged'> = {
  evolve: changing(({ answers: former, lookups }, { answers }) => ({
    answers,
    ...(lookups && { lookups: lookups.map((lookup) => followed(lookup, former, answers)) }),
  })),
  touches: 'answers',
  restedOn: true,
  told: 'news',
  isSeen: inside,
  shown: (event, { form }, reader) => ({ ...event, answers: withhold(event.answers, answersKeptFrom(reader, form)) }),
  erase: (event, erasure) => ({ ...event, answers: erasedValues(erasure, erasure.compiled.form, event.answers) }),
  toApplicant: silent,
  toAgent: () => fr.answersChanged.agent,
};

/** An answer that a source gave and that is another now, or whose key is, is the applicant’s own. */
function followed(lookup: CaseLookup, former: JsonObject, answers: JsonObject): CaseLookup {
  const isSame = (pointer: Pointer): boolean => equalJson(atPointer(former, pointer), atPointer(answers, pointer));
  const isKeySame = isSame(lookup.key);
  const fields = Object.entries(lookup.fields).map(
    ([pointer, origin]) => [pointer, isKeySame && isSame(pointer) ? origin : ('changed' as const)] as const,
  );
  return { ...lookup, fields: Object.fromEntries(fields) };
}
