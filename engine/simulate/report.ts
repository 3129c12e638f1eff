/** What playing the scenarios of a scheme shows. */
import type { Instant } from '../base/values.ts';
import type { Suspect } from './suspects/suspects.ts';

/** Whether one scenario ended as it expects, step by step. */
export type ScenarioResult = {
  readonly name: string;
  readonly title: string;
  readonly passed: boolean;
  /** In French, each naming its step. */
  readonly failures: readonly string[];
  /** Where to look first for what is wrong, the likeliest first; empty for one that passes. */
  readonly suspects: readonly Suspect[];
  /** Computed values that are nothing when it ends, each with why, in French. */
  readonly empty: readonly string[];
  readonly timeline: readonly {
    readonly step: number;
    readonly at: Instant;
    readonly state: string;
    readonly events: readonly string[];
  }[];
};

/** Names of what some scenario went through, and of what none did. */
export type Coverage = { readonly covered: readonly string[]; readonly uncovered: readonly string[] };

/** The scenarios of a scheme, and what of its workflow and rules they went through. */
export type ScenarioReport = {
  readonly scenarios: readonly ScenarioResult[];
  readonly coverage: {
    readonly actions: Coverage;
    readonly rows: Coverage;
    readonly guards: Coverage;
    readonly templates: Coverage;
  };
};
