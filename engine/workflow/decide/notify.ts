/** Acts are notified: somebody of the service records how and when, or the applicant reads them on line. */
import { writeDate } from '../../templates/french-values.ts';
import { localDate } from '../../calendar/noumea.ts';
import type { Act, Notification } from '../../case/papers.ts';
import type { FieldError } from '../../form/form.ts';
import { isDate } from '../../language/formats.ts';
import { mayBeNotified } from '../../language/acts.ts';
import { isApplicant, isMandated } from '../model/permissions.ts';
import { mayInstruct } from '../sight/opinion-sight.ts';
import type { Command } from './command.ts';
import { note, type Ledger } from './ledger.ts';
import { refuse, type Refusal } from './refusals.ts';

type OfType<Type extends Command['type']> = Extract<Command, { readonly type: Type }>;

/**
 * Records how an act was notified, as the service or a system of its own tells it; told again, the last one counts. It may be
 * after the case is closed: most acts close it.
 */
export function recordNotification(ledger: Ledger, command: OfType<'notify'>): Refusal | null {
  const { actor, compiled } = ledger;
  if (!mayInstruct(compiled, actor) && actor.type !== 'system') return refuse('action-not-allowed');
  const act = findAct(ledger, command.document);
  if (!act) return refuse('action-not-possible', 'Cet acte n’est pas au dossier.');
  const { way, on } = command;
  if (!mayBeNotified(compiled.identity, act, way))
    return refuse('action-not-possible', 'Cet acte ne se notifie pas de cette manière.');
  const reference = command.reference?.trim() ?? '';
  const errors = errorsOf(ledger, act, { ...command, reference });
  if (errors.length > 0) return refuse('data-invalid', undefined, errors);
  const notification: Notification = { way, on, reference: way === 'registered' ? reference : null };
  note(ledger, { type: 'notified', act: act.id, notification });
  return null;
}

/**
 * The applicant opens a document: it is its notification where it may be notified so, and was not before. That somebody opens it
 * who acts under a mandate makes no delay run against them.
 */
export function readDocument(ledger: Ledger, { document }: OfType<'readDocument'>): Refusal | null {
  const { actor, compiled } = ledger;
  if (!isApplicant(actor, ledger.subject.applicant)) return refuse('action-not-allowed');
  if (isMandated(actor)) return null;
  const act = findAct(ledger, document);
  if (!act || act.notification !== null || !mayBeNotified(compiled.identity, act, 'online')) return null;
  const notification: Notification = { way: 'online', on: localDate(ledger.at), reference: null };
  note(ledger, { type: 'notified', act: act.id, notification });
  return null;
}

/**
 * A letter was posted, or was not after all. An act that may be notified so is notified on that day: by registered mail where it has
 * a number, else by the post; one that was notified before stays as it was.
 */
export function recordLetter(ledger: Ledger, { letter }: OfType<'recordLetter'>): Refusal | null {
  const { actor, compiled } = ledger;
  if (actor.type !== 'system') return refuse('action-not-allowed');
  note(ledger, { type: 'letterSent', letter });
  const { of, postedOn: on, reference } = letter;
  const act = of.type === 'document' ? findAct(ledger, of.id) : undefined;
  const way = reference === null ? 'posted' : 'registered';
  if (!act || on === null || on < act.on || act.notification !== null || !mayBeNotified(compiled.identity, act, way))
    return null;
  note(ledger, { type: 'notified', act: act.id, notification: { way, on, reference } });
  return null;
}

function findAct({ subject }: Ledger, id: string): Act | undefined {
  return subject.acts?.find((act) => act.id === id);
}

function errorsOf(ledger: Ledger, act: Act, { way, on, reference }: OfType<'notify'>): readonly FieldError[] {
  const wrong = (pointer: string, message: string): FieldError => ({ pointer, keyword: 'notification', message });
  const late = isDate(on) && on > localDate(ledger.at);
  const early = isDate(on) && on < act.on;
  return [
    ...(isDate(on) ? [] : [wrong('/on', 'Indiquez le jour de la notification.')]),
    ...(late ? [wrong('/on', 'La notification ne peut pas être à venir.')] : []),
    ...(early ? [wrong('/on', `L’acte a été établi le ${writeDate(act.on)} : il n’a pas pu être notifié avant.`)] : []),
    ...(way === 'registered' && reference === '' ? [wrong('/reference', 'Indiquez le numéro du recommandé.')] : []),
    ...((reference ?? '').length > 60 ? [wrong('/reference', 'Ce numéro ne peut pas dépasser 60 caractères.')] : []),
  ];
}
