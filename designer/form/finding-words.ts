/* When a finding is recorded and by whom, and the actions that wait for it: what can be chosen, and what a choice changes. */
import { isJsonObject, stringsOf } from '../../engine/base/index.ts';
import {
  actionsRequiring,
  listThings,
  procedureView,
  requireBefore,
  titleOfThing,
  type Files,
  type Gesture,
  type JsonObject,
  type QuestionView,
} from '../../engine/studio.ts';
import { annotationGesture } from './question-panel.ts';
import { t } from './text.ts';

/** A value with its title. */
type Option = { readonly value: string; readonly label: string };

/** Something of a finding that is several of what the scheme has. */
export type Several = {
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly choose: (chosen: readonly string[]) => Gesture;
};

/** Everything that is said of when and by whom a finding is recorded, and of what waits for it. */
export type FindingWords = {
  readonly states: Several;
  readonly functions: Several;
  /** Null for a finding under a condition, which no action can wait for: where it is not asked, nobody could record it. */
  readonly actions: Several | null;
};

/** The choices of a finding, on the files as they are. */
export function findingWords(
  files: Files,
  question: Pick<QuestionView, 'file' | 'at' | 'name' | 'conditions'>,
  schema: JsonObject,
): FindingWords {
  const view = procedureView(files);
  const steps = (view?.steps ?? []).filter(({ kind }) => kind !== 'final');
  const called = (names: readonly string[]): string =>
    names.map((id) => view?.steps.find((step) => step.id === id)?.title ?? id).join(', ');
  const annotation = (word: 'states' | 'functions', options: readonly Option[]): Several => {
    const own = isJsonObject(schema['cagou']) ? schema['cagou'] : {};
    const chosen = stringsOf(own[word]);
    return {
      options: withUnknown(options, chosen),
      chosen,
      choose: (names) => annotationGesture(question, schema, word, names.length > 0 ? names : undefined),
    };
  };
  const actions = view?.actions ?? [];
  const titles = actions.map(({ title }) => title);
  const isConditional = question.conditions.length > 0;
  const waiting = actionsRequiring(files, question.name);
  return {
    states: annotation('states', distinct(steps.map(({ id, title }) => ({ value: id, label: title })))),
    functions: annotation('functions', distinct(functionsOf(files))),
    actions:
      isConditional && waiting.length === 0
        ? null
        : {
            // Several steps have an action that is called the same: each says where it is possible.
            options: distinct(
              actions
                .filter(({ by }) => by.some((who) => !OTHERS.includes(who)))
                .map(({ part, title, steps: from }) => ({
                  value: part,
                  label:
                    titles.indexOf(title) === titles.lastIndexOf(title)
                      ? title
                      : t('actionOf', { action: title, steps: called(from) }),
                })),
            ),
            chosen: waiting,
            choose: (parts) => ({ type: 'procedure.change', changes: requireBefore(files, question.name, parts) }),
          },
  };
}

const functionsOf = (files: Files): readonly Option[] =>
  listThings(files, 'function').map((value) => ({
    value,
    label: titleOfThing(files, { kind: 'function', name: value }) ?? value,
  }));

/** Who records nothing: what they do waits for no agent. */
const OTHERS: readonly string[] = ['applicant', 'time', 'system'];

/** What is chosen and is none of the scheme's any more can be taken away. */
function withUnknown(options: readonly Option[], chosen: readonly string[]): readonly Option[] {
  const unknown = chosen.filter((name) => options.every(({ value }) => value !== name));
  return [...options, ...unknown.map((name) => ({ value: name, label: name }))];
}

/** Two that are called the same would be one to who chooses. */
function distinct(options: readonly Option[]): readonly Option[] {
  const labels = options.map(({ label }) => label);
  return options.map(({ value, label }, rank) => {
    const former = labels.slice(0, rank).filter((other) => other === label).length;
    return { value, label: former === 0 ? label : `${label} (${former + 1})` };
  });
}
