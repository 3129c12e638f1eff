import { withhold } from '../../form/reading/withhold.ts';
import { answersKeptFrom } from '../sight/reader.ts';
import { erasedValues } from './erasure.ts';
import { changing, inside, silent, type EventRecord } from './event-record.ts';
import { fr } from './messages/fr.ts';

/** The answers are others: those sent back with a correction. */
export const answersChanged: EventRecord<'answersChanged'> = {
  evolve: changing((_subject, { answers }) => ({ answers })),
  touches: 'answers',
  restedOn: true,
  told: 'news',
  isSeen: inside,
  shown: (event, { form }, reader) => ({ ...event, answers: withhold(event.answers, answersKeptFrom(reader, form)) }),
  erase: (event, erasure) => ({ ...event, answers: erasedValues(erasure, erasure.compiled.form, event.answers) }),
  toApplicant: silent,
  toAgent: () => fr.answersChanged.agent,
};
