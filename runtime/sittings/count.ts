/**
 * Who counts for a case: members who are there, but for those who leave the room. Somebody who is called as the applicant, or as
 * who acts for them, is left out until a secretary says that it is another person of that name.
 */
import { foldText } from '../../engine/base/index.ts';
import type { SittingCount, SittingEntry, SittingItemEntry, SittingMember } from '../../schemas/types/api.ts';

/** A name of one word is that of too many people to leave somebody out by it. */
const FEWEST_WORDS = 2;

/** @param parties names of the applicant and of those who act for them */
export function countFor(
  { members, quorum }: Pick<SittingEntry, 'members' | 'quorum'>,
  { recused, votes }: Pick<SittingItemEntry, 'recused' | 'votes'>,
  parties: readonly string[],
): SittingCount {
  const said = new Map(recused.map(({ member, out }) => [member, out]));
  const isNamed = ({ name }: SittingMember): boolean => parties.some((party) => isSameName(name, party));
  const out = members.filter((member) => said.get(member.id) ?? isNamed(member));
  const voters = members.filter((member) => member.presence === 'present' && !out.includes(member)).length;
  return {
    out: out.map(({ id }) => id),
    named: out.filter((member) => said.get(member.id) === undefined).map(({ id }) => id),
    voters,
    quorum: quorum === null || voters >= quorum,
    votes: votes === null || votes.for + votes.against + votes.abstained <= voters,
  };
}

/** Whether two names are those of one person, in any order, whatever the accents, with or without a second name. */
export function isSameName(one: string, other: string): boolean {
  const [less, more] = [wordsOf(one), wordsOf(other)].toSorted((left, right) => left.size - right.size);
  return (
    less !== undefined && more !== undefined && less.size >= FEWEST_WORDS && [...less].every((word) => more.has(word))
  );
}

const wordsOf = (name: string): ReadonlySet<string> =>
  new Set(
    foldText(name)
      .split(' ')
      .filter((word) => word !== ''),
  );
