/** What agents are shown of a case in their queue, by the functions that they hold on it. */
import { joinPointer } from '../../base/pointer.ts';
import type { QueueAlert, QueueColumn } from '../../../schemas/types/queue.ts';
import { findField } from '../../form/fields/field-index.ts';
import { isContactField } from '../../form/reading/contact-fields.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { isRead, limitsOf, madeOf, unreadBy } from '../model/limited-data.ts';
import { consultedOnly, mayInstruct } from '../sight/opinion-sight.ts';
import { queueMarks } from './queue-row.ts';
import { pathShown } from './queue-text.ts';

/** What an agent is shown of a row of the queue. */
export type QueueSight = {
  /** Whether they do more than give opinions. */
  readonly instructs: boolean;
  readonly isColumnShown: (column: Pick<QueueColumn, 'value'>) => boolean;
  /** Of an answer that is no column of the queue, by its dotted path. */
  readonly isAnswerShown: (path: string) => boolean;
  readonly isAlertShown: (alert: Pick<QueueAlert, 'label' | 'tone'>) => boolean;
};

/**
 * What is shown to an agent: to who instructs, the columns and marks made of data that they read; to who
 * is only consulted, no mark, and of the columns those that are answers as they were given, and no contact detail.
 * @param functions held in the scheme, be it for some of its cases only
 * @param onCase those of them that are held on the case, by the route it takes: what they read may be read
 */
export function queueSight(
  compiled: CompiledDispositif,
  functions: readonly string[],
  onCase: readonly string[] = functions,
): QueueSight {
  const instructs = mayInstruct(compiled, { type: 'agent', userId: '', name: '', functions });
  const unread = unreadBy(compiled, onCase);
  const made = madeOf(compiled);
  const marks = queueMarks(compiled);
  return {
    instructs,
    isColumnShown: ({ value }) =>
      (instructs || isPlainAnswer(compiled, value)) && isRead(made.expression(value), unread),
    isAnswerShown: (path) => (instructs || isPlainAnswer(compiled, path)) && isRead(made.paths([path]), unread),
    // A mark that is put keeps its words alone: of two of the same words, both must be read.
    isAlertShown: ({ label, tone }) =>
      instructs &&
      marks
        .filter((one) => one.label === label && one.tone === tone)
        .every(({ when }) => when === null || isRead(made.expression(when), unread)),
  };
}

/**
 * Whether cases are found by the words of a column: one that every function which searches columns reads. Who finds a case by
 * a word knows that it is there.
 */
export function isSearched(compiled: CompiledDispositif, { value }: Pick<QueueColumn, 'value'>): boolean {
  if (limitsOf(compiled.privacy).size === 0) return true;
  const consulted = consultedOnly(compiled.workflow);
  const made = madeOf(compiled).expression(value);
  return Object.keys(compiled.identity.functions)
    .filter((name) => !consulted.has(name))
    .every((name) => isRead(made, unreadBy(compiled, [name])));
}

/** Whether a queue may show a column to who is only consulted: an answer as it was given, and no contact detail. */
function isPlainAnswer({ form }: Pick<CompiledDispositif, 'form'>, expression: string): boolean {
  const path = pathShown(expression);
  if (path === null) return false;
  const pointer = joinPointer('', ...path.split('.'));
  return findField(form.model, pointer) !== undefined && !isContactField(form.model, pointer);
}
