/* The rules of the scheme that is open, and all that can be done to them: each command is one step, and is said. */
import { useMemo, useState } from 'react';
import {
  nameOfTitle,
  RULES,
  rulesView,
  toWrite,
  whatToWrite,
  type Files,
  type Gesture,
  type Json,
  type RuleList,
  type RulesView,
  type RuleView,
} from '../../engine/studio.ts';
import type { ApiDiagnostic, ReadableName } from '../../schemas/types/api.ts';
import { useStudio } from '../journal/use-journal.ts';
import { useRemoving } from '../uses/use-removing.ts';
import { entitling } from './first-name.ts';
import { questionsOf } from './known-names.ts';
import { statesOf } from './states-of.ts';
import { t } from './text.ts';

/** Rules under the hands of their author. */
export type RulesEditor = {
  readonly view: RulesView;
  /** Whether the file cannot be read now: the view is then the last that could be, and nothing can be done to it. */
  readonly broken: boolean;
  readonly files: Files;
  readonly diagnostics: readonly ApiDiagnostic[];
  readonly names: readonly ReadableName[];
  readonly chosen: RuleView | null;
  readonly choose: (rule: RuleView) => void;
  /** What was last done, in words. */
  /** The rule that was just added and is to be given its title. */
  readonly added: string | null;
  readonly said: string;
  readonly add: (list: RuleList) => void;
  readonly shift: (rule: RuleView, by: -1 | 1) => void;
  readonly remove: (rule: RuleView) => void;
  /** Members of a rule as they are to be; null takes one away. */
  readonly change: (rule: RuleView, members: Readonly<Record<string, Json>>) => void;
  readonly act: (gesture: Gesture) => void;
};

/** Where a rule is chosen: by its name, or by its place when it has none of its own. */
export const idOf = (rule: RuleView): string =>
  rule.type === 'source' ? rule.at : `${rule.key.list} ${rule.key.name}`;

/** What a rule is called: a control by its message, once that is written. */
export const titleOfRule = (rule: RuleView): string =>
  rule.type === 'check' && whatToWrite(rule.title) !== null ? t('new-checks') : rule.title;

/** List that a rule is in. */
export const listOf = (rule: RuleView): RuleList => (rule.type === 'source' ? rule.list : rule.key.list);

/** Null while the rules were never readable. */
export function useRules(
  diagnostics: readonly ApiDiagnostic[],
  names: readonly ReadableName[],
  id: string | null,
  choose: (id: string) => void,
): RulesEditor | null {
  const { files, readable, perform, store } = useStudio();
  const removing = useRemoving();
  const [said, say] = useState('');
  const [added, setAdded] = useState<string | null>(null);
  const now = useMemo(() => rulesView(files), [files]);
  const [last, keep] = useState(() => now ?? rulesView(readable));
  if (now && now !== last) keep(now);
  const view = now ?? last;
  const ofRules = useMemo(() => diagnostics.filter((one) => one.file === RULES), [diagnostics]);
  if (!view) return null;

  const act = (gesture: Gesture, words: (after: RulesView) => string): boolean => {
    const refused = perform(gesture);
    const after = rulesView(store.get().journal.files);
    say(refused || !after ? t('refused') : words(after));
    setAdded(null);
    return refused === null;
  };
  const all = [...view.computed, ...view.checks, ...view.eligibility, ...view.quotas];
  const takenNames = [
    ...names.map(({ path }) => path),
    ...all.flatMap((one) => (one.type === 'source' ? [] : [one.key.name])),
  ];
  const add = (list: RuleList): void => {
    const [field] = questionsOf(files, null);
    if (list === 'checks' && !field) return say(t('noQuestion'));
    const title = t(`new-${list}`);
    const name = nameOfTitle(title, takenNames);
    const state = statesOf(files).at(-1)?.value ?? '';
    if (list === 'quotas' && state === '') return say(t('noStep'));
    const rule = newRule(list, name, title, { field: field?.value ?? '', state });
    if (!act({ type: 'rule.add', list, rule, before: null }, () => t('added', { title }))) return;
    choose(`${list} ${name}`);
    setAdded(`${list} ${name}`);
  };
  const shift = (rule: RuleView, by: -1 | 1): void => {
    const list = listOf(rule);
    const rank = view[list].findIndex(({ at }) => at === rule.at);
    const target = rank + by;
    if (target < 0 || target >= view[list].length) return;
    const gesture: Gesture = {
      type: 'move',
      at: { file: 'rules.json', pointer: rule.at },
      into: { file: 'rules.json', pointer: `/${list}` },
      before: by < 0 ? target : target + 1,
    };
    const done = act(gesture, (after) =>
      t('moved', { title: rule.title, rank: target + 1, count: after[list].length }),
    );
    const moved = done ? rulesView(store.get().journal.files)?.[list][target] : undefined;
    if (moved) choose(idOf(moved));
  };
  const remove = (rule: RuleView): void => {
    const list = listOf(rule);
    const rank = view[list].findIndex(({ at }) => at === rule.at);
    const next = view[list][rank + 1] ?? view[list][rank - 1];
    const gesture: Gesture =
      rule.type === 'source'
        ? { type: 'remove', at: { file: 'rules.json', pointer: rule.at } }
        : { type: 'rule.remove', rule: rule.key };
    removing(rule.title, gesture, () => {
      if (act(gesture, () => t('removed', { title: rule.title })) && next && next.type !== 'source') choose(idOf(next));
    });
  };
  return {
    view,
    broken: now === null,
    files,
    diagnostics: ofRules,
    names,
    chosen: all.find((rule) => idOf(rule) === id) ?? all[0] ?? null,
    choose: (rule) => choose(idOf(rule)),
    added,
    said,
    add,
    shift,
    remove,
    change: (rule, members) => {
      if (rule.type === 'source') return;
      const entitled = entitling(rule, members, takenNames);
      if (!entitled) act({ type: 'rule.change', rule: rule.key, members }, () => '');
      else if (act(entitled.gesture, () => '')) choose(`${rule.key.list} ${entitled.name}`);
    },
    act: (gesture) => void act(gesture, () => ''),
  };
}

/** What a condition is before its author has said what it looks at. */
const SAID_LATER = 'true';

function newRule(
  list: RuleList,
  name: string,
  title: string,
  { field, state }: { readonly field: string; readonly state: string },
): { readonly [word: string]: Json } {
  switch (list) {
    case 'computed':
      return { name, title, type: 'number', expression: '0' };
    case 'checks':
      return { id: name, valid: SAID_LATER, field, message: toWrite(t('newMessage')) };
    case 'eligibility':
      return { id: name, title, valid: SAID_LATER, effect: 'block', message: toWrite(t('newMessage')) };
    case 'quotas':
      return { name, title, most: '10', holds: [state] };
  }
}
