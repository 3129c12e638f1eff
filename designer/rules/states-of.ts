/* Steps of the procedure as a quota names them: those that grant come last, where a new one begins. */
import { procedureView, type Files } from '../../engine/studio.ts';

/** By identifier and title, those where a request is granted at the end; none while the procedure cannot be read. */
export function statesOf(files: Files): readonly { readonly value: string; readonly label: string }[] {
  const steps = procedureView(files)?.steps ?? [];
  const grants = (outcome: string | null): number => Number(outcome === 'granted');
  return steps
    .toSorted((one, other) => grants(one.outcome) - grants(other.outcome))
    .map(({ id, title, branch }) => ({ value: id, label: branch ? `${branch.title} › ${title}` : title }));
}
