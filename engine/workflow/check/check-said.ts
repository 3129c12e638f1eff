/** What the applicant reads of a step or of an action, against how the case stands then. */
import { joinPointer } from '../../base/pointer.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { listActions, listStates } from '../../language/walk-workflow.ts';
import type { CompiledWorkflow } from '../model/compiled-workflow.ts';
import {
  isLiving,
  senseAfter,
  senseOf,
  senseOfWords,
  speaksOfGranted,
  wordOfSense,
  type Sense,
} from './decision-sense.ts';

const FILE = 'workflow.json';

/** Public words that announce the other decision. */
export function checkSaid(parsed: ParsedSource, compiled: CompiledWorkflow): readonly Diagnostic[] {
  const { report, workflow } = parsed;
  const opposed = (words: string | undefined, sense: Sense | null, pointer: string): readonly Diagnostic[] => {
    const said = words === undefined ? null : senseOfWords(words);
    if (words === undefined || said === null || sense === null || said === sense || speaksOfGranted(words)) return [];
    return [report('workflow.public-opposed', FILE, pointer, { word: wordOfSense(words, said), said, outcome: sense })];
  };
  return [
    ...checkMine(parsed),
    ...listStates(workflow).flatMap(({ id, state, pointer, parent }) => {
      if (parent) return [];
      const place = joinPointer(pointer, 'public');
      if (state.outcome === 'withdrawn') return decidedWithdrawn(report, state.public, place);
      const sense = isLiving(compiled, id) ? 'granted' : senseOf(state);
      return opposed(state.public, sense, place);
    }),
    ...listActions(workflow).flatMap(({ id, action, pointer }) => {
      const from = compiled.actions[id]?.states ?? [];
      if (action.to === undefined || (action.kind ?? 'step') !== 'step') return [];
      if (from.length > 0 && from.every((state) => isLiving(compiled, state))) return [];
      return opposed(action.public, senseAfter(compiled, action.to, from), joinPointer(pointer, 'public'));
    }),
  ];
}

/** « Envoyer mes pièces », where the applicant is awaited and only others may do it. */
function checkMine({ report, workflow }: ParsedSource): readonly Diagnostic[] {
  return listStates(workflow).flatMap(({ state: { waiting, actions = {} }, pointer }) =>
    Object.entries(actions).flatMap(([id, { title, by }]) =>
      waiting === 'applicant' && MINE.test(title) && !by.includes('applicant')
        ? [report('workflow.action-mine', FILE, joinPointer(pointer, 'actions', id, 'by'), { action: title })]
        : [],
    ),
  );
}

const MINE = /(?<![\wÀ-ÿ])(?:mon|ma|mes)(?![\wÀ-ÿ])/i;

/** Who took a request back was neither refused nor granted anything. */
function decidedWithdrawn(
  report: ParsedSource['report'],
  words: string | undefined,
  place: string,
): readonly Diagnostic[] {
  const said = words === undefined ? null : senseOfWords(words);
  if (words === undefined || said === null || speaksOfGranted(words)) return [];
  return [report('workflow.public-withdrawn', FILE, place, { word: wordOfSense(words, said) })];
}
