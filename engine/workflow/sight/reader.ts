/**
 * What an actor is to a case, and how far they read it. It is decided here and nowhere else: who instructs sees all; who is
 * only consulted sees contact details, and what is computed, when an opinion asked of them says so, since data are shown for
 * what they are needed for; the applicant sees what is theirs.
 */
import type { Case } from '../../case/case.ts';
import type { Actor } from '../../case/people.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { findOpinion } from '../model/find-opinion.ts';
import { isContactField } from '../../form/reading/contact-fields.ts';
import type { IsWithheld } from '../../form/reading/withhold.ts';
import type { Form } from '../../form/form.ts';
import { isKeptFrom, unreadCategories, type Categories } from '../model/limited-data.ts';
import { isPutTo, mayInstruct } from './opinion-sight.ts';
import { holdsFunction, isApplicant } from '../model/permissions.ts';
import { consultedGroups, groupFunction } from '../../case/opinions.ts';

/**
 * `applicant`: who asks; what agents keep among themselves is not theirs to see, even when they are one. `agent`: holds a
 * function of the scheme that the case is put to. `consulted`: here only because a group of theirs was asked. `application`:
 * a program that reads the answers it was given to read, and nothing of what is done. `world`: time and systems, which look at
 * no screen. `stranger`: everybody else.
 */
export type Standing = 'applicant' | 'agent' | 'consulted' | 'application' | 'world' | 'stranger';

/** An actor as a reader of one case. */
export type Reader = {
  readonly actor: Actor;
  readonly standing: Standing;
  /** Does more than give opinions. */
  readonly instructs: boolean;
  /** How to reach or pay the applicant and others, and the mails sent to them. */
  readonly contact: boolean;
  /** Computed values with their reasons, conditions, and amounts. */
  readonly computed: boolean;
  /** Categories of data that their functions do not read. */
  readonly unread: Categories;
};

type Subject = Pick<Case, 'applicant' | 'opinions' | 'outcome'>;

/** How far an actor reads a case. */
export function readerOf(
  compiled: Pick<CompiledDispositif, 'workflow' | 'privacy'>,
  subject: Subject,
  actor: Actor,
): Reader {
  const standing = standingOf(compiled, subject, actor);
  const instructs = mayInstruct(compiled, actor);
  const known = { actor, standing, instructs, unread: unreadCategories(compiled, actor) };
  // What is computed may be made of anything; how to reach people is of a category, as any other answer.
  if (actor.type === 'application') return { ...known, contact: true, computed: false };
  if (actor.type !== 'agent' || instructs) return { ...known, contact: true, computed: true };
  const shown = Object.values(subject.opinions).flatMap((opinion) => {
    const found = findOpinion(compiled.workflow, opinion);
    return found && holdsFunction(actor, found.function) ? found.shows : [];
  });
  return { ...known, contact: shown.includes('contact'), computed: shown.includes('computed') };
}

/**
 * What an actor is to a case: its applicant first, then an agent of its scheme (of whom one who is only consulted is nothing
 * to a case that was not put to them), then one whose group was asked, as long as the case is open.
 */
export function standingOf(compiled: Pick<CompiledDispositif, 'workflow'>, subject: Subject, actor: Actor): Standing {
  switch (actor.type) {
    case 'applicant':
      return isApplicant(actor, subject.applicant) ? 'applicant' : 'stranger';
    case 'agent':
      if (isPutTo(compiled, subject, actor.functions)) return 'agent';
      return consultedGroups(subject).some((id) => holdsFunction(actor, groupFunction(id))) ? 'consulted' : 'stranger';
    case 'application':
      return 'application';
    case 'time':
    case 'system':
      return 'world';
  }
}

/** Which answers are kept from a reader. */
export function answersKeptFrom({ contact, unread }: Reader, { model }: Pick<Form, 'model'>): IsWithheld {
  const isUnread = isKeptFrom(model, unread);
  return contact ? isUnread : (pointer) => isContactField(model, pointer) || isUnread(pointer);
}

/** Which values of a form of actions, opinions or annotations are kept from a reader for what they say of people. */
export function recordsKeptFrom(
  { privacy: { records } }: Pick<CompiledDispositif, 'privacy'>,
  { unread }: Pick<Reader, 'unread'>,
  { model }: Pick<Form, 'model'>,
): IsWithheld {
  return isKeptFrom(model, unread, records);
}

/** Which values given with an action are kept from a reader. */
export function deedKeptFrom(compiled: Pick<CompiledDispositif, 'privacy'>, reader: Reader, form: Form): IsWithheld {
  const isUnread = recordsKeptFrom(compiled, reader, form);
  return reader.contact ? isUnread : (pointer) => isContactField(form.model, pointer) || isUnread(pointer);
}

/** Whether nothing is kept from a reader of what those who instruct see. */
export function seesWhole({ contact, computed, unread }: Reader): boolean {
  return contact && computed && unread.size === 0;
}

/** Whether a scan of the form on paper is seen, which shows every answer: by the applicant, and by agents who read them all. */
export function seesOriginals(reader: Pick<Reader, 'standing' | 'contact' | 'computed' | 'unread'>): boolean {
  if (reader.standing === 'world') return true;
  return (reader.standing === 'applicant' || reader.standing === 'agent') && reader.contact && reader.unread.size === 0;
}

/** Whether letters are seen too: their text may hold whatever a case holds. */
export function seesLetters({ contact, computed }: Pick<Reader, 'contact' | 'computed'>): boolean {
  return contact && computed;
}

/** Whether what agents keep among themselves is seen: notes, annotations, what they gave with their actions. */
export function seesInside({ standing }: Pick<Reader, 'standing'>): boolean {
  return standing === 'agent' || standing === 'world';
}

/** Whether the labels of the service are seen: by who instructs, and not by a function that is only consulted. */
export function seesLabels(compiled: Pick<CompiledDispositif, 'workflow'>, { standing, actor }: Reader): boolean {
  return standing === 'world' || (standing === 'agent' && mayInstruct(compiled, actor));
}
