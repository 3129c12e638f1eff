/**
 * The sense of a decision: the one that the ways of the workflow lead to, and the one that words announce. Words are only
 * read where they say one thing, so that « Refuser l’accord » or « n’est pas autorisé » say nothing.
 */
import type { WorkflowState } from '../../../schemas/types/workflow.ts';
import { memoiseFor } from '../../base/memoise.ts';
import { kindOf } from '../../language/walk-workflow.ts';
import type { CompiledWorkflow } from '../model/compiled-workflow.ts';
import { listEdges } from '../view/workflow-graph.ts';
import { shortestPaths, type Link } from './graph-walk.ts';

/** What a decision comes to for the applicant. */
export type Sense = 'granted' | 'refused';

/**
 * The only sense in which a case may be decided once it is in a state, by what people do and what follows by itself, unless
 * it goes back to where it came from; null when both are possible, or none.
 * @param from states that the case came from, in which it would be decided anew
 */
export function senseAfter(compiled: CompiledWorkflow, to: string, from: readonly string[]): Sense | null {
  const [only, ...others] = sensesFrom(compiled, to, from);
  return only !== undefined && others.length === 0 ? only : null;
}

/** All senses in which people may still decide a case that is in a state, without going through some states. */
export function sensesFrom(
  compiled: CompiledWorkflow,
  state: string,
  without: readonly string[] = [],
): ReadonlySet<Sense> {
  const links = peopleLinks(compiled).filter((link) => !without.includes(link.from) && !without.includes(link.to));
  return new Set(
    [...shortestPaths(state, links).keys()].flatMap((id) => {
      const sense = senseOf(compiled.states[id]);
      return sense === null ? [] : [sense];
    }),
  );
}

/** How an end decided; null for any other state, or another end. */
export function senseOf(state: WorkflowState | undefined): Sense | null {
  const outcome = state && kindOf(state) === 'final' ? state.outcome : undefined;
  return outcome === 'granted' || outcome === 'refused' ? outcome : null;
}

/** Ways that are not those of time alone, nor of a case that was closed. */
const peopleLinks = memoiseFor((compiled: CompiledWorkflow): readonly Link[] =>
  listEdges(compiled).filter(({ by, from }) => {
    const state = compiled.states[from];
    return !(by.length === 1 && by[0] === 'time') && state !== undefined && kindOf(state) !== 'final';
  }),
);

const REFUSES = /refus|rejet|irrecevab/i;
const GRANTS = /accord|attribu|octro|accept|autoris|approuv/i;
/** « n’est pas autorisé », « n’est plus valable », « sans accord », « opposition ». */
const DOUBTFUL = /(?<![\wÀ-ÿ])(?:n[’']|ne\s|sans\s|non[\s-]|contre\s)|opposition|recours|appel|rappel/i;

/** The sense that some words announce; null when they announce none, or might say the contrary. */
export function senseOfWords(words: string): Sense | null {
  if (DOUBTFUL.test(words)) return null;
  const [refuses, grants] = [REFUSES.test(words), GRANTS.test(words)];
  if (refuses === grants) return null;
  return refuses ? 'refused' : 'granted';
}
