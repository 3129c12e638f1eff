/** A case as a reader is shown it: the same, without what they do not see. Whatever is shown of it is made from this. */
import { joinPointer } from '../../base/pointer.ts';
import { withoutContact } from '../../form/reading/contact-fields.ts';
import { findField } from '../../form/fields/field-index.ts';
import type { Case, OpinionRecord, Task } from '../../case/case.ts';
import type { CompiledAction } from '../model/compiled-workflow.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { JsonObject } from '../../base/values.ts';
import { maySeeOpinion } from './opinion-sight.ts';
import { seesInside, seesLetters, type Reader } from './reader.ts';
import { shownTrace } from './shown-values.ts';

/** The case without what the reader does not see; nothing but its number and its state for a stranger. */
export function shownCase(compiled: CompiledDispositif, subject: Case, reader: Reader): Case {
  if (reader.standing === 'world') return subject;
  const isStranger = reader.standing === 'stranger';
  const contact = reader.contact && !isStranger;
  const trace = isStranger || !reader.computed ? [] : shownTrace(compiled, subject, reader);
  return {
    ...subject,
    applicant: contact ? subject.applicant : { ...subject.applicant, email: null, phone: null },
    answers: shownAnswers(compiled, subject, reader),
    annotations: seesInside(reader) ? subject.annotations : {},
    computed: Object.fromEntries(trace.map(({ name, value }) => [name, value])),
    trace,
    actions: shownActions(compiled, subject, reader),
    opinions: shownOpinions(compiled, subject, reader),
    tasks: shownTasks(compiled, subject, reader),
    correction: contact ? subject.correction : null,
    amounts: isStranger || !reader.computed ? [] : subject.amounts,
    ...shownExchange(subject, reader),
  };
}

function shownAnswers({ form }: CompiledDispositif, { answers }: Case, { standing, contact }: Reader): Case['answers'] {
  if (standing === 'stranger') return {};
  return contact ? answers : withoutContact(form.model, answers);
}

/**
 * That actions were taken is known to all who see the case; what was given with them, and by whom, to those who see it. The
 * applicant and groups that are consulted read what applicants give: what agents write among themselves is not theirs to read
 * before it is decided.
 */
function shownActions({ workflow }: CompiledDispositif, { actions }: Case, reader: Reader): Case['actions'] {
  if (reader.standing === 'stranger') return {};
  return mapValues(actions, (record, id) => {
    const action = workflow.actions[id];
    if (!action || !isDeedShown(action, reader)) return { at: record.at, by: '', data: {} };
    return reader.contact ? record : { ...record, data: withoutReach(action, record.data) };
  });
}

/** Whether a reader sees what is given with an action. */
export function isDeedShown({ definition }: CompiledAction, reader: Reader): boolean {
  return seesInside(reader) || definition.by.includes('applicant');
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From, name: string) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value, name)]));
}

/** What its form asks and is no contact detail. What a correction says goes with it: it may be about any answer. */
function withoutReach({ form }: CompiledAction, data: JsonObject): JsonObject {
  if (!form) return {};
  const { model } = form.form;
  const asked = Object.entries(data).filter(([name]) => findField(model, joinPointer('', name)));
  return withoutContact(model, Object.fromEntries(asked));
}

function shownOpinions(
  compiled: CompiledDispositif,
  subject: Case,
  { actor, standing }: Reader,
): Readonly<Record<string, OpinionRecord>> {
  if (standing === 'stranger') return {};
  return Object.fromEntries(
    Object.entries(subject.opinions).filter(([, opinion]) => maySeeOpinion(compiled, subject, opinion, actor)),
  );
}

/** Open tasks; none of the applicant's business, and of who is only consulted those of the opinions that they may see. */
function shownTasks(compiled: CompiledDispositif, subject: Case, { actor, standing }: Reader): readonly Task[] {
  if (standing !== 'agent' && standing !== 'consulted') return [];
  return subject.tasks.filter((task) => {
    if (task.opinion === null) return standing === 'agent';
    const opinion = subject.opinions[task.opinion];
    return opinion === undefined || maySeeOpinion(compiled, subject, opinion, actor);
  });
}

/**
 * The applicant sees neither internal letters nor notes, and of mails those to them; a group that is consulted sees no mail
 * and no message, and no letter that is internal.
 */
function shownExchange(
  { documents, mails, messages, notes, applicant }: Case,
  reader: Reader,
): Pick<Case, 'documents' | 'mails' | 'messages' | 'notes'> {
  const letters = seesLetters(reader) ? documents : [];
  switch (reader.standing) {
    case 'stranger':
      return { documents: [], mails: [], messages: [], notes: [] };
    case 'consulted':
      return { documents: letters.filter(({ internal }) => !internal), mails: [], messages: [], notes: [] };
    case 'applicant':
      return {
        documents: documents.filter(({ internal }) => !internal),
        // Mails to the service are its own affair.
        mails: mails.filter(({ to }) => to === applicant.email),
        messages,
        notes: [],
      };
    case 'agent':
    case 'world':
      return { documents: letters, mails: reader.contact ? mails : [], messages, notes };
  }
}
