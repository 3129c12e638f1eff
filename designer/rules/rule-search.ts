/* Which rules are shown of many: by their words, their kind, what is to mend, what one of them reads and what reads it. */
import { foldText, isJsonList, isJsonObject, joinPointer } from '../../engine/base/index.ts';
import {
  pointerAt,
  RULES,
  valueAt,
  whereUsed,
  type Files,
  type RuleList,
  type RulesView,
  type RuleView,
} from '../../engine/studio.ts';
import { itemsFound } from '../panel/pick-list.tsx';
import { idOf } from './use-rules.ts';

/** What of the rules is shown; `rule`: that which is read, or reads, by its identifier. */
export type RuleFilter =
  | { readonly type: 'all' }
  | { readonly type: 'faulty' }
  | { readonly type: 'list'; readonly list: RuleList }
  | { readonly type: 'readers' | 'read'; readonly rule: string };

/** Every rule. */
export const ALL: RuleFilter = { type: 'all' };

/** A filter as the value of a choice, and back. */
export const filterToText = (filter: RuleFilter): string =>
  filter.type === 'list' ? `list ${filter.list}` : 'rule' in filter ? `${filter.type} ${filter.rule}` : filter.type;

/** The filter of such a value; every rule where it is none. */
export function filterOfText(text: string): RuleFilter {
  const [type = '', ...rest] = text.split(' ');
  const rule = rest.join(' ');
  if (type === 'faulty') return { type };
  if (type === 'readers' || type === 'read') return { type, rule };
  const list = LISTS.find((one) => type === 'list' && one === rule);
  return list ? { type: 'list', list } : ALL;
}

/** The lists in the order in which they are shown. */
export const LISTS: readonly RuleList[] = ['computed', 'checks', 'eligibility', 'quotas'];

type RuleSearch = {
  readonly files: Files;
  readonly filter: RuleFilter;
  /** What one types. */
  readonly words: string;
  readonly isFaulty: (rule: RuleView) => boolean;
  /** Stays in sight whatever is asked: what one works at does not go from under one's hands. */
  readonly chosen: RuleView | null;
};

/** The rules that are shown, list by list and in their order. */
export function rulesShown(view: RulesView, { files, filter, words, isFaulty, chosen }: RuleSearch): RulesView {
  const isIn = filterIn(view, files, filter, isFaulty);
  const isTyped = foldText(words).trim() !== '';
  const show = (list: RuleList): readonly RuleView[] => {
    const named = isTyped
      ? new Set(
          itemsFound(
            view[list].map((rule) => ({ rule, words: wordsOf(rule) })),
            words,
          ).map(({ rule }) => rule),
        )
      : null;
    return view[list].filter((rule) => rule === chosen || ((named?.has(rule) ?? true) && isIn(rule, list)));
  };
  return {
    computed: show('computed'),
    checks: show('checks'),
    eligibility: show('eligibility'),
    quotas: show('quotas'),
  };
}

/** All that a rule is found by: what people read of it, and what its author wrote. */
function wordsOf(rule: RuleView): string {
  if (rule.type === 'source') return rule.title;
  const { title, key } = rule;
  if (rule.type === 'check') return `${title} ${key.name} ${rule.feel}`;
  if (rule.type === 'condition') return `${title} ${key.name} ${rule.message} ${rule.feel}`;
  if (rule.type === 'quota') return `${title} ${key.name} ${rule.by ?? ''} ${rule.most} ${rule.besides ?? ''}`;
  const by = rule.by.type === 'expression' ? rule.by.feel : rule.by.type === 'table' ? rule.by.table : '';
  return `${title} ${key.name} ${by}`;
}

function filterIn(
  view: RulesView,
  files: Files,
  filter: RuleFilter,
  isFaulty: (rule: RuleView) => boolean,
): (rule: RuleView, list: RuleList) => boolean {
  switch (filter.type) {
    case 'all':
      return () => true;
    case 'faulty':
      return isFaulty;
    case 'list':
      return (_, list) => list === filter.list;
    case 'readers':
    case 'read': {
      const all = LISTS.flatMap((list) => view[list]);
      const about = all.find((rule) => idOf(rule) === filter.rule);
      if (!about) return () => true;
      return filter.type === 'readers'
        ? (rule) => rule === about || isRead(files, view, about, rule)
        : (rule) => rule === about || isRead(files, view, rule, about);
    }
  }
}

/** Whether a rule reads the value that another gives, by itself or by the scale that it looks up. */
export function isRead(files: Files, view: RulesView, value: RuleView, by: RuleView): boolean {
  if (value.type !== 'value') return false;
  const text = files[RULES] ?? '';
  const scale = by.type === 'value' && by.by.type === 'table' ? tablePlace(files, by.by.table) : null;
  const places = scale === null ? [by.at] : [by.at, scale];
  return whereUsed(files, { kind: 'value', name: value.key.name }).some(({ file, role, from }) => {
    if (file !== RULES || role === 'defines') return false;
    const pointer = pointerAt(text, from);
    return places.some((place) => pointer.startsWith(`${place}/`));
  });
}

/** Where a scale stands; null when there is none of the name. */
function tablePlace(files: Files, name: string): string | null {
  const tables = valueAt(files, { file: RULES, pointer: '/tables' });
  const at = (isJsonList(tables) ? tables : []).findIndex((table) => isJsonObject(table) && table['name'] === name);
  return at === -1 ? null : joinPointer('', 'tables', at);
}
