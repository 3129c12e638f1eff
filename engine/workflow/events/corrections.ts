/** Corrections: the applicant is asked to mend answers, and it is over. */
import { generalisePointer } from '../../base/pointer.ts';
import type { Correction } from '../../case/records.ts';
import { shownCorrection } from '../sight/shown-parts.ts';
import { erasedCorrection } from './erasure.ts';
import { changing, inside, silent, whole, type EventRecord } from './event-record.ts';
import { fr } from './messages/fr.ts';

/** The applicant is asked to mend answers. */
export const correctionRequested: EventRecord<'correctionRequested'> = {
  evolve: changing((_subject, { correction }) => ({ correction })),
  touches: 'nothing',
  restedOn: true,
  told: 'news',
  isSeen: inside,
  shown: (event, compiled, reader) => {
    const correction = shownCorrection(compiled, event.correction, reader);
    return { ...event, correction: reader.contact ? correction : withoutWords(correction) };
  },
  erase: (event, erasure) => ({ ...event, correction: erasedCorrection(erasure, event.correction) }),
  toApplicant: ({ correction }, { form }) => {
    const labels = Object.keys(correction.fields).map((pointer) => {
      const general = generalisePointer(pointer);
      return form.model.fields.find((field) => field.pointer === general)?.label ?? '';
    });
    const named = [...new Set(labels.filter(Boolean))];
    return named.length === 0 ? null : fr.correctionRequested.you(named);
  },
  toAgent: ({ correction }) => fr.correctionRequested.agent(Object.keys(correction.fields).length),
};

/** Nothing is to be mended any more. */
export const correctionEnded: EventRecord<'correctionEnded'> = {
  evolve: changing(() => ({ correction: null })),
  touches: 'nothing',
  restedOn: true,
  told: 'upkeep',
  isSeen: inside,
  shown: whole,
  erase: whole,
  toApplicant: silent,
  toAgent: () => fr.correctionEnded.agent,
};

/** How many answers are to be mended, and not what is said of them. */
function withoutWords({ requestedAt, fields }: Correction): Correction {
  return { requestedAt, message: '', fields: Object.fromEntries(Object.keys(fields).map((pointer) => [pointer, ''])) };
}
