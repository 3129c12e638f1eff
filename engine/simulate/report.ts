/** What playing the scenarios of a scheme shows. */
import type { Instant } from '../base/values.ts';

export type ScenarioResult = {
  readonly name: string;
  readonly title: string;
  readonly passed: boolean;
  /** In French, each naming its step. */
  readonly failures: readonly string[];
  readonly timeline: readonly {
    readonly step: number;
    readonly at: Instant;
    readonly state: string;
    readonly events: readonly string[];
  }[];
};

export type Coverage = { readonly covered: readonly string[]; readonly uncovered: readonly string[] };

export type ScenarioReport = {
  readonly scenarios: readonly ScenarioResult[];
  readonly coverage: {
    readonly actions: Coverage;
    readonly rows: Coverage;
    readonly guards: Coverage;
    readonly templates: Coverage;
  };
};
