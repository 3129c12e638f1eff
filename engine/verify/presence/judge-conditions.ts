/** What may become of conditions together, of all the cases that they can tell apart. */
import type { ParsedSource } from '../../language/parsed-source.ts';
import { parseFeel } from '../../feel/expression.ts';
import { parseExpression } from '../../feel/syntax/parse.ts';
import { buildVocabulary } from '../../names/vocabulary.ts';
import type { Scope } from '../../feel/compiled-expression.ts';
import { canAgree } from '../domains/propositions.ts';
import type { CompiledWorkflow } from '../../workflow/model/compiled-workflow.ts';
import { listCases } from './check-routes.ts';
import type { Presence } from './presence.ts';

/** Both answer yes where it cannot be told. */
export type Judge = {
  /** Whether some case may not meet a condition. */
  readonly canFail: (when: string) => boolean;
  /** Whether some case may meet all of some conditions and none of others. */
  readonly canHold: (all: readonly string[], none: readonly string[]) => boolean;
};

/** Judges the conditions of a workflow, and others of its source. */
export function createJudge(parsed: ParsedSource, { expressions }: CompiledWorkflow, presence: Presence): Judge {
  const vocabulary = buildVocabulary(parsed);
  const holds = (when: string, scope: Scope): boolean =>
    (expressions[when] ?? parseFeel(when, vocabulary).expression).evaluate(scope) === true;
  const casesOf = (conditions: readonly string[]): readonly Scope[] | null => listCases(parsed, presence, conditions);
  const isTold = (when: string): boolean => casesOf([when]) !== null;
  return {
    canFail: (when) => casesOf([when])?.some((scope) => !holds(when, scope)) ?? true,
    canHold: (all, none) => {
      if (!canAgree(all, none)) return false;
      const listed = casesOf([...all, ...none]);
      // What cannot be told is left aside: the others are enough when they cannot all be met.
      const [met, missed] = listed ? [all, none] : [all.flatMap(conjunctsOf).filter(isTold), none.filter(isTold)];
      if (met.length + missed.length === 0) return true;
      const cases = listed ?? casesOf([...met, ...missed]);
      if (!cases) return true;
      return cases.some(
        (scope) => met.every((when) => holds(when, scope)) && !missed.some((when) => holds(when, scope)),
      );
    },
  };
}

/** Conditions that `and` puts together; the condition itself when there is no other. */
export function conjunctsOf(text: string): readonly string[] {
  const { tree } = parseExpression(text);
  return tree?.type === 'conjunction'
    ? tree.parts.flatMap(({ from, to }) => conjunctsOf(text.slice(from, to)))
    : [text];
}
