/** What can be done to several cases beside the actions of their scheme. */
import type { BulkDeed, BulkResult } from '../../../schemas/types/api.ts';

import type { LabelChange } from '../labels/label-choice.tsx';

/** As the server calls them. */
export const DEEDS = ['take', 'assign', 'message', 'label'] as const satisfies readonly BulkDeed['deed'][];
export type Deed = (typeof DEEDS)[number];

/** What is to be done, as it is being chosen. */
export type DeedChoice = {
  readonly deed: Deed;
  readonly assigneeId: string | null;
  readonly text: string;
  readonly labels: LabelChange;
};

/** The deed of a value of the list of actions; null for an action. */
export const deedOf = (value: string | null): Deed | null => DEEDS.find((deed) => value === `:${deed}`) ?? null;

/** What can be done to cases of so many schemes: a colleague is one of a scheme, and so is a label. */
export const deedsFor = (schemes: number): readonly Deed[] =>
  DEEDS.filter((deed) => (deed !== 'assign' && deed !== 'label') || schemes === 1);

/** Whether all is there that it takes. */
export function isComplete({ deed, assigneeId, text, labels }: DeedChoice): boolean {
  if (deed === 'assign') return assigneeId !== null;
  if (deed === 'label') return labels.put.length + labels.taken.length > 0;
  return deed !== 'message' || text.trim() !== '';
}

/** Messages that nobody would be told of, of those that would be sent. */
export const unreachedOf = ({ results }: BulkResult): BulkResult['results'] =>
  results.filter(({ ok, unreached }) => ok && unreached === true);

/** The message as one of them would read it; null when there is none. */
export function sampleOf({ results }: BulkResult, id: string | null): string | null {
  const sent = results.filter(({ ok }) => ok);
  return (sent.find((one) => one.id === id) ?? sent[0])?.text ?? null;
}
