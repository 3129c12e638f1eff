/** Labels that are put and taken: found among those of the scheme, by the names that they have now. */
import type { CaseCommand, Label } from '../../schemas/types/api.ts';
import type { ExistingCaseCommand } from '../cases/index.ts';
import { problem } from '../http/problems.ts';

/** @param known labels of the scheme. Throws `label-unknown` for another one, and for one that is archived and to be put */
export function labelCommand(
  known: readonly Label[],
  { put, taken }: Pick<Extract<CaseCommand, { type: 'changeLabels' }>, 'put' | 'taken'>,
): Extract<ExistingCaseCommand, { type: 'changeLabels' }> {
  const find = (ids: readonly string[], usable: readonly Label[]) =>
    [...new Set(ids)].map((id) => {
      const label = usable.find((one) => one.id === id);
      if (!label) throw problem('label-unknown');
      return { id, name: label.name };
    });
  return {
    type: 'changeLabels',
    put: find(
      put,
      known.filter(({ archived }) => !archived),
    ),
    taken: find(taken, known),
  };
}
