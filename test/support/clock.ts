/** The time that tests live on: it goes on from TEST_START, in the test and in the product alike. */
import { inject } from 'vitest';
import type { Clock } from '../../runtime/clock.ts';

/** Now, for the product under test. */
export const testNow = (): Date => new Date(Date.now() + inject('aheadMs'));

/** Moves a clock so many milliseconds from where the tests are; 0 brings it back. */
export function moveClock(clock: Clock, milliseconds: number): void {
  clock.setOffset(inject('aheadMs') + milliseconds);
}
