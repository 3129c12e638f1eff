/** What a queue shows of a case beside its number and its state: the columns and marks its scheme asks for. */
import type { QueueAlert, QueueColumn } from '../../../schemas/types/queue.ts';
import { toValueType } from '../../feel/values.ts';
import { buildScope } from '../../names/scope.ts';
import type { Case } from '../../case/case.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { Instant, Json } from '../../base/values.ts';

/** Values of the columns of a case in the order of queue.json, and the marks that are put on it. */
export type QueueRow = {
  readonly columns: readonly { readonly title: string; readonly type: QueueColumn['type']; readonly value: Json }[];
  readonly alerts: readonly { readonly label: string; readonly tone: QueueAlert['tone'] }[];
};

/** Evaluates the columns of a case, and keeps the marks whose condition holds. */
export function queueRow(compiled: CompiledDispositif, subject: Case, { now }: { readonly now: Instant }): QueueRow {
  const { queue, workflow } = compiled;
  const scope = buildScope(compiled, subject, { now });
  const evaluate = (text: string): Json => workflow.expressions[text]?.evaluate(scope) ?? null;
  return {
    columns: queue.columns.map(({ title, type, value }) => ({
      title,
      type,
      value: toValueType(evaluate(value), type),
    })),
    alerts: (queue.alerts ?? [])
      .filter(({ when }) => evaluate(when) === true)
      .map(({ label, tone }) => ({ label, tone })),
  };
}
