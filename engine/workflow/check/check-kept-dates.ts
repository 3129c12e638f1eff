/**
 * The date of a timer is read as its state is entered, and kept (T8). An action that leaves the case there and changes what the
 * date reads would leave the timer at the former day, with nobody told.
 */
import type { WorkflowAction } from '../../../schemas/types/workflow.ts';
import { joinPointer } from '../../base/pointer.ts';
import { parseFeel, type Vocabulary } from '../../feel/expression.ts';
import { formOf } from '../../form/fields/action-form.ts';
import { CAPTIONS } from '../../language/captions.ts';
import { ACTIONS, DECISION } from '../../language/case-names.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { listActions, listStates } from '../../language/walk-workflow.ts';
import { buildVocabulary } from '../../names/vocabulary.ts';
import type { CompiledWorkflow } from '../model/compiled-workflow.ts';

const FILE = 'workflow.json';

/** Actions without `to` that change what the date of a timer of their state reads. */
export function checkKeptDates(parsed: ParsedSource, compiled: CompiledWorkflow): readonly Diagnostic[] {
  const { workflow, report } = parsed;
  const vocabulary = buildVocabulary(parsed);
  const staying = listActions(workflow).filter(({ action }) => action.to === undefined);
  return listStates(workflow).flatMap(({ id, state, pointer }) =>
    Object.entries(state.timers ?? {}).flatMap(([timer, { at }]) => {
      const paths = at === undefined ? new Set<string>() : pathsRead(parsed, vocabulary, at);
      return staying.flatMap((entry) => {
        const states = compiled.actions[entry.id]?.states ?? [];
        const changed = changedBy(entry.id, entry.action).find((path) => reads(paths, path));
        if (changed === undefined || !states.includes(id)) return [];
        const related = [{ caption: CAPTIONS.date, place: joinPointer(pointer, 'timers', timer, 'at') }];
        // Elsewhere than in its own state, one way back would be wrong for the other states.
        const to = states.length === 1 ? id : '';
        const params = { action: entry.action.title, path: changed, state: state.title || id, to };
        return [report('workflow.timer-date-kept', FILE, entry.pointer, params, related)];
      });
    }),
  );
}

/** What an action changes by itself: what it decides, and what it was given. */
function changedBy(id: string, action: WorkflowAction): readonly string[] {
  const given = Object.keys(formOf(action)?.properties ?? {});
  return [
    ...Object.keys(action.decides ?? {}).map((name) => `${DECISION}.${name}`),
    ...given.map((name) => `${ACTIONS}.${id}.${name}`),
  ];
}

function reads(paths: ReadonlySet<string>, path: string): boolean {
  return [...paths].some((one) => one === path || one.startsWith(`${path}.`) || path.startsWith(`${one}.`));
}

/** Paths that an expression reads, those of the computed values that it reads among them. */
function pathsRead({ rules }: ParsedSource, vocabulary: Vocabulary, text: string): ReadonlySet<string> {
  const found = new Set<string>();
  const texts = [text];
  for (const one of texts) {
    for (const path of parseFeel(one, vocabulary).paths) {
      if (found.has(path)) continue;
      found.add(path);
      const value = rules.computed?.find(({ name }) => name === path.split('.')[0]);
      if (value?.expression !== undefined) texts.push(value.expression);
    }
  }
  return found;
}
