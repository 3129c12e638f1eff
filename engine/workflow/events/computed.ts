import { erasedTrace, erasedComputed } from './erasure.ts';
import { changing, silent, type EventRecord } from './event-record.ts';
import { fr } from './messages/fr.ts';

/** Computed values are what they are now, and why. */
export const computed: EventRecord<'computed'> = {
  evolve: changing((_subject, { values, trace }) => ({ computed: values, trace })),
  touches: 'nothing',
  restedOn: true,
  told: 'upkeep',
  isSeen: (_event, { inside, reader }) => inside && reader.computed,
  // The case itself tells each value to who may know of it.
  shown: (event) => ({ ...event, values: {}, trace: [] }),
  erase: (event, erasure) => ({
    ...event,
    values: erasedComputed(erasure, event.values),
    trace: event.trace.flatMap((one) => erasedTrace(erasure, one)),
  }),
  toApplicant: silent,
  toAgent: () => fr.computed.agent,
};
