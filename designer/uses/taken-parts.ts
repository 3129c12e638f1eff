/* What goes with something that is removed, as its author is told: scenarios give answers by the dozen, and are counted. */
import type { Use } from '../../engine/studio.ts';

/** Places to name, and how many scenarios lose an answer. */
export function takenParts(taken: readonly Use[]): {
  readonly places: readonly Use[];
  readonly scenarios: number;
} {
  const isScenario = ({ file }: Use): boolean => file.startsWith('scenarios/');
  return {
    places: taken.filter((use) => !isScenario(use)),
    scenarios: new Set(taken.filter(isScenario).map(({ file }) => file)).size,
  };
}
