/** A case as a reader is shown it: the same, without what they do not see. Whatever is shown of it is made from this. */
import type { Case } from '../../case/case.ts';
import { NOBODY } from '../../case/people.ts';
import type { OpinionRecord, Task } from '../../case/records.ts';
import { withhold } from '../../form/reading/withhold.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { shownContact } from '../events/contact-changed.ts';
import { isToApplicant } from '../model/contact.ts';
import { isRead, madeOf } from '../model/limited-data.ts';
import { holdsFunction } from '../model/permissions.ts';
import { maySeeOpinion } from '../sight/opinion-sight.ts';
import {
  answersKeptFrom,
  recordsKeptFrom,
  seesInside,
  seesLabels,
  seesLetters,
  seesOriginals,
  type Reader,
} from '../sight/reader.ts';
import {
  shownCorrection,
  shownDecision,
  shownDeed,
  shownLookups,
  shownOpinion,
  shownSignatures,
} from '../sight/shown-parts.ts';
import { shownTrace } from './shown-values.ts';

/** What everybody sees who is shown anything of a case: which one it is, where it stands, and what its scheme counts for it. */
type SeenByAll =
  | 'id'
  | 'number'
  | 'dispositif'
  | 'version'
  | 'filedAt'
  | 'receivedOn'
  | 'channel'
  | 'machine'
  | 'state'
  | 'states'
  | 'outcome'
  | 'closedAt'
  | 'routes'
  | 'timers'
  | 'clocks'
  | 'places'
  | 'over'
  | 'erased';

/** A part of a case that is new does not compile before it is one of these, or is taken out below and given by who sees it. */
type OpenParts = Pick<Case, SeenByAll> & { readonly [Part in Exclude<keyof Case, SeenByAll>]?: never };

/**
 * The case without what the reader does not see; nothing but its number and its state for a stranger, and for an application the
 * answers that it reads beside.
 */
export function shownCase(compiled: CompiledDispositif, subject: Case, reader: Reader): Case {
  if (reader.standing === 'world') return subject;
  const isStranger = reader.standing === 'stranger' || reader.standing === 'application';
  const contact = reader.contact && !isStranger;
  const trace = isStranger || !reader.computed ? [] : shownTrace(compiled, subject, reader);
  const { agent, form } = compiled;
  const exchange = shownExchange(compiled, subject, reader);
  const {
    originals,
    signatures,
    lookups,
    applicant: _applicant,
    mandate,
    contact: told,
    formerEmails,
    answers,
    annotations,
    computed: _computed,
    decision,
    trace: _trace,
    actions,
    opinions: _opinions,
    tasks: _tasks,
    correction,
    amounts,
    documents: _documents,
    acts,
    mails: _mails,
    messages: _messages,
    notes: _notes,
    labels,
    exchanges,
    apart,
    ...rest
  } = subject;
  const open: OpenParts = rest;
  return {
    ...open,
    ...(originals && seesOriginals(reader) && { originals }),
    ...(signatures && !isStranger && { signatures: shownSignatures(signatures, reader) }),
    ...(lookups && !isStranger && { lookups: shownLookups(lookups, form, reader) }),
    applicant: shownApplicant(subject, reader, contact),
    mandate: reader.standing === 'application' ? null : mandate,
    ...(formerEmails && { formerEmails: contact ? formerEmails : [] }),
    ...(told && { contact: isStranger ? {} : shownContact(form, told, reader) }),
    answers: reader.standing === 'stranger' ? {} : withhold(answers, answersKeptFrom(reader, form)),
    annotations:
      seesInside(reader) && agent ? withhold(annotations, recordsKeptFrom(compiled, reader, agent.form)) : {},
    computed: Object.fromEntries(trace.map(({ name, value }) => [name, value])),
    trace,
    ...(decision && { decision: shownDecision(compiled, decision, reader) }),
    actions: isStranger ? {} : mapValues(actions, (taken, id) => shownDeed(compiled, id, taken, reader)),
    opinions: isStranger ? {} : shownRecords(compiled, subject, reader),
    tasks: shownTasks(compiled, subject, reader),
    correction: contact && correction ? shownCorrection(compiled, correction, reader) : null,
    amounts:
      isStranger || !reader.computed
        ? []
        : amounts.filter((amount) => isRead(madeOf(compiled).amount(amount), reader.unread)),
    ...(labels && { labels: seesLabels(compiled, reader) ? labels : [] }),
    ...(exchanges && { exchanges: shownExchanges(subject, reader) }),
    ...(apart && { apart: seesLabels(compiled, reader) ? apart : [] }),
    ...exchange,
    ...(acts && { acts: acts.filter((act) => exchange.documents.some(({ id }) => id === act.id)) }),
  };
}

/** An application that does not read who asks is not told by another way. */
function shownApplicant({ applicant }: Case, { actor }: Reader, contact: boolean): Case['applicant'] {
  if (contact) return applicant;
  const reached = { ...applicant, email: null, phone: null };
  return actor.type !== 'application' || actor.identity
    ? reached
    : { personId: NOBODY, givenName: '', familyName: '', email: null, phone: null };
}

function shownRecords(
  compiled: CompiledDispositif,
  subject: Case,
  reader: Reader,
): Readonly<Record<string, OpinionRecord>> {
  return Object.fromEntries(
    Object.entries(subject.opinions)
      .filter(([, opinion]) => isOpinionSeen(compiled, subject, opinion, reader))
      .map(([id, opinion]) => [id, shownOpinion(compiled, opinion, reader)]),
  );
}

/** That an opinion was asked, or was not, tells its condition: who gives it learns of that, and who reads what it reads. */
function isOpinionSeen(compiled: CompiledDispositif, subject: Case, opinion: OpinionRecord, reader: Reader): boolean {
  if (!maySeeOpinion(compiled, subject, opinion, reader.actor)) return false;
  const definition = opinion.adHoc ? undefined : compiled.workflow.opinions[opinion.id]?.definition;
  if (definition?.when === undefined || holdsFunction(reader.actor, definition.function)) return true;
  return isRead(madeOf(compiled).expression(definition.when), reader.unread);
}

/** Open tasks; none of the applicant's business, and of who is only consulted those of the opinions that they may see. */
function shownTasks(compiled: CompiledDispositif, subject: Case, reader: Reader): readonly Task[] {
  const { standing } = reader;
  if (standing !== 'agent' && standing !== 'consulted') return [];
  return subject.tasks.filter((task) => {
    if (task.opinion === null) return standing === 'agent';
    const opinion = subject.opinions[task.opinion];
    return opinion === undefined || isOpinionSeen(compiled, subject, opinion, reader);
  });
}

/**
 * The applicant sees neither internal letters nor notes, and of mails those to them; a group that is consulted sees no mail
 * and no message, and no letter that is internal. Messages and notes say what their writer chose to write.
 */
function shownExchange(
  compiled: CompiledDispositif,
  subject: Case,
  reader: Reader,
): Pick<Case, 'documents' | 'mails' | 'messages' | 'notes'> {
  const { documents } = subject;
  const { mails, messages, notes } = leftOf(subject);
  const made = madeOf(compiled);
  const letters = seesLetters(reader)
    ? documents.filter(({ document }) => isRead(made.document(document), reader.unread))
    : [];
  switch (reader.standing) {
    case 'stranger':
    case 'application':
      return { documents: [], mails: [], messages: [], notes: [] };
    case 'consulted':
      return { documents: letters.filter(({ internal }) => !internal), mails: [], messages: [], notes: [] };
    case 'applicant':
      return {
        documents: letters.filter(({ internal }) => !internal),
        // Mails to the service are its own affair, and those to third parties are theirs.
        mails: mails.filter((mail) => isToApplicant(mail, subject)),
        messages,
        notes: [],
      };
    case 'agent':
    case 'world': {
      const read = mails.filter(({ message }) => isRead(made.message(message), reader.unread));
      return { documents: letters, mails: reader.contact ? read : [], messages, notes };
    }
  }
}

/** What agents noted of calls and letters: theirs to read, and the applicant's, whom it is about; gone with the words of the case. */
function shownExchanges(
  { exchanges = [], erased }: Case,
  { standing, contact }: Reader,
): NonNullable<Case['exchanges']> {
  if (erased && erased.words !== null) return [];
  return standing === 'applicant' || (standing === 'agent' && contact) ? exchanges : [];
}

/** What is left to read once words, or the text of mails, were erased: the history says that they were. */
function leftOf({ erased, mails, messages, notes }: Case): Pick<Case, 'mails' | 'messages' | 'notes'> {
  if (!erased) return { mails, messages, notes };
  const areWordsLeft = erased.words === null;
  return {
    // One whose address alone is gone would read as one to be printed.
    mails: mails.filter(({ subject, to }) => subject !== '' && to !== null),
    messages: areWordsLeft ? messages : [],
    notes: areWordsLeft ? notes : [],
  };
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From, name: string) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value, name)]));
}
