/*
 * Which member of a list became which of another.
 */
import type { Json } from '../base/values.ts';
import { isJsonObject } from '../base/guards.ts';

/** A member with its rank, from 0. */
export type Member = { readonly item: Json; readonly rank: number };

/** The members of two lists: those that are the same thing, and those that only one has. */
export type Matched = {
  readonly pairs: readonly (readonly [Member, Member])[];
  readonly removed: readonly Member[];
  readonly added: readonly Member[];
  /** Whether those that both have stand in another order. */
  readonly isMoved: boolean;
};

/**
 * Matches by what tells a member from another, those that are alike in their order. Objects that are left on both sides at
 * the same rank, in lists of one length, are one thing under another name.
 */
export function matchMembers(
  before: readonly Json[],
  after: readonly Json[],
  identityOf: (item: Json) => string,
): Matched {
  const [olds, youngs] = [keyed(before, identityOf), keyed(after, identityOf)];
  const isRenamed = ({ rank, item }: Member, others: ReadonlyMap<string, Member>, own: ReadonlyMap<string, Member>) =>
    before.length === after.length &&
    isJsonObject(item) &&
    [...others].some(([key, other]) => other.rank === rank && !own.has(key));
  const same = [...youngs].flatMap(([key, young]) => {
    const old = olds.get(key);
    return old ? [[old, young] as const] : [];
  });
  const left = (own: ReadonlyMap<string, Member>, others: ReadonlyMap<string, Member>): readonly Member[] =>
    [...own].flatMap(([key, member]) => (others.has(key) ? [] : [member]));
  const [gone, come] = [left(olds, youngs), left(youngs, olds)];
  const renamed = come.flatMap((young) => {
    const old = isRenamed(young, olds, youngs) ? gone.find(({ rank }) => rank === young.rank) : undefined;
    return old ? [[old, young] as const] : [];
  });
  const isPaired = (member: Member): boolean => renamed.some((pair) => pair.includes(member));
  const ranks = same.toSorted(([one], [other]) => one.rank - other.rank).map(([, young]) => young.rank);
  return {
    pairs: [...same, ...renamed].toSorted(([, one], [, other]) => one.rank - other.rank),
    removed: gone.filter((member) => !isPaired(member)),
    added: come.filter((member) => !isPaired(member)),
    isMoved: ranks.some((rank, at) => at > 0 && rank < (ranks[at - 1] ?? 0)),
  };
}

function keyed(items: readonly Json[], identityOf: (item: Json) => string): ReadonlyMap<string, Member> {
  const seen = new Map<string, number>();
  return new Map(
    items.map((item, rank) => {
      const identity = identityOf(item);
      const times = seen.get(identity) ?? 0;
      seen.set(identity, times + 1);
      return [times === 0 ? identity : `${identity}#${times}`, { item, rank }];
    }),
  );
}
