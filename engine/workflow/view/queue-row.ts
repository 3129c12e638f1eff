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
    alerts: [
      ...(queue.alerts ?? []).filter(({ when }) => evaluate(when) === true),
      ...overMarks(compiled).filter(({ quota }) => subject.over?.includes(quota)),
    ].map(({ label, tone }) => ({ label, tone })),
  };
}

/** A mark that no scheme writes: silence took a place of a quota though none was left. */
type OverMark = Pick<QueueAlert, 'label' | 'tone'> & { readonly quota: string };

/** The marks that cases may bear of the quotas of a scheme. */
function overMarks({ rules }: Pick<CompiledDispositif, 'rules'>): readonly OverMark[] {
  return rules.quotas.map(({ name, title }) => ({ quota: name, label: labelOfOver(title), tone: 'danger' as const }));
}

/** Words of the mark of a quota that is exceeded, by its title. */
export function labelOfOver(title: string): string {
  return `Au-delà du quota : ${title}`;
}

/** All marks that the queue of a scheme may show, in their order; `when` is null for those of its quotas. */
export function queueMarks(
  compiled: Pick<CompiledDispositif, 'queue' | 'rules'>,
): readonly (Pick<QueueAlert, 'label' | 'tone'> & { readonly when: string | null })[] {
  return [...(compiled.queue.alerts ?? []), ...overMarks(compiled).map((mark) => ({ ...mark, when: null }))];
}
