/** Defects of the states, delays and joins of workflow.json, and of the functions that dispositif.json binds. */
import { isRecord, stringsOf } from '../../../engine/base/guards.ts';
import { joinPointer, parentPointer } from '../../../engine/base/pointer.ts';
import { kindOf } from '../../../engine/language/walk-workflow.ts';
import { getAt, nodesOf, removeAt, renameAt, setAt } from '../json-edits.ts';
import { jsonDefect, nodesMatching, type Defect, type Kind, type Scheme } from '../scheme.ts';
import { misspelt } from './form.ts';

const WORKFLOW = 'workflow.json';
const at = (pointer: string) => ({ file: WORKFLOW, pointer });

function renamedStates(scheme: Scheme): readonly Defect[] {
  return scheme.states.map(({ id, pointer }) =>
    jsonDefect(
      scheme,
      at(joinPointer(parentPointer(pointer), misspelt(id))),
      (workflow) => renameAt(workflow, pointer, misspelt(id)),
      { names: [id] },
    ),
  );
}

function droppedFunctions(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, 'dispositif.json', /^\/functions\/\w+$/).flatMap(({ pointer, key }) => [
    jsonDefect(scheme, { file: 'dispositif.json', pointer }, (identity) => removeAt(identity, pointer), {
      names: [key],
    }),
    jsonDefect(scheme, { file: 'dispositif.json', pointer }, (identity) =>
      removeAt(identity, joinPointer(pointer, 'group')),
    ),
  ]);
}

function misspeltFunctions(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, WORKFLOW, /\/(by\/\d+|task\/function|opinions\/\w+\/function)$/).map(
    ({ pointer, value }) =>
      jsonDefect(scheme, at(pointer), (workflow) => setAt(workflow, pointer, misspelt(String(value)))),
  );
}

/** Who oversees a scheme sees its late tasks: a word that is not understood would leave them to nobody. */
function brokenOversight(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, 'dispositif.json', /^\/functions\/\w+\/oversees$/).flatMap(({ pointer }) => {
    const written = 'overseen';
    const misnamed = { file: 'dispositif.json', pointer: joinPointer(parentPointer(pointer), written) };
    return [
      jsonDefect(scheme, misnamed, (identity) => renameAt(identity, pointer, written)),
      jsonDefect(scheme, { file: 'dispositif.json', pointer }, (identity) => setAt(identity, pointer, 'oui')),
    ];
  });
}

/** Timers whose action time alone takes, once. */
function cutTimers(scheme: Scheme): readonly Defect[] {
  const timers = nodesMatching(scheme, WORKFLOW, /\/timers\/\w+$/);
  return timers.flatMap(({ pointer, value }) => {
    const name = isRecord(value) ? value['action'] : null;
    const entry = scheme.actions.find(({ id }) => id === name);
    const others = nodesMatching(scheme, WORKFLOW, /\/(timers|clocks)\/\w+\/action$/).filter(
      ({ value: action }) => action === name,
    );
    if (!entry || others.length > 1 || entry.action.by.some((by) => by !== 'time')) return [];
    return [
      jsonDefect(scheme, at(pointer), (workflow) => removeAt(workflow, pointer), {
        names: [entry.id],
        also: [at(entry.pointer)],
      }),
    ];
  });
}

function timersWithoutDelay(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, WORKFLOW, /\/timers\/\w+\/(after|at)$/).map(({ pointer }) =>
    jsonDefect(scheme, at(parentPointer(pointer)), (workflow) => removeAt(workflow, pointer)),
  );
}

function unknownTimerActions(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, WORKFLOW, /\/(timers|clocks)\/\w+\/action$/).map(({ pointer, value }) =>
    jsonDefect(scheme, at(pointer), (workflow) => setAt(workflow, pointer, misspelt(String(value)))),
  );
}

/** A clock that goes on where its action is not possible. */
function removedStops(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, WORKFLOW, /^\/clocks\/\w+\/(stopsIn|suspendedIn)$/).flatMap(({ pointer, value }) => {
    const clock = getAt(scheme.json[WORKFLOW], parentPointer(pointer));
    const entry = scheme.actions.find(({ id }) => isRecord(clock) && id === clock['action']);
    const from = entry?.action.from;
    const place = at(parentPointer(pointer));
    const isOpen = stringsOf(value).every((state) => from === undefined || from.includes(state));
    const isWatched = Object.entries(scheme.json).some(
      ([file, scenario]) =>
        file.startsWith('scenarios/') &&
        nodesOf(scenario).some(({ value: found }) => found === (pointer.endsWith('stopsIn') ? 'stopped' : 'suspended')),
    );
    if (isOpen && !isWatched) return [];
    return [jsonDefect(scheme, place, (workflow) => removeAt(workflow, pointer), { scenarios: isOpen })];
  });
}

function removedJoins(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, WORKFLOW, /^\/states\/\w+\/then$/).map(({ pointer }) =>
    jsonDefect(scheme, at(parentPointer(pointer)), (workflow) => removeAt(workflow, pointer)),
  );
}

function removedOutcomes(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, WORKFLOW, /^\/states\/\w+\/outcome$/).map(({ pointer }) =>
    jsonDefect(scheme, at(parentPointer(pointer)), (workflow) => removeAt(workflow, pointer)),
  );
}

function unreachableStates(scheme: Scheme): readonly Defect[] {
  const place = '/states/oubliee';
  const state = { title: 'Oubliée', kind: 'final', outcome: 'closed' };
  return [jsonDefect(scheme, at(place), (workflow) => setAt(workflow, place, state))];
}

/** Nothing can be done in the state any more. */
function deadEnds(scheme: Scheme): readonly Defect[] {
  const anywhere = scheme.actions.filter(({ state }) => state === null);
  return scheme.states.flatMap(({ id, state, pointer, parent }) => {
    const isLeft = anywhere.some(({ action }) => action.from === undefined || action.from.includes(id));
    if (!state.actions || kindOf(state) !== 'step' || parent || isLeft) return [];
    const bare = { title: state.title, public: state.public ?? state.title };
    return [
      jsonDefect(scheme, at(pointer), (workflow) => setAt(workflow, pointer, bare), {
        names: Object.keys(state.actions),
      }),
    ];
  });
}

function lonelyCorrections(scheme: Scheme): readonly Defect[] {
  const corrections = scheme.actions
    .filter(({ action }) => action.kind === 'correction')
    .map(({ pointer }) => at(pointer));
  const back = scheme.actions.filter(({ action }) => action.kind === 'resubmission');
  return back.flatMap(({ pointer }) =>
    back.length === 1
      ? [
          jsonDefect(scheme, at(pointer), (workflow) => removeAt(workflow, joinPointer(pointer, 'kind')), {
            also: corrections,
          }),
        ]
      : [],
  );
}

function automaticCircles(scheme: Scheme): readonly Defect[] {
  return scheme.states.flatMap(({ id, state, pointer, parent }) => {
    if (kindOf(state) !== 'step' || parent) return [];
    const place = joinPointer(pointer, 'always');
    return [jsonDefect(scheme, at(place), (workflow) => setAt(workflow, place, [...(state.always ?? []), { to: id }]))];
  });
}

function unknownInitial(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, WORKFLOW, /\/initial$|^\/initial$/).map(({ pointer, value }) =>
    jsonDefect(scheme, at(pointer), (workflow) => setAt(workflow, pointer, misspelt(String(value)))),
  );
}

export const WORKFLOW_KINDS: readonly Kind[] = [
  { name: 'state renamed', find: renamedStates },
  { name: 'function or its group dropped', find: droppedFunctions },
  { name: 'function misspelt', find: misspeltFunctions },
  { name: 'oversight misspelt or no yes or no', find: brokenOversight },
  { name: 'timer cut', find: cutTimers },
  { name: 'timer without delay', find: timersWithoutDelay },
  { name: 'timer or clock of an unknown action', find: unknownTimerActions },
  { name: 'stop or suspension of a clock removed', find: removedStops },
  { name: 'join removed', find: removedJoins },
  { name: 'outcome removed', find: removedOutcomes },
  { name: 'state nobody reaches', find: unreachableStates },
  { name: 'state nobody leaves', find: deadEnds },
  { name: 'correction that never comes back', find: lonelyCorrections },
  { name: 'automatic circle', find: automaticCircles },
  { name: 'unknown first state', find: unknownInitial },
];
