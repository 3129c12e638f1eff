/**
 * What two cases have in common, as one reader is shown them: nothing is told alike that they could not read in both. And whether they may
 * be one request that was filed twice.
 */
import {
  addDays,
  doublingOf,
  instantOfLocal,
  likenessesOf,
  localDate,
  NOBODY,
  type Case,
  type Instant,
  type Likeness,
} from '../../../engine/index.ts';
import type { Alike } from '../../../schemas/types/api.ts';
import type { SeenRequest } from '../seen-requests.ts';

/** Of a request that is over: how many days ago it was filed at most, for another one to be told as its duplicate. Half a year. */
const DOUBLE_DAYS = 183;

/** The moment from which requests that are over may be told as duplicates. */
export function doublesSince(now: Instant): Instant {
  return instantOfLocal(`${addDays(localDate(now), -DOUBLE_DAYS)}T00:00`);
}

/** What a reader sees of a case, with what it may have in common with others. */
export interface Likened extends SeenRequest {
  readonly likenesses: readonly Likeness[];
}

/** A request with what others may have in common with it, as far as its viewer sees it. */
export const liken = (seen: SeenRequest): Likened => ({
  ...seen,
  likenesses: likenessesOf(seen.compiled, seen.view.case),
});

/** Who asks says who they are and how they are reached: none of it is told beside. */
const OF_PERSON: readonly Alike[] = ['identity', 'phone', 'email'];
const OF_ESTABLISHMENT: readonly Alike[] = ['ridet', 'rna'];

/** What two cases have in common. */
export function alikeIn(one: Likened, other: Likened): readonly Alike[] {
  return told(one.view.case, other.view.case, shared(one.likenesses, other.likenesses));
}

/** By what two cases may be one request; nothing where somebody said that they are not, or both are over. */
export function doublingIn(one: Likened, other: Likened, since: Instant): readonly Alike[] {
  const [first, second] = [one.view.case, other.view.case];
  const isLate = ({ closedAt, filedAt }: Case): boolean => closedAt !== null && Date.parse(filedAt) < Date.parse(since);
  if (first.dispositif.id !== second.dispositif.id || apartOn(first, second) !== null) return [];
  if (isLate(first) || isLate(second) || (first.closedAt !== null && second.closedAt !== null)) return [];
  const alike = told(first, second, shared(doublingOf(first, one.likenesses), doublingOf(second, other.likenesses)));
  // Of two companies that one person files for, neither is the other.
  const isWhose = (kind: Alike): boolean =>
    kind !== 'person' || (first.applicant.establishment ?? second.applicant.establishment) === undefined;
  return alike.filter(isWhose);
}

/** On which of two cases it was said that they are no duplicates. */
export function apartOn(one: Case, other: Case): 'here' | 'there' | null {
  if (one.apart?.some(({ id }) => id === other.id)) return 'here';
  return other.apart?.some(({ id }) => id === one.id) ? 'there' : null;
}

/** Whether the other is an earlier or a later request of the same applicant for the same scheme. */
export function placeOf(one: Case, other: Case): 'before' | 'after' | null {
  if (one.dispositif.id !== other.dispositif.id || !isSameApplicant(one, other)) return null;
  return Date.parse(other.filedAt) < Date.parse(one.filedAt) ? 'before' : 'after';
}

function isSameApplicant({ applicant: one }: Case, { applicant: other }: Case): boolean {
  if (one.establishment ?? other.establishment) return one.establishment?.id === other.establishment?.id;
  return one.personId === other.personId && one.personId !== NOBODY;
}

function shared(ones: readonly Likeness[], others: readonly Likeness[]): readonly Alike[] {
  const keys = new Set(others.map(({ key }) => key));
  return [...new Set(ones.filter(({ key }) => keys.has(key)).map(({ kind }) => kind))];
}

function told({ applicant: one }: Case, { applicant: other }: Case, kinds: readonly Alike[]): readonly Alike[] {
  const isPerson = one.personId === other.personId && one.personId !== NOBODY;
  const isEstablishment = one.establishment !== undefined && one.establishment.id === other.establishment?.id;
  const known = [...(isPerson ? OF_PERSON : []), ...(isEstablishment ? OF_ESTABLISHMENT : [])];
  return [
    ...(isPerson ? (['person'] as const) : []),
    ...(isEstablishment ? (['establishment'] as const) : []),
    ...kinds.filter((kind) => !known.includes(kind)),
  ];
}
