/** Rules and texts, compiled: what they read and what they give. */
import type { Rules } from '../../schemas/types/rules.ts';
import type { Json, JsonObject, LocalDate } from '../base/values.ts';
import type { FieldError } from './form.ts';

/** Names a FEEL expression or a Liquid tag can read, with their values; built by `buildScope`. */
export type Scope = JsonObject;
/** Gives a scope where it turns out to be needed: most moves ask nothing of a case. */
export type ReadScope = () => Scope;

/** Why a computed value is what it is. */
export type ComputedTrace = {
  readonly name: string;
  readonly title: string;
  readonly value: Json;
  readonly inputs: JsonObject;
  /** Index (from 0) of the rows of the table that matched; null for an expression. */
  readonly rows: readonly number[] | null;
  /** Day whose table was used; null when the rule names a day that is not known. Absent from what was computed before it was kept. */
  readonly on?: LocalDate | null;
};

export type CompiledRules = {
  readonly rules: Rules;
  /**
   * What computed values read of the case besides its answers, so that they may change when these do not: dotted paths of
   * two names such as `avis.technique`, or a name alone for all under it.
   */
  readonly caseReads: ReadonlySet<string>;
  /**
   * Evaluates all computed values in the order of their dependencies. `on` chooses the tables in force. `kept` is the
   * trace of values already known: those that read the answers alone are taken from it, not computed again.
   */
  readonly compute: (
    scope: Scope,
    on: LocalDate,
    kept: readonly ComputedTrace[] | null,
  ) => { readonly values: JsonObject; readonly trace: readonly ComputedTrace[] };
  /** Cross-field checks that fail. */
  readonly check: (scope: Scope) => readonly FieldError[];
  /**
   * Eligibility conditions with their result; null when it cannot be told, as of those that read one of the answers
   * still to be given (names of the form's root), be it through computed values.
   */
  readonly eligibility: (scope: Scope, unanswered?: ReadonlySet<string>) => readonly EligibilityResult[];
  /** Names that the conditions which may forbid filing read, directly or through computed values. */
  readonly blockingReads: ReadonlySet<string>;
  /** Of those conditions, the ones that are not met. `scope` is without computed values: only those they read are computed. */
  readonly blocking: (scope: Scope, on: LocalDate, unanswered: ReadonlySet<string>) => readonly EligibilityResult[];
};
export type EligibilityResult = {
  readonly id: string;
  readonly title: string;
  readonly met: boolean | null;
  readonly effect: 'block' | 'inform';
  readonly message: string;
};

/** A FEEL expression parsed once. */
export type CompiledExpression = {
  readonly text: string;
  readonly names: readonly string[];
  /** The values it reads, as dotted paths or whole names. */
  readonly paths: readonly string[];
  readonly evaluate: (scope: Scope) => Json;
};

/** A Markdown template with Liquid tags: the first line `# …` is the subject of a message or the title of a document. */
export type CompiledTemplate = {
  readonly id: string;
  readonly tags: readonly string[];
  readonly render: (scope: Scope) => { readonly title: string; readonly markdown: string };
};
