/**
 * What a decision tells the applicant. A mail that the scheme writes to them is a notice already, and is marked with what it
 * is about; where the scheme writes none, a notice is ordered, for nobody learns by chance that they must correct something
 * or that it is decided.
 */
import type { Instant } from '../../base/values.ts';
import { dayInCourse } from '../../calendar/noumea.ts';
import type { Case } from '../../case/case.ts';
import type { Actor } from '../../case/people.ts';
import { writeDate } from '../../templates/french-values.ts';
import type { CaseEvent } from '../events/case-event.ts';
import { awaitedUntil } from '../model/awaited-until.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { isToApplicant } from '../model/contact.ts';
import type { Effect, MailSubject } from './effect.ts';

/** A decision as it stands when it is closed. */
type Decided = {
  readonly compiled: CompiledDispositif;
  readonly events: readonly CaseEvent[];
  readonly effects: readonly Effect[];
  /** The case they lead to. */
  readonly subject: Case;
  readonly actor: Actor;
};

/** The effects of a decision, with what the applicant is told of it. */
export function tellApplicant(decided: Decided): readonly Effect[] {
  const about = subjectOf(decided);
  const { effects } = decided;
  const until = about === 'correction' ? awaitedUntil(decided.compiled, decided.subject) : null;
  const told =
    about === null ? effects : effects.map((effect) => (isOwnMail(effect) ? mark(effect, about, until) : effect));
  const ordered = [...(about === null ? [] : noticeOf(decided, about, until)), ...documentNotices(decided)];
  return ordered.length === 0 ? told : [...told, ...ordered];
}

type OwnMail = Extract<Effect, { readonly type: 'mail' }>;

function isOwnMail(effect: Effect): effect is OwnMail {
  return effect.type === 'mail' && effect.reader === 'applicant';
}

/** What mails of the decision are about; null when that is nothing in particular. */
function subjectOf({ events, actor }: Decided): MailSubject | null {
  if (events.some(({ type }) => type === 'correctionRequested')) return 'correction';
  const outcome = events.findLast((event) => event.type === 'moved' && event.outcome !== null);
  const isOwn = actor.type === 'applicant';
  if (outcome?.type === 'moved' && !(isOwn && outcome.outcome === 'withdrawn')) return 'decision';
  return isOwn ? 'receipt' : null;
}

/** The day on which an answer is due at the latest is said in the mail that asks for it, unless its author wrote it. */
function mark(mail: OwnMail, about: MailSubject, until: Instant | null): OwnMail {
  const day = until === null ? null : writeDate(dayInCourse(until));
  if (day === null || mail.markdown.includes(day)) return { ...mail, about };
  return { ...mail, about, markdown: `${mail.markdown}\n\n**Répondez au plus tard le ${day}.**` };
}

/** Ordered where the scheme writes nothing itself. What applicants do themselves they need not be told. */
function noticeOf({ effects, subject }: Decided, about: MailSubject, until: Instant | null): readonly Effect[] {
  if (about === 'receipt' || effects.some(isOwnMail)) return [];
  return [{ type: 'notice', key: `notice:${about}:${subject.version}`, about, title: null, until, quiet: false }];
}

/** Of each letter that can now be read; a mail that left with its order has said so already. */
function documentNotices({ events, subject }: Decided): readonly Effect[] {
  return events.flatMap((event): readonly Effect[] => {
    if (event.type !== 'documentProduced') return [];
    const document = subject.documents.find(({ id }) => id === event.documentId);
    if (!document || document.internal) return [];
    const quiet = subject.mails.some((mail) => mail.at === document.at && isToApplicant(mail, subject));
    const key = `notice:document:${document.id}`;
    return [{ type: 'notice', key, about: 'document', title: document.title, until: null, quiet }];
  });
}
