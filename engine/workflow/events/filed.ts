import type { Case } from '../../case/case.ts';
import { withhold } from '../../form/reading/withhold.ts';
import { formatDate } from '../../form/words/format-value.ts';
import { topState } from '../machine/machine-value.ts';
import { isKeptFrom } from '../model/limited-data.ts';
import { answersKeptFrom, seesOriginals } from '../sight/reader.ts';
import { lookupsWithout, shownLookups, shownSignatures } from '../sight/shown-parts.ts';
import type { CaseEvent } from './case-event.ts';
import { erasedApplicant, erasedValues, type Erasure } from './erasure.ts';
import type { EventRecord } from './event-record.ts';
import { fr } from './messages/fr.ts';

/** The request is filed: the case begins. */
export const filed: EventRecord<'filed'> = {
  evolve: (_none, event) => openCase(event),
  // All that is computed is, at filing.
  touches: 'nothing',
  restedOn: true,
  told: 'news',
  isSeen: () => true,
  shown: (event, { form }, reader) => {
    const { applicant, originals, signatures, lookups, ...rest } = event;
    return {
      ...rest,
      ...(signatures && { signatures: shownSignatures(signatures, reader) }),
      ...(lookups && { lookups: shownLookups(lookups, form, reader) }),
      ...(originals && seesOriginals(reader) && { originals }),
      answers: withhold(event.answers, answersKeptFrom(reader, form)),
      applicant: reader.contact ? applicant : { ...applicant, email: null, phone: null },
    };
  },
  erase: ({ originals, signatures, lookups, ...event }, erasure) => ({
    ...event,
    // Names and addresses of who signed are no more kept than the name of who asked.
    ...(signatures && !erasure.applicant && { signatures }),
    ...(lookups && { lookups: lookupsWithout(lookups, isKeptFrom(erasure.compiled.form.model, erasure.gone)) }),
    ...(originals && !isPartGone(erasure) && { originals }),
    answers: erasedValues(erasure, erasure.compiled.form, event.answers),
    applicant: erasedApplicant(erasure, event.applicant),
    mandate: erasure.applicant ? null : event.mandate,
  }),
  toApplicant: ({ channel, receivedOn }) => fr.filed.you[channel](formatDate(receivedOn)),
  toAgent: ({ number }) => fr.filed.agent(number),
};

/** A picture of all answers cannot lose one of them: it goes with the first. */
function isPartGone({ compiled, gone, applicant }: Erasure): boolean {
  const { model } = compiled.form;
  const isGone = isKeptFrom(model, gone);
  return applicant || model.fields.some(({ pointer }) => isGone(pointer));
}

function openCase(event: CaseEvent<'filed'>): Case {
  const state = topState(event.machine);
  return {
    id: event.caseId,
    number: event.number,
    dispositif: event.dispositif,
    version: event.seq,
    filedAt: event.at,
    receivedOn: event.receivedOn,
    channel: event.channel,
    applicant: event.applicant,
    mandate: event.mandate,
    ...(event.originals && { originals: event.originals }),
    ...(event.signatures && { signatures: event.signatures }),
    ...(event.lookups && { lookups: event.lookups }),
    machine: event.machine,
    state,
    states: [state],
    outcome: null,
    closedAt: null,
    answers: event.answers,
    annotations: {},
    computed: {},
    trace: [],
    actions: {},
    opinions: {},
    tasks: [],
    timers: [],
    clocks: {},
    correction: null,
    amounts: [],
    documents: [],
    mails: [],
    messages: [],
    notes: [],
  };
}
