/*
 * What the act computes, checks and asks for, as its author sees it. Each kind of rule claims an exact shape; any other is a
 * card with its place in the source. Nothing is left out.
 */
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Json, JsonObject, Pointer } from '../../base/values.ts';
import type { ValueType } from '../../../schemas/types/common.ts';
import type { Files } from '../changes.ts';
import { RULE_LISTS, type RuleKey, type RuleList } from '../gestures/rules.ts';
import { RULES } from '../gestures/tables.ts';
import { isReadable, itemsAt } from '../operations.ts';

/** What gives a computed value. */
export type Giving =
  | { readonly type: 'expression'; readonly feel: string }
  | { readonly type: 'table'; readonly table: string }
  /** What an act fixes, one period after the other. */
  | { readonly type: 'values'; readonly values: readonly DatedView[] };

/** A value, or the brackets of a marginal scale, from a day on. */
export type DatedView = {
  readonly from: string;
  readonly to: string | null;
  readonly value: string | number | boolean | null;
  readonly brackets: readonly BracketView[] | null;
  readonly article: string | null;
};

/** A bracket of a marginal scale: where it begins, and its rate. */
export type BracketView = { readonly above: number; readonly rate: number };

type Named = {
  readonly key: RuleKey;
  /** Of the rule, in rules.json. */
  readonly at: Pointer;
  readonly title: string;
  /** List of the form whose members are looked at one by one; null for the request. */
  readonly each: Pointer | null;
};

/** One rule. */
export type RuleView =
  | (Named & { readonly type: 'value'; readonly valueType: ValueType; readonly by: Giving })
  /** `title`: the message that people get. */
  | (Named & { readonly type: 'check'; readonly feel: string; readonly field: Pointer })
  | (Named & {
      readonly type: 'condition';
      readonly feel: string;
      readonly effect: 'block' | 'inform';
      readonly message: string;
    })
  /** How many cases may be in some states at one time; `by` is null for one count. */
  | (Named & {
      readonly type: 'quota';
      readonly by: string | null;
      readonly most: string;
      readonly besides: string | null;
      readonly holds: readonly string[];
    })
  /** Of another shape, or of a name that another has: left to its source. */
  | { readonly type: 'source'; readonly list: RuleList; readonly at: Pointer; readonly title: string };

/** The rules of a scheme, list by list. */
export type RulesView = Readonly<Record<RuleList, readonly RuleView[]>>;

const VALUE_TYPES: readonly ValueType[] = ['string', 'number', 'money', 'boolean', 'date', 'time', 'list', 'context'];

/** The rules as the files have them, none where there is no file; null while it cannot be read. */
export function rulesView(files: Files): RulesView | null {
  if (files[RULES] !== undefined && !isReadable(files, RULES)) return null;
  const read = (list: RuleList): readonly RuleView[] => {
    const items = itemsAt(files, { file: RULES, pointer: `/${list}` });
    return items.map((item, rank) => {
      const at = joinPointer('', list, rank);
      const view = isJsonObject(item) && isFirst(list, items, rank) ? readRule(list, item, at) : null;
      return view ?? { type: 'source', list, at, title: titleOf(item) };
    });
  };
  return {
    computed: read('computed'),
    checks: read('checks'),
    eligibility: read('eligibility'),
    quotas: read('quotas'),
  };
}

/** Whether a gesture on the name of an item is about this item. */
function isFirst(list: RuleList, items: readonly Json[], rank: number): boolean {
  const nameOf = (item: Json | undefined): Json | undefined =>
    isJsonObject(item) ? item[RULE_LISTS[list]] : undefined;
  return items.findIndex((item) => nameOf(item) === nameOf(items[rank])) === rank;
}

function titleOf(item: Json): string {
  const texts = isJsonObject(item) ? [item['title'], item['message'], item['name'], item['id']] : [];
  return texts.find((text) => typeof text === 'string') ?? '';
}

function readRule(list: RuleList, rule: JsonObject, at: Pointer): RuleView | null {
  const { [RULE_LISTS[list]]: name, each = null, title, message } = rule;
  if (typeof name !== 'string' || (each !== null && typeof each !== 'string')) return null;
  const key = { list, name };
  if (list === 'computed') {
    const valueType = VALUE_TYPES.find((type) => type === rule['type']);
    const by = readGiving(rule);
    return typeof title === 'string' && valueType && by ? { type: 'value', key, at, title, each, valueType, by } : null;
  }
  if (list === 'quotas') return readQuota(rule, key, at);
  const { valid: feel, field, effect } = rule;
  if (typeof feel !== 'string' || typeof message !== 'string') return null;
  if (list === 'checks')
    return typeof field === 'string' ? { type: 'check', key, at, title: message, each, feel, field } : null;
  if (typeof title !== 'string' || (effect !== 'block' && effect !== 'inform')) return null;
  return { type: 'condition', key, at, title, each, feel, effect, message };
}

function readQuota(
  { title, by = null, most, besides = null, holds }: JsonObject,
  key: RuleKey,
  at: Pointer,
): RuleView | null {
  if (typeof title !== 'string' || typeof most !== 'string' || !isJsonList(holds)) return null;
  if ((by !== null && typeof by !== 'string') || (besides !== null && typeof besides !== 'string')) return null;
  const states = holds.filter((state) => typeof state === 'string');
  return states.length === holds.length
    ? { type: 'quota', key, at, title, each: null, by, most, besides, holds: states }
    : null;
}

function readGiving({ expression, table, values }: JsonObject): Giving | null {
  if ([expression, table, values].filter((given) => given !== undefined).length !== 1) return null;
  if (typeof expression === 'string') return { type: 'expression', feel: expression };
  if (typeof table === 'string') return { type: 'table', table };
  if (!isJsonList(values)) return null;
  const dated = values.map(readDated).filter((value) => value !== null);
  return dated.length === values.length && dated.length > 0 ? { type: 'values', values: dated } : null;
}

function readDated(item: Json): DatedView | null {
  if (!isJsonObject(item)) return null;
  const { from, to = null, value, brackets, article = null } = item;
  if (typeof from !== 'string' || (to !== null && typeof to !== 'string')) return null;
  if (article !== null && typeof article !== 'string') return null;
  const shared = { from, to, article };
  if (brackets === undefined)
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? { ...shared, value, brackets: null }
      : null;
  const read = isJsonList(brackets) ? brackets.map(readBracket).filter((bracket) => bracket !== null) : [];
  const isWhole = isJsonList(brackets) && read.length === brackets.length && value === undefined;
  return isWhole ? { ...shared, value: null, brackets: read } : null;
}

function readBracket(item: Json): BracketView | null {
  const { above, rate, ...others } = isJsonObject(item) ? item : {};
  const isExact = typeof above === 'number' && typeof rate === 'number' && Object.keys(others).length === 0;
  return isExact ? { above, rate } : null;
}
