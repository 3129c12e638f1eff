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

/**
 * All senses in which people may still decide a case that is in a state, without going through some states. What was granted
 * and lives on is decided: what becomes of it later, a withdrawal or the end of its time, is not the sense of that decision.
 */
export function sensesFrom(
  compiled: CompiledWorkflow,
  state: string,
  without: readonly string[] = [],
): ReadonlySet<Sense> {
  const living = livingStates(compiled);
  const links = peopleLinks(compiled).filter(
    (link) => !without.includes(link.from) && !without.includes(link.to) && !living.has(link.from),
  );
  return new Set(
    [...shortestPaths(state, links).keys()].flatMap((id) => {
      const sense = living.has(id) ? 'granted' : senseOf(compiled.states[id]);
      return sense === null ? [] : [sense];
    }),
  );
}

/**
 * States in which what was granted lives on, such as an authorisation until its last day: no end that grants is left for
 * people to reach, time or the holder may end it otherwise than by a refusal, and each way in from elsewhere is a grant.
 */
const livingStates = memoiseFor(
  (compiled: CompiledWorkflow): ReadonlySet<string> =>
    new Set([...grantedStates(compiled)].filter((id) => endsOfItself(compiled, id) && !leadsToGrant(compiled, id))),
);

/**
 * States where all was granted on the way: whatever leads in granted, or comes from such a state, but for what comes back from
 * where it led, such as a yearly check.
 */
function grantedStates(compiled: CompiledWorkflow): ReadonlySet<string> {
  const open = listEdges(compiled).filter(({ from }) => {
    const state = compiled.states[from];
    return state !== undefined && kindOf(state) !== 'final';
  });
  const after = new Map(Object.keys(compiled.states).map((id) => [id, shortestPaths(id, open)]));
  const granted = new Set<string>();
  // Each round adds the states that those found before lead to.
  for (let before = -1; before < granted.size;) {
    before = granted.size;
    for (const [id, reached] of after) {
      const leading = open.filter(({ from, to }) => to === id && !reached.has(from));
      if (leading.length === 0 || id === compiled.workflow.initial) continue;
      if (leading.every(({ id: way, from }) => granted.has(from) || grants(compiled, way, id))) granted.add(id);
    }
  }
  return granted;
}

/** Whether a way in decides something in favour: an action, or silence, that says so or fixes what was granted. */
function grants({ actions, workflow, states }: CompiledWorkflow, way: string, into: string): boolean {
  const [kind, name = '', timed = ''] = way.split(':');
  const clock = kind === 'clock' ? workflow.clocks?.[name] : undefined;
  const timer = kind === 'timer' ? states[name]?.timers?.[timed]?.action : undefined;
  const action = actions[clock?.action ?? timer ?? (kind === 'action' ? name : '')];
  if (!action) return false;
  const { title, decides = {} } = action.definition;
  const decided = Object.values(decides).some((text) => text !== 'null');
  // What awaits the applicant may be an offer, unless something was fixed.
  if (states[into]?.waiting === 'applicant') return decided;
  const said = senseOfWords(`${title} ${action.id}`);
  if (said !== null) return said === 'granted';
  return clock?.silence === 'acceptance' || decided;
}

/** Whether time, or who holds what was granted, may end it without a refusal. */
function endsOfItself(compiled: CompiledWorkflow, id: string): boolean {
  return listEdges(compiled).some(({ from, to, by }) => {
    const end = compiled.states[to];
    const isOwn = by.length === 1 && (by[0] === 'time' || by[0] === 'applicant');
    return from === id && isOwn && end !== undefined && kindOf(end) === 'final' && end.outcome !== 'refused';
  });
}

/** Whether people may bring a case from one state to another. */
export function leadsTo(compiled: CompiledWorkflow, from: string, to: string): boolean {
  return shortestPaths(from, peopleLinks(compiled)).has(to);
}

function leadsToGrant(compiled: CompiledWorkflow, id: string): boolean {
  return [...shortestPaths(id, peopleLinks(compiled)).keys()].some((to) => senseOf(compiled.states[to]) === 'granted');
}

/** Whether what is done in a state is done to what was granted already, and lives on. */
export function isLiving(compiled: CompiledWorkflow, state: string): boolean {
  return livingStates(compiled).has(state);
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
/** What is done to what was granted: « Retirer l’autorisation », « Fin de l’autorisation ». */
const AFTERWARDS =
  /(?<![\wÀ-ÿ])(?:retir|retrait|suspen|révo|abrog|annul|cess|expir|termin|clôtur|clore|renonc|restitu|fin de|mettre fin|mise? fin|modifi|renouvel|prolong|contrôl|vérifi)/i;

/** The sense that some words announce; null when they announce none, or might say the contrary. */
export function senseOfWords(words: string): Sense | null {
  if (DOUBTFUL.test(words)) return null;
  const [refuses, grants] = [REFUSES.test(words), GRANTS.test(words)];
  if (refuses === grants) return null;
  return refuses ? 'refused' : 'granted';
}

/** Whether words speak of what was granted already. */
export function speaksOfGranted(words: string): boolean {
  return AFTERWARDS.test(words);
}

/** The word by which a sense was read, whole; empty where there is none. */
export function wordOfSense(words: string, sense: Sense): string {
  const stem = sense === 'refused' ? REFUSES : GRANTS;
  return new RegExp(String.raw`[\wÀ-ÿ]*(?:${stem.source})[\wÀ-ÿ]*`, 'i').exec(words)?.[0] ?? '';
}
