/** What an expression is once it was parsed, and the names with values that it is asked with. */
import type { Json, JsonObject } from '../base/values.ts';

/** Names a FEEL expression or a Liquid tag can read, with their values; built by `buildScope`. */
export type Scope = JsonObject;

/** Gives a scope where it turns out to be needed: most moves ask nothing of a case. */
export type ReadScope = () => Scope;

/** A FEEL expression parsed once. */
export type CompiledExpression = {
  readonly text: string;
  readonly names: readonly string[];
  /** The values it reads, as dotted paths or whole names. */
  readonly paths: readonly string[];
  readonly evaluate: (scope: Scope) => Json;
};
