import type {
  FoundCase,
  FoundMessage,
  FoundPerson,
  NamedEstablishment,
  SearchFound,
} from '../../../schemas/types/api.ts';
import { establishmentAddress } from '../establishment/words.ts';
import { personAddress } from '../person/words.ts';
import { caseAddress } from '../queue/place.ts';

/** Something found, and where it is read. */
export type Result = { readonly id: string; readonly address: string } & (
  | { readonly type: 'establishment'; readonly found: NamedEstablishment }
  | { readonly type: 'person'; readonly found: FoundPerson }
  | { readonly type: 'case'; readonly found: FoundCase }
  | { readonly type: 'message'; readonly found: FoundMessage }
);

/** A group of results, and the place of its first among all of them. */
export type ResultGroup = {
  readonly title: 'foundEstablishments' | 'foundOpen' | 'foundPeople' | 'foundDone' | 'foundMessages';
  readonly from: number;
  readonly results: readonly Result[];
};

/** Results in groups, in the order in which keys go through them; those without any are left out. */
export function groupsOf({ establishments, open, people, done, messages }: SearchFound): readonly ResultGroup[] {
  const cases = establishments.length + open.length;
  const groups: readonly ResultGroup[] = [
    { title: 'foundEstablishments', from: 0, results: establishments.map(ofEstablishment) },
    { title: 'foundOpen', from: establishments.length, results: open.map(ofCase) },
    // One who looks for an open case by a name has it first: a person's page is a reading of all they filed.
    { title: 'foundPeople', from: cases, results: people.map(ofPerson) },
    { title: 'foundDone', from: cases + people.length, results: done.map(ofCase) },
    { title: 'foundMessages', from: cases + people.length + done.length, results: messages.map(ofMessage) },
  ];
  return groups.filter(({ results }) => results.length > 0);
}

/** All results, in that order. */
export const resultsOf = (found: SearchFound): readonly Result[] => groupsOf(found).flatMap(({ results }) => results);

function ofEstablishment(found: NamedEstablishment): Result {
  return { type: 'establishment', id: found.id, address: establishmentAddress(found), found };
}

function ofPerson(found: FoundPerson): Result {
  return { type: 'person', id: found.id, address: personAddress(found.id), found };
}

function ofCase(found: FoundCase): Result {
  return { type: 'case', id: found.id, address: `/dossiers/${found.id}`, found };
}

function ofMessage(found: FoundMessage): Result {
  return { type: 'message', id: `message ${found.caseId}`, address: caseAddress(found.caseId, 'messages'), found };
}

/** The result that a key leads to from another, around the ends; -1 is none, where one still types. */
export function moved(at: number, key: string, count: number): number {
  if (count === 0) return -1;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return at <= 0 ? count - 1 : at - 1;
  return at;
}
