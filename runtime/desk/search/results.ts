import type {
  FoundCase,
  FoundMessage,
  FoundPerson,
  NamedEstablishment,
  SearchFound,
} from '../../../schemas/types/api.ts';
import { establishmentAddress } from '../parts/establishment-words.ts';
import { personAddress } from '../parts/person-words.ts';
import { caseAddress } from '../queue/place.ts';
import type { DeskCommand } from './commands.ts';

/** Something found, and where it is read; a command, which leads there or does something here. */
export type Result =
  | FoundResult
  | { readonly type: 'command'; readonly id: string; readonly address: string | null; readonly found: DeskCommand };
type FoundResult = { readonly id: string; readonly address: string } & (
  | { readonly type: 'establishment'; readonly found: NamedEstablishment }
  | { readonly type: 'person'; readonly found: FoundPerson }
  | { readonly type: 'case'; readonly found: FoundCase }
  | { readonly type: 'message'; readonly found: FoundMessage }
);

/** A group of results, and the place of its first among all of them. */
export type ResultGroup = {
  readonly title:
    | 'foundEstablishments'
    | 'foundOpen'
    | 'foundPeople'
    | 'foundDone'
    | 'foundMessages'
    | 'foundRecent'
    | 'foundCommands';
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

/** Before anything is typed: the cases seen last, and what can be done from here. */
export function beginningOf(recent: readonly FoundCase[], commands: readonly DeskCommand[]): readonly ResultGroup[] {
  const groups: readonly ResultGroup[] = [
    { title: 'foundRecent', from: 0, results: recent.map(ofCase) },
    { title: 'foundCommands', from: recent.length, results: commands.map(ofCommand) },
  ];
  return groups.filter(({ results }) => results.length > 0);
}

/** What was found, and behind it the commands that have the same words. */
export function withCommands(groups: readonly ResultGroup[], commands: readonly DeskCommand[]): readonly ResultGroup[] {
  if (commands.length === 0) return groups;
  return [...groups, { title: 'foundCommands', from: resultsOf(groups).length, results: commands.map(ofCommand) }];
}

/** All results, in that order. */
export const resultsOf = (groups: readonly ResultGroup[]): readonly Result[] =>
  groups.flatMap(({ results }) => results);

function ofCommand(found: DeskCommand): Result {
  return { type: 'command', id: `command ${found.id}`, address: 'to' in found.leads ? found.leads.to : null, found };
}

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
