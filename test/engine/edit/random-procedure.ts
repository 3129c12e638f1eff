/** Changes that an author could make to a procedure, drawn at random: most are sound, some speak of what is not there. */
import { isJsonList, isJsonObject } from '../../../engine/base/guards.ts';
import { atPointer } from '../../../engine/base/json.ts';
import { joinPointer, lastToken, parentPointer } from '../../../engine/base/pointer.ts';
import type { Json, JsonObject, Pointer } from '../../../engine/base/values.ts';
import type { Files } from '../../../engine/edit/changes.ts';
import type { ProcedureGesture } from '../../../engine/edit/gestures/procedure.ts';
import { listParts } from '../../../engine/edit/procedure/list-parts.ts';
import type { PartChange } from '../../../engine/edit/procedure/parts.ts';
import { readProcedure } from '../../../engine/edit/procedure/read-procedure.ts';
import type { Draw } from './draw.ts';

const pick = <T>(items: readonly T[], draw: Draw): T | undefined => items[draw(items.length)];

const STEP = { title: 'Une étape', actions: { aller: { title: 'Aller', by: ['instructeur'] } } };
const EFFECT = { type: 'mail', message: 'un-courriel' };
const VALUES: readonly Json[] = ['Un titre', true, ['instructeur', 'time'], { after: 'P3D' }, EFFECT, STEP, []];

/** A change of one part of a workflow. */
export function randomPartChange(workflow: JsonObject, draw: Draw): PartChange {
  const parts = partsOf(workflow, '').slice(1);
  const part = pick(parts, draw) ?? '/none';
  const value = pick(VALUES, draw) ?? null;
  const names = ['/states', '/anywhere', '/clocks', ...containersOf(workflow)];
  switch (draw(7)) {
    case 0:
      return { type: 'set', part, value };
    case 1: {
      const steps = listParts(workflow).steps;
      const step = pick(steps, draw)?.part ?? '/states/none';
      const word = pick(['public', 'task/due/after', 'entry', 'timers', 'explain', 'kind'], draw) ?? 'public';
      return { type: 'set', part: `${step}/${word}`, value };
    }
    case 2: {
      const into = pick(names, draw) ?? '/states';
      const beside = Object.keys(objectAt(workflow, into));
      return {
        type: 'insert',
        into,
        name: `n${draw(30)}`,
        before: draw(2) === 0 ? null : (pick(beside, draw) ?? null),
        value: STEP,
      };
    }
    case 3: {
      const lists = parts.filter((one) => isJsonList(atPointer(workflow, one)));
      const action = pick(listParts(workflow).actions, draw)?.part ?? '/anywhere/none';
      const into = draw(3) === 0 ? joinPointer(action, 'effects') : (pick(lists, draw) ?? '/filed');
      return { type: 'item', into, before: draw(2) === 0 ? null : draw(3), value };
    }
    case 4: {
      const into = parentPointer(part);
      const home = atPointer(workflow, into);
      const before = isJsonList(home) ? draw(home.length) : (pick(Object.keys(objectAt(workflow, into)), draw) ?? null);
      return { type: 'move', part, into, before: draw(3) === 0 ? null : before };
    }
    case 5: {
      const action = pick(listParts(workflow).actions, draw)?.part ?? part;
      const step = pick(listParts(workflow).steps, draw)?.part ?? '/states/none';
      return { type: 'move', part: action, into: joinPointer(step, 'actions'), before: null };
    }
    default:
      return { type: 'remove', part };
  }
}

/** A gesture on a procedure. */
export function randomProcedureGesture(files: Files, draw: Draw): ProcedureGesture {
  const workflow = readProcedure(files)?.workflow ?? {};
  const { steps, actions } = listParts(workflow);
  const step = pick(steps, draw)?.part ?? '/states/none';
  const action = pick(actions, draw)?.part ?? '/anywhere/none';
  switch (draw(7)) {
    case 0:
      return { type: 'step.remove', step };
    case 1:
      return { type: 'action.remove', action };
    case 2: {
      const names = steps.map(({ part }) => lastToken(part));
      return { type: 'action.from', action, steps: names.filter(() => draw(3) === 0) };
    }
    case 3:
      return { type: 'procedure.revert', part: draw(2) === 0 ? step : action };
    case 4: {
      const letter = { file: `documents/d${draw(5)}.md`, text: '# Une lettre\n' };
      const changes: readonly PartChange[] = [
        {
          type: 'item',
          into: joinPointer(action, 'effects'),
          before: null,
          value: { type: 'document', document: 'd' },
        },
      ];
      return { type: 'procedure.change', changes, letter };
    }
    default:
      return { type: 'procedure.change', changes: [randomPartChange(workflow, draw)] };
  }
}

/** Pointers of all parts of a value, itself first. */
function partsOf(value: Json, pointer: Pointer): readonly Pointer[] {
  const parts = isJsonList(value)
    ? value.map((part, rank) => [String(rank), part] as const)
    : Object.entries(objectOf(value));
  return [pointer, ...parts.flatMap(([name, part]) => partsOf(part, joinPointer(pointer, name)))];
}

function containersOf(workflow: JsonObject): readonly Pointer[] {
  const steps = listParts(workflow).steps.map(({ part }) => part);
  return steps.flatMap((part) => ['actions', 'timers', 'opinions'].map((name) => joinPointer(part, name)));
}

const objectOf = (value: Json | undefined): JsonObject => (isJsonObject(value) ? value : {});
const objectAt = (workflow: JsonObject, pointer: Pointer): JsonObject => objectOf(atPointer(workflow, pointer));
