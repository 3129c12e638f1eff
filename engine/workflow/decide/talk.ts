/** Messages between the applicant and the agents, and the agents' private notes. Both may go on after the case is closed. */
import type { Command } from './command.ts';
import { refuse, type Refusal } from './refusals.ts';
import { nextSeq, note, type Ledger } from './ledger.ts';
import { isApplicant, isInvolved, isOfScheme } from '../model/permissions.ts';

/** Sends a message; files alone are a message too. Of one by an agent the applicant is told. */
export function sendMessage(
  ledger: Ledger,
  command: Extract<Command, { readonly type: 'sendMessage' }>,
): Refusal | null {
  const { actor, subject } = ledger;
  if (!isInvolved(actor, subject) || actor.type === 'time') return refuse('action-not-allowed');
  const text = command.text.trim();
  if (text === '' && command.files.length === 0) return refuse('text-missing');
  const from = isApplicant(actor, subject.applicant) ? 'applicant' : 'agent';
  const message = {
    id: `c${nextSeq(ledger)}`,
    from,
    name: actor.name,
    text,
    files: command.files,
    at: ledger.at,
  } as const;
  note(ledger, { type: 'messageSent', message });
  if (from === 'agent') ledger.effects.push({ type: 'messageMail', key: `message:${message.id}`, message: message.id });
  return null;
}

/** Adds a note that only agents read. */
export function addNote(ledger: Ledger, command: Extract<Command, { readonly type: 'addNote' }>): Refusal | null {
  const { actor } = ledger;
  if (actor.type !== 'agent' || !isOfScheme(actor)) return refuse('action-not-allowed');
  const text = command.text.trim();
  if (text === '') return refuse('text-missing');
  const { userId, name } = actor;
  const written = { id: `n${nextSeq(ledger)}`, userId, name, text, at: ledger.at };
  const mentions = command.mentions?.map((one) => ({ userId: one.userId, name: one.name })) ?? [];
  note(ledger, { type: 'noteAdded', note: mentions.length === 0 ? written : { ...written, mentions } });
  return null;
}

/** Keeps the file a handler made of a document that was ordered; the same file twice is once. */
export function recordDocument(
  ledger: Ledger,
  { documentId, fileId }: Extract<Command, { readonly type: 'recordDocument' }>,
): Refusal | null {
  if (ledger.actor.type !== 'system') return refuse('action-not-allowed');
  const document = ledger.subject.documents.find(({ id }) => id === documentId);
  if (!document) return refuse('action-not-possible', 'Ce document n’a pas été demandé pour ce dossier.');
  if (document.fileId === null) note(ledger, { type: 'documentProduced', documentId, fileId });
  return null;
}
