/** Taking an action: whether it may be, what is noted of it, and where the case goes. */
import { localDate } from '../../calendar/noumea.ts';
import type { WorkflowEffect } from '../../../schemas/types/workflow.ts';
import type { Command } from './command.ts';
import type { CompiledAction } from '../model/compiled-workflow.ts';
import type { JsonObject } from '../../base/values.ts';
import type { ReadScope } from '../../feel/compiled-expression.ts';
import { readExplanation } from '../../case/explanation.ts';
import { refuse, type Refusal } from './refusals.ts';
import { settleData } from '../../form/fields/reference-data.ts';
import { reasonsAgainst, reasonsAgainstData, type Reason } from './action-status.ts';
import { readCorrection, validateData } from './action-data.ts';
import { cleanAnswers, judgeAnswers } from './answers-refusal.ts';
import { decideValues } from './decide-values.ts';
import { countingOf, note, scopeOf, type Ledger } from './ledger.ts';
import { runEffects } from './effects.ts';
import { extendEffects } from './extensions.ts';
import { moveCase } from './move.ts';
import { routeCase } from './routing.ts';
import { signatureOf } from './signature.ts';
import { untouchedFields } from './untouched.ts';

type ActCommand = Extract<Command, { readonly type: 'act' }>;

/** Takes an action asked for by someone, after all its conditions. */
export function act(ledger: Ledger, command: ActCommand): Refusal | null {
  const { compiled, subject, actor, days, counted } = ledger;
  const scope: ReadScope = (names) => scopeOf(ledger, names);
  const action = findAction(ledger, command.action);
  if (!action) return refuse('action-unknown');
  const reasons = reasonsAgainst(compiled, subject, action, actor, scope, { days, counted });
  if (reasons.length > 0) return refuseFor(reasons);
  const data = action.form ? settleData(action.form.form, command.data) : command.data;
  const errors = validateData(compiled, action, data, actor);
  if (errors.length > 0) return refuse('data-invalid', undefined, errors);
  const against = reasonsAgainstData(compiled, subject, action, actor, data, scope, days);
  if (against.length > 0) return refuseFor(against);
  const answers = resubmitted(ledger, action, data, command.answers);
  if (answers && 'type' in answers) return answers;
  return takeAction(ledger, action, data, answers?.answers ?? null);
}

function refuseFor(reasons: readonly Reason[]): Refusal {
  const code = reasons[0]?.code ?? 'action-not-possible';
  return refuse(code, reasons.map(({ message }) => message).join(' '));
}

/** Notes an action that is allowed and follows it. `certificate` is the document that time adds when silence decides. */
export function takeAction(
  ledger: Ledger,
  action: CompiledAction,
  data: JsonObject,
  answers: JsonObject | null,
  certificate?: string,
): Refusal | null {
  const { definition, id } = action;
  note(ledger, { type: 'acted', action: id, data, by: signatureOf(ledger.actor, definition.by) });
  if (definition.kind === 'correction') {
    note(ledger, { type: 'correctionRequested', correction: { ...readCorrection(data), requestedAt: ledger.at } });
  }
  if (answers) note(ledger, { type: 'answersChanged', answers });
  if (definition.kind === 'resubmission') note(ledger, { type: 'correctionEnded' });
  if (answers) routeCase(ledger);
  return (
    decideValues(ledger, definition.decides, id) ??
    runEffects(ledger, effectsOf(action, certificate)) ??
    follow(ledger, action)
  );
}

/** Delays are extended before letters are written, so that these say the new date. */
function effectsOf({ definition: { effects = [] } }: CompiledAction, certificate?: string): readonly WorkflowEffect[] {
  return [
    ...extendEffects(effects),
    ...effects.filter(({ type }) => type !== 'extend'),
    ...(certificate === undefined ? [] : [{ type: 'document', document: certificate } as const]),
  ];
}

/** An action of the workflow by its name. */
export function findAction({ compiled }: Pick<Ledger, 'compiled'>, id: string): CompiledAction | undefined {
  return Object.hasOwn(compiled.workflow.actions, id) ? compiled.workflow.actions[id] : undefined;
}

/** Mended answers, judged as those of a filing are, and against what was asked; null when the action sends none. */
function resubmitted(
  ledger: Ledger,
  { definition }: CompiledAction,
  data: JsonObject,
  sent: JsonObject | null,
): { readonly answers: JsonObject } | Refusal | null {
  if (definition.kind !== 'resubmission') return null;
  const { compiled, subject } = ledger;
  const today = localDate(ledger.at);
  const answers = cleanAnswers(compiled, sent ?? subject.answers, today);
  const scope = ledger.scopes({ ...subject, answers, computed: {} }, ledger.at);
  const judged = judgeAnswers(compiled, answers, scope, subject.receivedOn, countingOf(ledger));
  if ('type' in judged) return judged;
  const before = cleanAnswers(compiled, subject.answers, today);
  const same =
    subject.correction && readExplanation(data) === null
      ? untouchedFields(compiled.form, subject.correction, { filed: subject.answers, before, after: answers })
      : [];
  return same.length > 0 ? refuse('correction-untouched', undefined, same) : { answers };
}

function follow(ledger: Ledger, { id, definition }: CompiledAction): Refusal | null {
  if (definition.to === undefined) return null;
  const { compiled, subject } = ledger;
  const step = compiled.workflow.next(subject.machine, { type: 'action', action: id }, (names) =>
    scopeOf(ledger, names),
  );
  if (!step) throw new Error(`The machine refuses an action that was possible: ${id}`);
  return moveCase(ledger, step);
}
