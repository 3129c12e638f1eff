import type { Case } from './case.ts';
import type { Act } from './papers.ts';

/** The act of a document that was established last; undefined when none was. */
export function lastAct({ acts = [] }: Pick<Case, 'acts'>, document: string): Act | undefined {
  return acts.findLast((act) => act.document === document);
}
