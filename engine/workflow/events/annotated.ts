import { withhold } from '../../form/reading/withhold.ts';
import { namesMadeOf } from '../../names/read-name.ts';
import { recordsKeptFrom } from '../sight/reader.ts';
import { nameActor } from './words.ts';
import { erasedValues } from './erasure.ts';
import { changing, inside, silent, type EventRecord } from './event-record.ts';
import { fr } from './messages/fr.ts';

/** An agent recorded something in the annotations. */
export const annotated: EventRecord<'annotated'> = {
  evolve: changing(({ annotations }, { values }) => ({ annotations: { ...annotations, ...values } })),
  touches: ({ values }) => Object.keys(values).flatMap((name) => namesMadeOf('annotations', name)),
  restedOn: true,
  told: 'news',
  isSeen: inside,
  shown: (event, compiled, reader) => {
    const form = compiled.agent?.form;
    return { ...event, values: form ? withhold(event.values, recordsKeptFrom(compiled, reader, form)) : {} };
  },
  erase: (event, erasure) => {
    const { agent, privacy } = erasure.compiled;
    return agent ? { ...event, values: erasedValues(erasure, agent.form, event.values, privacy.records) } : event;
  },
  toApplicant: silent,
  toAgent: ({ actor }) => fr.annotated.agent(nameActor(actor)),
};
