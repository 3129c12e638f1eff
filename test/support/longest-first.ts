/**
 * Files start in the order of their size, except those that say little and do much: they kill and start the product again and
 * again, or walk through all of it. Begun last, they would go on alone.
 */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const LONG = [
  '/test/faults/',
  '/e2e/journeys/transport-aid.',
  '/e2e/studio-screens.',
  '/e2e/portal-states.',
  '/e2e/start.',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.some((part) => moduleId.includes(part));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
