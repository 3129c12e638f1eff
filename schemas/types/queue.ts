// Written by `npm run generate` from the schema of the same name: change that one, then run it again.
import type { Feel, Text, ValueType } from './common.ts';

/**
 * queue.json: what agents see of each case in their queue.
 */
export interface Queue {
  /**
   * Identifier of this schema, for editors.
   */
  readonly $schema?: string;
  /**
   * Columns beside number, applicant, state and due date.
   *
   * @maxItems 8
   */
  readonly columns: readonly QueueColumn[];
  /**
   * Order in which agents see the tasks of the scheme: due (the default), those due first; age, those that wait longest first.
   */
  readonly sort?: 'due' | 'age';
  /**
   * Marks put on a case.
   *
   * @maxItems 10
   */
  readonly alerts?: readonly QueueAlert[];
}
/**
 * A column.
 */
export interface QueueColumn {
  /**
   * Heading.
   */
  readonly title: Text;
  /**
   * Value shown.
   */
  readonly value: Feel;
  /**
   * How it is shown.
   */
  readonly type: ValueType;
}
/**
 * A mark.
 */
export interface QueueAlert {
  /**
   * Wording.
   */
  readonly label: Text;
  /**
   * When the mark is put.
   */
  readonly when: Feel;
  /**
   * How loud.
   */
  readonly tone: 'info' | 'warning' | 'danger';
}
