/** The shape of what `npm test` runs one after the other. */
import type { Tally } from './tally.ts';

/** What became of a step. */
export interface StepResult {
  readonly ok: boolean;
  readonly output: string;
  /** What has to be read although the step holds: said once more after all steps. */
  readonly notice?: string;
  /** Tests inside the step; the step itself is counted by the caller. */
  readonly tests: Tally;
}

/** Something that has to hold, told on a line of its own. */
export interface Step {
  readonly name: string;
  /** Names of the steps without which it cannot tell anything. */
  readonly needs?: readonly string[];
  /** It leaves room for another one on a small machine. */
  readonly beside?: true;
  run(): Promise<StepResult>;
}
