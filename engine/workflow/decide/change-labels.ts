/** Labels that a service sorts its cases by. They may change after the case is closed, and make no decision another. */
import type { CaseLabel } from '../../case/records.ts';
import type { Command } from './command.ts';
import { note, type Ledger } from './ledger.ts';
import { refuse, type Refusal } from './refusals.ts';
import { mayInstruct } from '../sight/opinion-sight.ts';

/** More than a row of the queue shows. */
const MOST = 12;

/** Puts labels on the case and takes others away; of one that is named in both, it is taken. Refused to who is only consulted. */
export function changeLabels(
  ledger: Ledger,
  { put, taken }: Extract<Command, { readonly type: 'changeLabels' }>,
): Refusal | null {
  const { actor, compiled, subject } = ledger;
  if (actor.type !== 'agent' || !mayInstruct(compiled, actor)) return refuse('action-not-allowed');
  const had = new Set(subject.labels);
  const gone = once(taken).filter(({ id }) => had.has(id));
  const unwanted = new Set(taken.map(({ id }) => id));
  const added = once(put).filter(({ id }) => !had.has(id) && !unwanted.has(id));
  if (gone.length + added.length === 0) return null;
  if (added.length > 0 && had.size - gone.length + added.length > MOST)
    return refuse('action-not-possible', `Un dossier porte au plus ${MOST} étiquettes : retirez-en d’abord.`);
  note(ledger, { type: 'labelsChanged', put: added, taken: gone });
  return null;
}

/** Each label once, and nothing of it but what an event keeps. */
const once = (labels: readonly CaseLabel[]): readonly CaseLabel[] => [
  ...new Map(labels.map(({ id, name }) => [id, { id, name }])).values(),
];
