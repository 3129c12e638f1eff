/** Defects of what is done or asked on condition: always, in the contrary case, never, or said in some cases alone. */
import { isRecord } from '../../../engine/base/guards.ts';
import { joinPointer, parentPointer } from '../../../engine/base/pointer.ts';
import { tellsApplicant } from '../../../engine/language/recipients.ts';
import { getAt, removeAt, setAt } from '../json-edits.ts';
import { jsonDefect, nodesMatching, type Defect, type Kind, type Scheme } from '../scheme.ts';

const WORKFLOW = 'workflow.json';
const at = (pointer: string) => ({ file: WORKFLOW, pointer });

/** Conditions of effects, with the text that each guards: what it reads may then be missing. */
function conditionsOf(scheme: Scheme) {
  return nodesMatching(scheme, WORKFLOW, /\/(effects|entry|filed)\/\d+$/).flatMap(({ pointer, value: effect }) => {
    if (!isRecord(effect) || typeof effect['when'] !== 'string') return [];
    const files = [`messages/${String(effect['message'])}.md`, `documents/${String(effect['document'])}.md`];
    const also = files.map((file) => ({ file, pointer: '' }));
    return [{ pointer: joinPointer(pointer, 'when'), when: effect['when'], also }];
  });
}

function unconditional(scheme: Scheme): readonly Defect[] {
  return conditionsOf(scheme).map(({ pointer, also }) =>
    jsonDefect(scheme, at(parentPointer(pointer)), (workflow) => removeAt(workflow, pointer), {
      also,
      scenarios: true,
    }),
  );
}

function contrary(scheme: Scheme): readonly Defect[] {
  return conditionsOf(scheme).map(({ pointer, when, also }) =>
    jsonDefect(scheme, at(pointer), (workflow) => setAt(workflow, pointer, `not(${when})`), { also, scenarios: true }),
  );
}

/** All that an end or a correction writes to the applicant comes in some cases alone. */
function sometimesUntold(scheme: Scheme): readonly Defect[] {
  const ends = scheme.states.filter(({ state, parent }) => !parent && state.kind === 'final');
  return scheme.actions.flatMap(({ action, pointer }) => {
    const end = ends.find(({ id }) => id === action.to)?.state;
    const isEnd = end !== undefined && end.outcome !== 'withdrawn' && !action.by.includes('time') && !end.entry;
    const effects = action.effects ?? [];
    if (!(isEnd || action.kind === 'correction') || !tellsApplicant(effects)) return [];
    const changed = effects.map((effect) =>
      tellsApplicant([effect]) ? { ...effect, when: 'aujourdhui > dossier.recuLe' } : effect,
    );
    const place = joinPointer(pointer, 'effects');
    return [
      jsonDefect(scheme, at(place), (workflow) => (isRecord(workflow) ? setAt(workflow, place, changed) : workflow)),
    ];
  });
}

/** Opinions that are asked on condition: what reads them may then be missing, or is never told. */
function opinionsOf(scheme: Scheme) {
  return nodesMatching(scheme, WORKFLOW, /\/opinions\/\w+$/).flatMap(({ pointer, key, value: opinion }) => {
    if (!isRecord(opinion) || typeof opinion['when'] !== 'string') return [];
    return [{ pointer: joinPointer(pointer, 'when'), when: opinion['when'], name: `avis.${String(key)}` }];
  });
}

function askedAlways(scheme: Scheme): readonly Defect[] {
  return opinionsOf(scheme).map(({ pointer }) =>
    jsonDefect(scheme, at(parentPointer(pointer)), (workflow) => removeAt(workflow, pointer), { scenarios: true }),
  );
}

function askedOtherwise(scheme: Scheme): readonly Defect[] {
  return opinionsOf(scheme).map(({ pointer, when }) =>
    jsonDefect(scheme, at(pointer), (workflow) => setAt(workflow, pointer, `not(${when})`), { scenarios: true }),
  );
}

function askedNever(scheme: Scheme): readonly Defect[] {
  return opinionsOf(scheme).map(({ pointer, when }) =>
    jsonDefect(scheme, at(pointer), (workflow) => setAt(workflow, pointer, `(${when}) and not(${when})`)),
  );
}

/** A condition put on what was always asked, where a text or a rule counts on it. */
function askedSometimes(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, WORKFLOW, /\/opinions\/\w+$/).flatMap(({ pointer, key, value: opinion }) => {
    const name = `avis.${String(key)}`;
    const isRead = Object.entries(scheme.source.files).some(
      ([file, text]) => file.endsWith('.md') && text.includes(`{{ ${name}`) && !text.includes(`if ${name}`),
    );
    // Where there is a quorum, nothing counts on any of them.
    const quorum = getAt(scheme.json[WORKFLOW], joinPointer(parentPointer(parentPointer(pointer)), 'quorum'));
    if (!isRecord(opinion) || opinion['when'] !== undefined || quorum !== undefined || !isRead) return [];
    const place = joinPointer(pointer, 'when');
    return [
      jsonDefect(scheme, at(pointer), (workflow) => setAt(workflow, place, 'dossier.canal = "online"'), {
        names: [`${name}.sens`, `${name}.motif`, name],
      }),
    ];
  });
}

export const CONDITION_KINDS: readonly Kind[] = [
  { name: 'effect on condition done always', find: unconditional },
  { name: 'effect done in the contrary case', find: contrary },
  { name: 'word to the applicant in some cases alone', find: sometimesUntold },
  { name: 'opinion on condition asked always', find: askedAlways },
  { name: 'opinion asked in the contrary case', find: askedOtherwise },
  { name: 'opinion that is never asked', find: askedNever },
  { name: 'opinion asked in some cases alone', find: askedSometimes },
];
