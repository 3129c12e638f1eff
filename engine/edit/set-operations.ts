/*
 * A value given whole, as a panel gives it, becomes the changes of what differs: the rest of what was written keeps its
 * layout, and whoever changed another part of it meanwhile loses nothing.
 */
import { isJsonList, isJsonObject } from '../base/guards.ts';
import { equalJson } from '../base/json.ts';
import type { Json, JsonObject } from '../base/values.ts';
import { below, type Operation, type Place } from './operations.ts';

/** Operations that make `value` of what stands at a place, the last parts of lists first so that ranks stay true. */
export function setOperations(at: Place, former: Json | undefined, value: Json): readonly Operation[] {
  if (equalJson(former, value)) return [];
  if (isJsonObject(former) && isJsonObject(value)) return membersOperations(at, former, value);
  if (isJsonList(former) && isJsonList(value)) return itemsOperations(at, former, value);
  return [{ type: 'set', at, value }];
}

function membersOperations(at: Place, former: JsonObject, value: JsonObject): readonly Operation[] {
  const gone = Object.keys(former).filter((name) => !Object.hasOwn(value, name));
  return [
    ...gone.map((name): Operation => ({ type: 'remove', at: below(at, name) })),
    ...Object.entries(value).flatMap(([name, member]): readonly Operation[] =>
      Object.hasOwn(former, name)
        ? setOperations(below(at, name), former[name], member)
        : [{ type: 'insert', at, name, value: member }],
    ),
  ];
}

function itemsOperations(at: Place, former: readonly Json[], value: readonly Json[]): readonly Operation[] {
  // From the last gap to the first, so that the ranks of those before it stay true.
  return gapsBetween(former, value)
    .toReversed()
    .flatMap((gap) => gapOperations(at, gap));
}

/** Items beside one another that became others: from a rank of what stood. */
type Gap = { readonly from: number; readonly old: readonly Json[]; readonly made: readonly Json[] };

function gapOperations(at: Place, { from, old, made }: Gap): readonly Operation[] {
  const shared = Math.min(old.length, made.length);
  const changed = made
    .slice(0, shared)
    .flatMap((item, index) => setOperations(below(at, from + index), old[index], item));
  const gone = old
    .slice(shared)
    .map((_, index): Operation => ({ type: 'remove', at: below(at, from + shared + index) }));
  const added = made
    .slice(shared)
    .map((item, index): Operation => ({ type: 'insert', at, before: from + shared + index, value: item }));
  return [...changed, ...gone.toReversed(), ...added];
}

/** Lists longer than this, compared item by item with another, are followed at both ends alone. */
const MOST_COMPARED = 1_000;

/** What differs between two lists, between the items that both have in their order. */
function gapsBetween(former: readonly Json[], value: readonly Json[]): readonly Gap[] {
  const [was, is] = [former, value].map((items) => items.map((item) => JSON.stringify(item)));
  if (!was || !is) return [];
  const most = Math.min(was.length, is.length);
  let head = 0;
  while (head < most && was[head] === is[head]) head++;
  let tail = 0;
  while (tail < most - head && was.at(-1 - tail) === is.at(-1 - tail)) tail++;
  const [olds, news] = [was.slice(head, was.length - tail), is.slice(head, is.length - tail)];
  const isLong = Math.max(olds.length, news.length) > MOST_COMPARED;
  const anchors = isLong ? [] : commonItems(olds, news);
  const ends = [...anchors, { old: olds.length, made: news.length }];
  return ends.flatMap((end, rank): readonly Gap[] => {
    const before = ends[rank - 1] ?? { old: -1, made: -1 };
    const [from, first] = [head + before.old + 1, head + before.made + 1];
    const gap = { from, old: former.slice(from, head + end.old), made: value.slice(first, head + end.made) };
    return gap.old.length + gap.made.length === 0 ? [] : [gap];
  });
}

/** Ranks of the longest run of items that both lists have in the same order. */
function commonItems(
  olds: readonly string[],
  news: readonly string[],
): readonly { readonly old: number; readonly made: number }[] {
  const width = news.length + 1;
  const lengths = new Uint16Array((olds.length + 1) * width);
  const at = (old: number, made: number): number => lengths[old * width + made] ?? 0;
  for (let old = olds.length - 1; old >= 0; old--) {
    for (let made = news.length - 1; made >= 0; made--) {
      const isSame = olds[old] === news[made];
      lengths[old * width + made] = isSame ? at(old + 1, made + 1) + 1 : Math.max(at(old + 1, made), at(old, made + 1));
    }
  }
  const found: { readonly old: number; readonly made: number }[] = [];
  for (let old = 0, made = 0; old < olds.length && made < news.length;) {
    if (olds[old] === news[made]) found.push({ old: old++, made: made++ });
    else if (at(old + 1, made) >= at(old, made + 1)) old++;
    else made++;
  }
  return found;
}
