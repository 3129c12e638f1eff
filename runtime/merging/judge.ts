/**
 * Whether two entries of the register may be merged, which of them stands, and what an agent must have seen before. The account of
 * somebody opens what is merged into its entry: so nothing is merged into it on a likeness alone.
 */
import { VOUCHED, type Person } from '../people/index.ts';
import type { Alike, ComparedDetail } from './likeness.ts';

/** What says that both are one person; see the table person_merge. */
export type Ground = 'vouched' | 'address' | 'document' | 'file';

/** Why two entries are not merged. `verified`: the identity service knows both; `accounts`: both sign in; `mandate`: one acts for the other. */
export type MergeObstacle = 'verified' | 'accounts' | 'mandate';

/** An entry as it is judged. */
export interface JudgedEntry extends Person {
  /** Address that its account has proved, lower case; null for none. */
  readonly provenEmail: string | null;
  /** When it was first known, ISO 8601. */
  readonly createdAt: string;
  /** Whether its holder closed their account: how they are reached is forgotten. */
  readonly left: boolean;
}

/** A detail that an agent chooses the value of. */
export type ChosenDetail = ComparedDetail;

/** What is known before the agent decides. */
export interface Judged {
  readonly kept: JudgedEntry;
  readonly merged: JudgedEntry;
  readonly obstacle: MergeObstacle | null;
  /** What the agent may go by, the surest first. */
  readonly grounds: readonly Ground[];
  /** Details that are not chosen: the account or the identity service says them. */
  readonly fixed: readonly ChosenDetail[];
}

/** Judges two entries, in whatever order they are given. */
export function judgeMerge(
  one: JudgedEntry,
  other: JudgedEntry,
  facts: { readonly alike: Readonly<Record<ComparedDetail, Alike>>; readonly mandateBetween: boolean },
): Judged {
  const [kept = one, merged = other] = [one, other].toSorted(standsFirst);
  return {
    kept,
    merged,
    obstacle: obstacleTo(kept, merged, facts.mandateBetween),
    grounds: groundsOf(kept, merged, facts.alike),
    fixed: [
      ...(kept.verified === VOUCHED ? (['names', 'birthDate', 'birthPlace'] as const) : []),
      ...(kept.userId === null ? [] : (['email'] as const)),
    ],
  };
}

/** The one with an account stands, so that nobody signs in otherwise than before; else one that nobody left, the verified, the older. */
function standsFirst(one: JudgedEntry, other: JudgedEntry): number {
  return (
    Number(other.userId !== null) - Number(one.userId !== null) ||
    Number(one.left) - Number(other.left) ||
    other.verified - one.verified ||
    Date.parse(one.createdAt) - Date.parse(other.createdAt) ||
    (one.id < other.id ? -1 : 1)
  );
}

function obstacleTo(kept: JudgedEntry, merged: JudgedEntry, mandateBetween: boolean): MergeObstacle | null {
  if (kept.verified === VOUCHED && merged.verified === VOUCHED) return 'verified';
  if (kept.userId !== null && merged.userId !== null) return 'accounts';
  return mandateBetween ? 'mandate' : null;
}

function groundsOf(
  kept: JudgedEntry,
  merged: JudgedEntry,
  alike: Readonly<Record<ComparedDetail, Alike>>,
): readonly Ground[] {
  if (kept.userId === null) return ['document', 'file'];
  const isVouched = kept.verified === VOUCHED && alike.names === 'same' && alike.birthDate === 'same';
  const isAtAddress =
    kept.provenEmail !== null &&
    kept.provenEmail === merged.email?.toLowerCase() &&
    alike.names !== 'differs' &&
    alike.birthDate !== 'differs';
  return [...(isVouched ? (['vouched'] as const) : []), ...(isAtAddress ? (['address'] as const) : []), 'document'];
}
