/*
 * What the act computes, checks and asks for, changed by the name of a rule: the first of them makes `rules.json` or its list,
 * the last takes the list away, and a rule that is given in another way has the new one where the former stood.
 */
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import { lastToken } from '../../base/pointer.ts';
import type { Json, JsonObject } from '../../base/values.ts';
import type { Files } from '../changes.ts';
import {
  below,
  isReadable,
  itemsAt,
  refuse,
  valueAt,
  type EditRefusal,
  type Operation,
  type Place,
} from '../operations.ts';
import { forgetQuota, forgetValue } from './forget-answers.ts';
import { RULES } from './tables.ts';

/** Lists of rules, in the order of the file, with the member by which each is named. */
export const RULE_LISTS = { computed: 'name', checks: 'id', eligibility: 'id', quotas: 'name' } as const;

/** A list of rules: values computed, checks across answers, conditions on who may obtain the scheme, numbers of cases. */
export type RuleList = keyof typeof RULE_LISTS;

/** A rule among those of a source. */
export type RuleKey = { readonly list: RuleList; readonly name: string };

/** What is done to a rule. */
export type RuleGesture =
  /** One more rule before another of its list; at the end when null. The file is made where there is none. */
  | {
      readonly type: 'rule.add';
      readonly list: RuleList;
      readonly rule: JsonObject;
      readonly before: string | null;
    }
  | { readonly type: 'rule.remove'; readonly rule: RuleKey }
  | { readonly type: 'rule.move'; readonly rule: RuleKey; readonly before: string | null }
  /** Members of a rule by name, as they are to be; null takes one away. */
  | {
      readonly type: 'rule.change';
      readonly rule: RuleKey;
      readonly members: Readonly<Record<string, Json>>;
    };

type Plan = readonly Operation[] | EditRefusal;
type Gesture<T extends RuleGesture['type']> = Extract<RuleGesture, { readonly type: T }>;

/** Operations of a gesture on the files as they are. */
export function planRule(files: Files, gesture: RuleGesture): Plan {
  // A rule that stands in a broken file is not gone.
  if (files[RULES] !== undefined && !isReadable(files, RULES))
    return refuse('file-broken', { file: RULES, pointer: '' });
  if (gesture.type === 'rule.add') return addRule(files, gesture);
  const { rule: key } = gesture;
  const at = ruleAt(files, key);
  if (!at) return refuse('place-gone', listOf(key.list), key.name);
  switch (gesture.type) {
    case 'rule.remove':
      return [
        { type: 'remove', at: itemsAt(files, listOf(key.list)).length === 1 ? listOf(key.list) : at },
        ...(key.list === 'computed' ? forgetValue(files, key.name) : []),
        ...(key.list === 'quotas' ? forgetQuota(files, key.name) : []),
      ];
    case 'rule.move':
      return moveRule(files, at, gesture);
    case 'rule.change':
      return changeRule(files, at, gesture);
  }
}

/** Where a rule stands, the first of its name; undefined when there is none. */
export function ruleAt(files: Files, { list, name }: RuleKey): Place | undefined {
  const rank = itemsAt(files, listOf(list)).findIndex((rule) => isJsonObject(rule) && rule[RULE_LISTS[list]] === name);
  return rank === -1 ? undefined : below(listOf(list), rank);
}

const listOf = (list: RuleList): Place => ({ file: RULES, pointer: `/${list}` });

/** Rank before which a rule goes: that of another, which may have gone meanwhile; the end when null. */
function rankBefore(files: Files, list: RuleList, before: string | null): { readonly before?: number } {
  const place = before === null ? undefined : ruleAt(files, { list, name: before });
  return place ? { before: Number(lastToken(place.pointer)) } : {};
}

function addRule(files: Files, { list, rule, before }: Gesture<'rule.add'>): Plan {
  const name = rule[RULE_LISTS[list]];
  const at = listOf(list);
  if (typeof name !== 'string' || ruleAt(files, { list, name }))
    return refuse('name-taken', at, typeof name === 'string' ? name : '');
  if (files[RULES] === undefined)
    return [{ type: 'create', file: RULES, text: `${JSON.stringify({ [list]: [rule] }, null, 2)}\n` }];
  if (isJsonList(valueAt(files, at))) return [{ type: 'insert', at, value: rule, ...rankBefore(files, list, before) }];
  const root = { file: RULES, pointer: '' };
  return [{ type: 'insert', at: root, name: list, value: [rule], ...rankOfList(files, list) }];
}

/** A list stands before those that follow it in the language. */
function rankOfList(files: Files, list: RuleList): { readonly before?: number } {
  const order = [...Object.keys(RULE_LISTS), 'tables'];
  const root = valueAt(files, { file: RULES, pointer: '' });
  const names = isJsonObject(root) ? Object.keys(root) : [];
  const next = names.findIndex((name) => order.indexOf(name) > order.indexOf(list));
  return next === -1 ? {} : { before: next };
}

function moveRule(files: Files, at: Place, { rule: { list }, before }: Gesture<'rule.move'>): Plan {
  const into = listOf(list);
  return [{ type: 'move', at, into, ...rankBefore(files, list, before) }];
}

/** What takes the place of another stands where it stood: an expression that becomes a scale is one changed line. */
function changeRule(files: Files, at: Place, { rule, members }: Gesture<'rule.change'>): Plan {
  const former = valueAt(files, at);
  if (!isJsonObject(former)) return refuse('place-gone', at);
  const name = members[RULE_LISTS[rule.list]];
  if (name !== undefined && name !== rule.name) return refuse('does-not-fit', below(at, RULE_LISTS[rule.list]));
  const names = Object.keys(former);
  const gone = names.filter((member) => members[member] === null);
  const rank = names.indexOf(gone[0] ?? '');
  const given = Object.entries(members).filter(([, value]) => value !== null);
  const added = given.filter(([member]) => former[member] === undefined);
  return [
    ...given
      .filter(([member]) => former[member] !== undefined)
      .map(([member, value]): Operation => ({ type: 'set', at: below(at, member), value })),
    ...gone.map((member): Operation => ({ type: 'remove', at: below(at, member) })),
    ...added.map(([member, value], index): Operation => ({
      type: 'insert',
      at,
      name: member,
      value,
      ...(rank !== -1 && { before: rank + index }),
    })),
  ];
}
