/**
 * Of the days that a decision fixes, one is the end of what was granted, another the next check or the last day of a suspension:
 * data kept from its end, and a licence, must count from the first. Words of a letter beside that day say how long it lasts.
 */
import { isSameLength, lengthOfDuration, writtenLengths } from '../calendar/french-durations.ts';
import { joinPointer } from '../base/pointer.ts';
import { pathIn, pathsIn } from '../feel/syntax/paths.ts';
import { laterDayIn } from '../feel/syntax/written-lengths.ts';
import { DECISION } from '../language/case-names.ts';
import { CAPTIONS } from '../language/captions.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { kindOf, listActions, listDecides, listStates } from '../language/walk-workflow.ts';
import { sentencesOf } from './sentences.ts';
import { textFiles } from './text-files.ts';

/** Days of data, of licences and of letters that are not the end of what was granted. */
export function checkGrantedEnds(parsed: ParsedSource): readonly Diagnostic[] {
  return [...checkOtherDays(parsed), ...checkWrittenTerms(parsed)];
}

function checkOtherDays(parsed: ParsedSource): readonly Diagnostic[] {
  const { privacy, identity, report } = parsed;
  const days = daysOf(parsed);
  const [end, ...more] = days.ends;
  if (end === undefined || more.length > 0) return [];
  const value = `${DECISION}.${end}`;
  const otherIn = (text: string | undefined): string | null => {
    const [root, name, ...rest] = (text === undefined ? null : pathIn(text)) ?? [];
    return root === DECISION && name !== undefined && rest.length === 0 && days.steps.has(name) && name !== end
      ? name
      : null;
  };
  const told = (text: string | undefined, file: string, pointer: string): readonly Diagnostic[] => {
    const other = otherIn(text);
    if (other === null) return [];
    const title = parsed.decisionSchema?.properties?.[other]?.title ?? other;
    return [report('decision.end-other', file, pointer, { path: `${DECISION}.${other}`, title, value })];
  };
  return [
    ...Object.entries(privacy.categories).flatMap(([id, { retention }]) =>
      told(retention.on, 'privacy.json', joinPointer('/categories', id, 'retention', 'on')),
    ),
    ...Object.entries(identity.documents ?? {}).flatMap(([name, { validUntil }]) =>
      told(validUntil, 'dispositif.json', joinPointer('/documents', name, 'validUntil')),
    ),
  ];
}

/** Decided days at which time ends the case, and those at which it only goes on to another step. */
function daysOf({ workflow }: ParsedSource): { readonly ends: readonly string[]; readonly steps: ReadonlySet<string> } {
  const actions = new Map(listActions(workflow).map(({ id, action }) => [id, action]));
  const timed = listStates(workflow).flatMap(({ state }) =>
    Object.values(state.timers ?? {}).flatMap(({ at, action }) => {
      const to = workflow.states[actions.get(action)?.to ?? ''];
      const read = at === undefined ? [] : pathsIn(at).filter(([root]) => root === DECISION);
      return to
        ? read.flatMap(([, name]) => (name === undefined ? [] : [{ name, isEnd: kindOf(to) === 'final' }]))
        : [];
    }),
  );
  const ends = [...new Set(timed.flatMap(({ name, isEnd }) => (isEnd ? [name] : [])))];
  return { ends, steps: new Set(timed.flatMap(({ name, isEnd }) => (isEnd || ends.includes(name) ? [] : [name]))) };
}

/** « Pour dix ans, jusqu’au {{ decision.jusquAu }} », which is decided for five. */
function checkWrittenTerms(parsed: ParsedSource): readonly Diagnostic[] {
  const { workflow, report } = parsed;
  const decided = listDecides(workflow).flatMap(({ decides, pointer }) =>
    Object.entries(decides).map(([name, text]) => {
      const day = laterDayIn(text);
      return {
        name,
        length: day?.path === 'aujourdhui' ? day.length : undefined,
        place: joinPointer(pointer, name),
      };
    }),
  );
  if (decided.length === 0) return [];
  return textFiles(parsed).flatMap(({ file, text }) =>
    sentencesOf(text).flatMap(({ text: sentence, placeOf }) => {
      if (!sentence.includes(DECISION)) return [];
      const name = /\bdecision\.(\w+)\s*\|\s*date\b/.exec(sentence)?.[1];
      const all = decided.filter((one) => one.name === name);
      const [first] = all;
      const length = first?.length;
      const [said, ...others] = writtenLengths(sentence);
      if (!first || length === undefined || !said || others.length > 0 || !LASTS.test(sentence.slice(0, said.index)))
        return [];
      if (all.some((one) => one.length !== length) || isSameLength(lengthOfDuration(length), said.length)) return [];
      const related = [{ caption: CAPTIONS.decides, place: first.place, file: 'workflow.json' }];
      const params = { written: said.written, counted: length };
      return [report('template.length-opposed', file, placeOf(said.index, said.written.length), params, related)];
    }),
  );
}

/** Words after which a length is how long something lasts. */
const LASTS = /(?:pour|pendant|durant|valables?|vaut|durée de|dure|accordée?s?)(?: une (?:durée|période) de)?\s$/i;
