/**
 * What was copied from beside and not changed: the reason of another condition, the task of agents as what the applicant reads, a
 * step that leads to itself, an opinion asked of the function beside, a number of opinions that is no longer theirs.
 */
import { foldedText } from '../../base/telling-words.ts';
import { NUMBER_WORDS, readFrenchNumber } from '../../base/french-numbers.ts';
import { joinPointer } from '../../base/pointer.ts';
import { CAPTIONS } from '../../language/captions.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { listActions, listOpinions, listStates } from '../../language/walk-workflow.ts';
import type { CompiledWorkflow } from '../model/compiled-workflow.ts';
import { amountsOf, leadsTo } from './check-money-course.ts';

const FILE = 'workflow.json';

/** Everything copied that says or does what its model does. */
export function checkCopies(parsed: ParsedSource, compiled: CompiledWorkflow): readonly Diagnostic[] {
  return [
    ...checkReasons(parsed),
    ...checkSaidTasks(parsed),
    ...checkStill(parsed),
    ...checkAskedOf(parsed),
    ...checkCounted(parsed),
    ...checkLabels(parsed, compiled),
  ];
}

/** Two conditions of one action that are refused by one sentence: the second was to say something else. */
function checkReasons({ workflow, report }: ParsedSource): readonly Diagnostic[] {
  return listActions(workflow).flatMap(({ action: { guards = [] }, pointer }) =>
    guards.flatMap(({ when, otherwise }, at) => {
      const first = guards.findIndex((one) => one.otherwise === otherwise);
      if (first === at || guards[first]?.when === when) return [];
      const related = [{ caption: CAPTIONS.first, place: joinPointer(pointer, 'guards', first, 'otherwise') }];
      return [report('workflow.guard-same-reason', FILE, joinPointer(pointer, 'guards', at, 'otherwise'), {}, related)];
    }),
  );
}

/** What the applicant reads is not what an agent is told to do. */
function checkSaidTasks({ workflow, report }: ParsedSource): readonly Diagnostic[] {
  return listStates(workflow).flatMap(({ state, pointer }) =>
    (['public', 'explain'] as const).flatMap((member) => {
      const text = state[member];
      if (text === undefined || state.task === undefined || foldedText(text) !== foldedText(state.task.title))
        return [];
      return [report('workflow.public-task', FILE, joinPointer(pointer, member), { text })];
    }),
  );
}

/** A step of agents to where the case already is: without `to`, it stays there all the same. */
function checkStill({ workflow, report }: ParsedSource): readonly Diagnostic[] {
  return listActions(workflow).flatMap(({ action: { to, kind = 'step', title }, pointer, state }) => {
    const own = state === null || state !== to ? undefined : workflow.states[state];
    // Coming in again begins its delays anew, or writes what is written on entering.
    if (!own || kind !== 'step' || own.timers !== undefined || own.entry !== undefined) return [];
    return [report('workflow.action-still', FILE, joinPointer(pointer, 'to'), { action: title, state: own.title })];
  });
}

const wordsOf = (text: string): readonly string[] => foldedText(text).split(' ');
/** Words of titles that say nothing of what an opinion is about. */
const EMPTY = new Set([
  'avis',
  'service',
  'services',
  'de',
  'la',
  'le',
  'les',
  'des',
  'du',
  'd',
  'l',
  'un',
  'une',
  'et',
  'a',
  'sur',
  'the',
]);

/** « Avis technique », asked of the financial service where a technical service is there. */
function checkAskedOf({ identity, workflow, report }: ParsedSource): readonly Diagnostic[] {
  const functions = Object.entries(identity.functions).map(([id, { title, description = '' }]) => ({
    id,
    title,
    words: wordsOf(`${title} ${description}`),
  }));
  return listOpinions(workflow).flatMap(({ opinion, pointer }) => {
    const about = wordsOf(opinion.title).filter((word) => !EMPTY.has(word));
    const fitting = functions.filter(({ words }) => about.some((word) => words.includes(word)));
    const [meant, ...others] = fitting;
    const asked = functions.find(({ id }) => id === opinion.function);
    if (!meant || others.length > 0 || !asked || meant.id === asked.id) return [];
    const params = { opinion: opinion.title, asked: asked.title, meant: meant.id, title: meant.title };
    return [report('workflow.opinion-other', FILE, joinPointer(pointer, 'function'), params)];
  });
}

const COUNTED = new RegExp(
  String.raw`(?<![\wÀ-ÿ-])(\d{1,2}|${NUMBER_WORDS}) (?:services|avis|organismes)(?![\wÀ-ÿ])`,
  'i',
);

/** « Trois services », where two opinions are asked. */
function checkCounted({ workflow, report }: ParsedSource): readonly Diagnostic[] {
  return listStates(workflow).flatMap(({ id, state, pointer }) => {
    const opinions = Object.values(state.opinions ?? {});
    if (opinions.length === 0) return [];
    const least = opinions.filter(({ when }) => when === undefined).length;
    const leading = listActions(workflow).filter(({ action: { to } }) => to === id);
    const said = [
      { text: state.public, place: joinPointer(pointer, 'public') },
      { text: state.explain, place: joinPointer(pointer, 'explain') },
      ...leading.map(({ action, pointer: at }) => ({ text: action.public, place: joinPointer(at, 'public') })),
    ];
    return said.flatMap(({ text = '', place }) => {
      const [written = '', word = ''] = COUNTED.exec(text) ?? [];
      const number = readFrenchNumber(word);
      if (number === null || (number >= least && number <= opinions.length)) return [];
      const related = [{ caption: CAPTIONS.opinions, place: joinPointer(pointer, 'opinions') }];
      return [report('workflow.opinions-counted', FILE, place, { written, count: opinions.length }, related)];
    });
  });
}

/** Two payments one after the other under one label: on the account, nobody knows which is which. */
function checkLabels({ workflow, report }: ParsedSource, compiled: CompiledWorkflow): readonly Diagnostic[] {
  const payments = listActions(workflow).flatMap(({ id, action, pointer }) =>
    amountsOf(action, pointer).flatMap((one) => (one.entry === 'pay' ? [{ ...one, id }] : [])),
  );
  return payments.flatMap(({ id, label, place }) => {
    const from = compiled.actions[id]?.states ?? [];
    const former = payments.find(
      (other) => other.id !== id && foldedText(other.label) === foldedText(label) && leadsTo(compiled, other.id, from),
    );
    if (!former) return [];
    const related = [{ caption: CAPTIONS.first, place: joinPointer(former.place, 'label') }];
    return [report('effect.amount-label-twice', FILE, joinPointer(place, 'label'), { label }, related)];
  });
}
