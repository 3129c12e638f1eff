/** Of two cases that look like one request, an agent says that they are two. It may be said of a case that is closed. */
import type { Command } from './command.ts';
import { note, type Ledger } from './ledger.ts';
import { refuse, type Refusal } from './refusals.ts';
import { mayInstruct } from '../sight/opinion-sight.ts';

/** Says that the case is no duplicate of another one, or takes that back. Refused to who is only consulted. */
export function tellApart(
  ledger: Ledger,
  { other: { id, number }, apart }: Extract<Command, { readonly type: 'tellApart' }>,
): Refusal | null {
  const { actor, compiled, subject } = ledger;
  if (actor.type !== 'agent' || !mayInstruct(compiled, actor)) return refuse('action-not-allowed');
  if (id === subject.id) return refuse('action-not-possible', 'Un dossier n’est pas un doublon de lui-même.');
  const isApart = subject.apart?.some((one) => one.id === id) ?? false;
  if (isApart !== apart) note(ledger, { type: 'toldApart', other: { id, number }, apart });
  return null;
}
