/**
 * Nobody makes the province write to an address of their choice: one that the applicant typed is mailed to once an agent has
 * done something with the case, and so has had it before their eyes.
 */
import { objectType } from '../../feel/scope-type.ts';
import { parseFeel } from '../../feel/expression.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { thirdOf } from '../../language/recipients.ts';
import { ACTORS, listActions, listEffects } from '../../language/walk-workflow.ts';
import { buildVocabulary } from '../../names/vocabulary.ts';
import { readName } from '../../names/read-name.ts';
import type { Pointer } from '../../base/values.ts';
import type { CompiledAction } from '../../workflow/model/compiled-workflow.ts';
import type { ThirdParty } from '../../../schemas/types/dispositif.ts';
import { joinPointer } from '../../base/pointer.ts';
import { listReads } from '../domains/feel-reads.ts';
import { blankRow, readOfList } from '../domains/list-rows.ts';
import { sourcesOf, type Flow } from './flow.ts';

/** Mails to what an applicant typed, where no agent has done anything yet, and those that a row of a list leaves without any address. */
export function checkThirdMails(parsed: ParsedSource, flow: Flow): readonly Diagnostic[] {
  const thirds = parsed.identity.thirdParties ?? {};
  const unattended = listUnattended(parsed, flow);
  const mailed = new Set(
    listEffects(parsed).flatMap(({ effect }) => (effect.type === 'mail' ? (thirdOf(effect) ?? []) : [])),
  );
  const blank = Object.entries(thirds).flatMap(([id, third]) =>
    mailed.has(id) ? checkBlankRows(parsed, id, third) : [],
  );
  const early = listEffects(parsed).flatMap(({ effect, pointer }) => {
    const id = effect.type === 'mail' ? thirdOf(effect) : null;
    const third = id === null ? undefined : thirds[id];
    if (third?.email === undefined || !unattended(pointer)) return [];
    const path = typedIn(parsed, flow, third.email);
    return path === null
      ? []
      : [parsed.report('third.unattended', 'workflow.json', pointer, { third: third.title, path })];
  });
  return [...blank, ...early];
}

/**
 * A mail is printed where there is no e-mail address (P2): where a list forgets it in a row and there is no postal address
 * either, what is written reaches nobody.
 */
function checkBlankRows(parsed: ParsedSource, id: string, third: ThirdParty): readonly Diagnostic[] {
  if (third.email === undefined || third.address !== undefined) return [];
  const vocabulary = buildVocabulary(parsed);
  const blank = pathsOf(third.email)
    .map((path) => readOfList(objectType(vocabulary), path))
    .map((read) => (read?.column ? blankRow({ ...read, suggests: false }, undefined) : null))
    .find((row) => row !== null);
  const place = joinPointer('/thirdParties', id, 'email');
  return blank === undefined
    ? []
    : [parsed.report('third.email-blank', 'dispositif.json', place, { third: third.title, row: blank })];
}

/** A path of an expression that gives what the applicant typed; null when it gives nothing but what others wrote. */
function typedIn(parsed: ParsedSource, { compiled }: Flow, text: string): string | null {
  const vocabulary = buildVocabulary(parsed);
  const { type } = parseFeel(text, vocabulary);
  // The only texts that it can be are the author's own.
  if (type.kind === 'text' && type.choices) return null;
  const isOthers = (path: string): boolean => {
    const read = readName(path.split('.'));
    if (read.type === 'annotation') return true;
    if (read.type === 'action') {
      const action = read.id === undefined ? undefined : compiled.actions[read.id];
      return action !== undefined && isAgents(action.definition.by);
    }
    return read.type === 'value' && typeof readOfList(objectType(vocabulary), path)?.column === 'string';
  };
  return pathsOf(text).find((path) => !isOthers(path)) ?? null;
}

/** Paths that an expression reads, columns of lists by their own name: the cell is the province's, whoever chose the row. */
function pathsOf(text: string): readonly string[] {
  return listReads(text).flatMap(({ path }) => path ?? []);
}

function isAgents(by: readonly string[]): boolean {
  return by.every((name) => !ACTORS.includes(name));
}

/** Tells whether an effect, by its place, may be done before any agent has acted. */
function listUnattended(parsed: ParsedSource, { compiled, entries, ways }: Flow): (effect: Pointer) => boolean {
  const isAttended = (action: CompiledAction): boolean =>
    isAgents(action.definition.by) && sourcesOf(compiled, action).time.length === 0;
  // Whatever an agent saw before, the applicant may have typed another address since.
  const typing = Object.values(compiled.actions).filter(
    ({ definition: { by, kind }, form }) => by.includes('applicant') && (kind === 'resubmission' || form !== null),
  );
  const reached = new Set([
    parsed.workflow.initial,
    ...typing.flatMap(({ definition: { to } }) => (to === undefined ? [] : [to])),
  ]);
  for (const state of reached) {
    for (const { from, to, action } of ways) if (from === state && (!action || !isAttended(action))) reached.add(to);
    // Branches that end without anybody lead on.
    const { branches, then } = entries.find(({ id }) => id === state)?.state ?? {};
    if (branches && then) reached.add(then.to);
  }
  const taken = listActions(parsed.workflow).filter(({ id }) => {
    const action = compiled.actions[id];
    if (!action || isAttended(action)) return false;
    return typing.includes(action) || action.states.some((state) => reached.has(state));
  });
  const places = [
    '/filed',
    ...taken.map(({ pointer }) => `${pointer}/effects`),
    ...entries.flatMap(({ id, pointer }) =>
      reached.has(id) ? ['entry', 'then', 'withoutQuorum', 'always'].map((part) => `${pointer}/${part}`) : [],
    ),
  ];
  return (effect) => places.some((place) => effect.startsWith(`${place}/`));
}
