/** The rules of a scheme, compiled: what they read and what they give. */
import type { Rules } from '../../schemas/types/rules.ts';
import type { JsonObject, LocalDate } from '../base/values.ts';
import type { FieldError } from '../form/form.ts';
import type { CompiledQuota, QuotaCounts } from '../names/quotas.ts';
import type { Scope } from '../feel/compiled-expression.ts';
import type { AppliedScale } from './marginal-parts.ts';
import type { ComputedTrace } from '../case/case.ts';

/** The rules of a scheme: computed values, checks, eligibility and decision tables. */
export type CompiledRules = {
  readonly rules: Rules;
  readonly quotas: readonly CompiledQuota[];
  /**
   * What computed values read of the case besides its answers, so that they may change when these do not: dotted paths of
   * two names such as `avis.technique`, or a name alone for all under it.
   */
  readonly caseReads: ReadonlySet<string>;
  /** What each computed value and each condition of eligibility reads, as dotted paths or whole names. */
  readonly reads: {
    readonly values: ReadonlyMap<string, readonly string[]>;
    readonly conditions: ReadonlyMap<string, readonly string[]>;
  };
  /**
   * Evaluates all computed values in the order of their dependencies. `on` chooses the tables in force. `kept` is the
   * trace of values already known: those that read the answers alone are taken from it, not computed again.
   */
  readonly compute: (
    scope: Scope,
    on: LocalDate,
    kept: readonly ComputedTrace[] | null,
  ) => { readonly values: JsonObject; readonly trace: readonly ComputedTrace[] };
  /**
   * Why a computed value is nothing, one sentence in French a value: first that of `name`, last the first cause. The scope
   * has the computed values; `on` chooses the tables in force.
   */
  readonly whyEmpty: (name: string, scope: Scope, on: LocalDate) => readonly string[];
  /** Each marginal scale that a computed value applied (`bareme`), from what its trace says that it read. */
  readonly marginalParts: (trace: Pick<ComputedTrace, 'name' | 'inputs'>) => readonly AppliedScale[];
  /** Cross-field checks that fail. */
  readonly check: (scope: Scope) => readonly FieldError[];
  /** Each cross-field check with its result, in the order of the file. */
  readonly judgeChecks: (scope: Scope) => readonly CheckResult[];
  /**
   * Eligibility conditions with their result; null when it cannot be told, as of those that read one of the answers
   * still to be given (names of the form's root), be it through computed values.
   */
  readonly eligibility: (scope: Scope, unanswered?: ReadonlySet<string>) => readonly EligibilityResult[];
  /** Names that the conditions which may forbid filing read, directly or through computed values. */
  readonly blockingReads: ReadonlySet<string>;
  /** Of those conditions, the ones that are not met. `scope` is without computed values: only those they read are computed. */
  readonly blocking: (
    scope: Scope,
    on: LocalDate,
    unanswered: ReadonlySet<string>,
    counted: QuotaCounts,
  ) => readonly EligibilityResult[];
};

/** What became of one check; `met` is null while an answer that it reads is still to be given, which passes. */
export type CheckResult = {
  readonly id: string;
  readonly met: boolean | null;
  /** What it reads, as dotted paths outside of the members that it looks at. */
  readonly paths: readonly string[];
  readonly errors: readonly FieldError[];
};

/** What became of one condition of eligibility; `met` is null while the answers do not tell. */
export type EligibilityResult = {
  readonly id: string;
  readonly title: string;
  readonly met: boolean | null;
  readonly effect: 'block' | 'inform';
  readonly message: string;
};
