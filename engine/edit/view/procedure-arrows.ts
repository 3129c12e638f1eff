/*
 * The ways of a procedure. One arrow is one thing that somebody decides, or time, or the procedure itself: an action that
 * is possible in several steps begins in each of them and is said once. What would hide the rest (withdrawals, what time
 * does when a delay of law ends, what is possible everywhere) is folded: the steps bear a mark of it.
 */
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import { joinPointer, lastToken } from '../../base/pointer.ts';
import type { Json, Pointer } from '../../base/values.ts';
import type { StepPart } from '../procedure/list-parts.ts';

/** A way from steps to another. */
export type Arrow = {
  /** Pointer of what it is: an action, an automatic step, a join, a branch. */
  readonly part: Pointer;
  readonly type: 'action' | 'automatic' | 'join' | 'branch';
  /** Names of steps. */
  readonly from: readonly string[];
  readonly to: string;
  /** Condition of an automatic step, in FEEL; null where there is none. */
  readonly when: string | null;
  /** Whether the steps that it begins in bear a mark instead of an arrow. */
  readonly isFolded: boolean;
};

/** What is looked at of an action, and of a delay of law. */
type Way = {
  readonly part: Pointer;
  readonly id: string;
  readonly kind: string;
  readonly by: readonly string[];
  readonly to: string | null;
  readonly steps: readonly string[];
  readonly isAnywhere: boolean;
};
type Expiry = { readonly action: string | null };

/** All ways from one step to another. */
export function arrowsOf(
  steps: readonly StepPart[],
  actions: readonly Way[],
  clocks: readonly Expiry[],
): readonly Arrow[] {
  const known = new Set(steps.map(({ part }) => lastToken(part)));
  const drawn = [
    ...actions.flatMap((action): readonly Arrow[] => {
      const { part, to } = action;
      const from = action.steps.filter((step) => known.has(step));
      return to === null ? [] : [{ part, type: 'action', from, to, when: null, isFolded: isFolded(action, clocks) }];
    }),
    ...steps.flatMap(arrowsOfStep),
  ];
  return drawn.filter(({ from, to }) => known.has(to) && from.length > 0);
}

function isFolded({ id, kind, by, isAnywhere, steps }: Way, clocks: readonly Expiry[]): boolean {
  if (kind === 'withdrawal') return true;
  const isOfClock = clocks.some(({ action }) => action === id);
  return isAnywhere && ((isOfClock && by.every((one) => one === 'time')) || steps.length > MOST_SOURCES);
}

/** An action that is possible in more steps than these is said on each of them rather than drawn from each. */
const MOST_SOURCES = 6;

function arrowsOfStep({ part, value }: StepPart): readonly Arrow[] {
  const id = lastToken(part);
  const arrow = (at: Pointer, type: Arrow['type'], to: Json | undefined, when: Json | undefined): readonly Arrow[] =>
    typeof to === 'string'
      ? [{ part: at, type, from: [id], to, when: typeof when === 'string' ? when : null, isFolded: false }]
      : [];
  const targetOf = (join: Json | undefined): Json | undefined => (isJsonObject(join) ? join['to'] : undefined);
  const { always, branches } = value;
  return [
    ...(isJsonList(always) ? always : []).flatMap((item, rank) =>
      isJsonObject(item) ? arrow(joinPointer(part, 'always', rank), 'automatic', item['to'], item['when']) : [],
    ),
    ...['then', 'withoutQuorum'].flatMap((name) =>
      arrow(joinPointer(part, name), 'join', targetOf(value[name]), undefined),
    ),
    ...(isJsonObject(branches) ? Object.entries(branches) : []).flatMap(([name, branch]) =>
      isJsonObject(branch) ? arrow(joinPointer(part, 'branches', name), 'branch', branch['initial'], undefined) : [],
    ),
  ];
}
