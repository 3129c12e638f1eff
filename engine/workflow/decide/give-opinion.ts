/** Opinions: given by those who are asked, or silent when their time is over; the last one in moves the case on. */
import { settleData } from '../../form/fields/reference-data.ts';
import type { Command } from './command.ts';
import type { OpinionRecord } from '../../case/records.ts';
import { refuse, type Refusal } from './refusals.ts';
import { note, scopeOf, type Ledger } from './ledger.ts';
import { closeOpinionTask } from './enter-states.ts';
import { findOpinion } from '../model/find-opinion.ts';
import { moveCase, settleOpinions } from './move.ts';
import { holdsFunction } from '../model/permissions.ts';
import { signatureOf } from './signature.ts';
import { refuseTaken } from './tasks.ts';

type OpinionCommand = Extract<Command, { readonly type: 'giveOpinion' }>;

/** Gives an opinion that is asked and not given yet. */
export function giveOpinion(ledger: Ledger, { opinion: id, data: given }: OpinionCommand): Refusal | null {
  const { workflow } = ledger.compiled;
  const asked = Object.hasOwn(ledger.subject.opinions, id) ? ledger.subject.opinions[id] : undefined;
  if (!asked && !Object.hasOwn(workflow.opinions, id)) return refuse('opinion-unknown');
  if (ledger.subject.outcome !== null) return refuse('case-closed');
  const task = ledger.subject.tasks.find(({ opinion }) => opinion === id);
  const definition = asked && findOpinion(workflow, asked);
  if (!task || !asked || !definition || asked.status !== 'asked') return refuse('opinion-not-asked');
  if (!holdsFunction(ledger.actor, task.function)) return refuse('action-not-allowed');
  const taken = refuseTaken(task, ledger.actor);
  if (taken) return taken;
  const data = settleData(definition.form.form, given);
  const errors = definition.form.validate(data);
  if (errors.length > 0) return refuse('data-invalid', undefined, errors);
  return closeOpinion(ledger, {
    ...asked,
    status: 'given',
    answeredAt: ledger.at,
    by: signatureOf(ledger.actor, [task.function]),
    data,
  });
}

/** Notes an opinion that is in, closes its task, and moves the case on when it was the last. */
export function closeOpinion(ledger: Ledger, opinion: OpinionRecord): Refusal | null {
  note(ledger, { type: 'opinionChanged', opinion });
  closeOpinionTask(ledger, opinion.id);
  if (opinion.adHoc) return settleOpinions(ledger, opinion.adHoc.state);
  const event = { type: 'opinion', opinion: opinion.id } as const;
  const step = ledger.compiled.workflow.next(ledger.subject.machine, event, (names) => scopeOf(ledger, names));
  if (!step) throw new Error(`The machine refuses an opinion that was asked: ${opinion.id}`);
  const state = ledger.compiled.workflow.opinions[opinion.id]?.state ?? '';
  return moveCase(ledger, step) ?? settleOpinions(ledger, state);
}
