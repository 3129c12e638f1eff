/**
 * Opinions that what somebody changed makes unneeded: the condition under which they were asked is no longer true. That time
 * passes withdraws none, so both cases are judged at the same moment.
 */
import type { Case } from '../../case/case.ts';
import type { Refusal } from './refusals.ts';
import { evaluate, note, type Ledger } from './ledger.ts';
import { closeOpinionTask } from './enter-states.ts';
import { settleOpinions } from './move.ts';
import { mailConsulted } from './opinion-mail.ts';

/** Withdraws them, tells those who had to give them, and ends the state where none is awaited any more; `before`: the case as what was just done found it. */
export function withdrawUnneeded(ledger: Ledger, before: Case): Refusal | null {
  const { workflow } = ledger.compiled;
  const unneeded = Object.values(ledger.subject.opinions).flatMap((opinion) => {
    if (opinion.status !== 'asked' || opinion.adHoc) return [];
    const found = workflow.opinions[opinion.id];
    const when = found?.definition.when;
    const was = before.opinions[opinion.id];
    const isAwaited = was?.status === 'asked' && was.askedAt === opinion.askedAt;
    if (!found || when === undefined || !isAwaited || evaluate(ledger, when) === true) return [];
    const expression = workflow.expressions[when];
    const wasTrue = expression?.evaluate(ledger.scopes(before, ledger.at, expression.names)) === true;
    return wasTrue ? [{ opinion, state: found.state }] : [];
  });
  for (const { opinion } of unneeded) {
    note(ledger, { type: 'opinionChanged', opinion: { ...opinion, status: 'closed', closedBy: 'withdrawn' } });
    closeOpinionTask(ledger, opinion.id);
    mailConsulted(ledger, opinion, 'withdrawn');
  }
  for (const state of new Set(unneeded.map((one) => one.state))) {
    const refusal = settleOpinions(ledger, state);
    if (refusal) return refusal;
  }
  return null;
}
