/** A commission examined the case: its history tells when, beside what was decided, or that it was put off. */
import type { Command } from './command.ts';
import { note, type Ledger } from './ledger.ts';
import { refuse, type Refusal } from './refusals.ts';
import { mayInstruct } from '../sight/opinion-sight.ts';

/** Tells of the sitting. Refused to who is only consulted. */
export function examine(
  ledger: Ledger,
  { sitting, postponed }: Extract<Command, { readonly type: 'examine' }>,
): Refusal | null {
  const { actor, compiled } = ledger;
  if (actor.type !== 'agent' || !mayInstruct(compiled, actor)) return refuse('action-not-allowed');
  note(ledger, { type: 'examined', sitting, postponed });
  return null;
}
