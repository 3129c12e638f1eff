/*
 * The procedure of a scheme: its steps, what can be done in each and by whom, its opinions and its delays. What is taken
 * away takes with it what leads there; what then means nothing is told by the compiler, never guessed.
 */
import { isJsonList, isJsonObject, stringsOf } from '../../base/guards.ts';
import { atPointer } from '../../base/json.ts';
import { joinPointer, lastToken, parentPointer } from '../../base/pointer.ts';
import type { Json, JsonObject, Pointer } from '../../base/values.ts';
import { WORKFLOW_FILE } from '../../language/source-files.ts';
import type { Files } from '../changes.ts';
import { refuse, type EditRefusal, type Operation } from '../operations.ts';
import { applyPart, type PartChange } from '../procedure/parts.ts';
import { planOn, planParts, planRevert } from '../procedure/plan-parts.ts';
import { readProcedure } from '../procedure/read-procedure.ts';
import { listParts } from '../procedure/list-parts.ts';

/** What is done to a procedure. Parts are named by their pointers in the workflow as it is played. */
export type ProcedureGesture =
  /** Parts as panels and the graph change them; a letter or a mail that they name is made where the scheme has none. */
  | {
      readonly type: 'procedure.change';
      readonly changes: readonly PartChange[];
      readonly letter?: { readonly file: string; readonly text: string };
    }
  /** What the scheme says of a part goes: it is again as the definition of the library has it. */
  | { readonly type: 'procedure.revert'; readonly part: Pointer }
  /** A step, with the actions and automatic steps that lead to it and its name in all lists of steps. */
  | { readonly type: 'step.remove'; readonly step: Pointer }
  /** An action, with the delays of steps that take it. */
  | { readonly type: 'action.remove'; readonly action: Pointer }
  /** Where an action is possible, by the names of steps: one of its own, or several; everywhere when there is none. */
  | { readonly type: 'action.from'; readonly action: Pointer; readonly steps: readonly string[] };

type Plan = readonly Operation[] | EditRefusal;

/** Operations of a gesture on the files as they are. */
export function planProcedure(files: Files, gesture: ProcedureGesture): Plan {
  switch (gesture.type) {
    case 'procedure.change': {
      const plan = planParts(files, gesture.changes);
      const { letter } = gesture;
      if ('type' in plan || !letter || files[letter.file] !== undefined) return plan;
      return [...plan, { type: 'create', ...letter }];
    }
    case 'procedure.revert':
      return planRevert(files, gesture.part);
    case 'step.remove':
      return onWorkflow(files, gesture.step, (workflow) => removeStep(workflow, gesture.step));
    case 'action.remove':
      return onWorkflow(files, gesture.action, (workflow) => removeAction(workflow, gesture.action));
    case 'action.from':
      return onWorkflow(files, gesture.action, (workflow) => setSources(workflow, gesture.action, gesture.steps));
  }
}

function onWorkflow(
  files: Files,
  part: Pointer,
  changesOf: (workflow: JsonObject) => readonly PartChange[] | EditRefusal['code'],
): Plan {
  const procedure = readProcedure(files);
  const place = { file: WORKFLOW_FILE, pointer: part };
  if (!procedure) return refuse('file-broken', place);
  if (!isJsonObject(atPointer(procedure.workflow, part))) return refuse('place-gone', place);
  const changes = changesOf(procedure.workflow);
  return typeof changes === 'string' ? refuse(changes, place) : planOn(procedure, changes);
}

function removeStep(workflow: JsonObject, step: Pointer): readonly PartChange[] {
  const gone = lastToken(step);
  const changes: PartChange[] = [];
  let now = workflow;
  const act = (change: PartChange): void => {
    const applied = applyPart(now, change);
    if (typeof applied === 'string') return;
    changes.push(change);
    now = applied.workflow;
  };
  act({ type: 'remove', part: step });
  for (const { part, value } of listParts(now).actions) {
    const sources = stringsOf(value['from']);
    const isLeftNowhere = sources.length > 0 && sources.every((name) => name === gone);
    if (value['to'] === gone || isLeftNowhere) for (const change of removeAction(now, part)) act(change);
    else if (sources.includes(gone)) dropItems(joinPointer(part, 'from'), value['from'], gone).forEach(act);
  }
  for (const { part, value } of listParts(now).steps) {
    const list = isJsonList(value['always']) ? value['always'] : [];
    for (const [rank, item] of [...list.entries()].toReversed()) {
      if (isJsonObject(item) && item['to'] === gone) act({ type: 'remove', part: joinPointer(part, 'always', rank) });
    }
  }
  for (const { part, value } of listParts(now).clocks) {
    for (const name of ['suspendedIn', 'stopsIn']) dropItems(joinPointer(part, name), value[name], gone).forEach(act);
  }
  return changes;
}

/** Takes a name out of a list, the last places first. */
function dropItems(list: Pointer, value: Json | undefined, name: string): readonly PartChange[] {
  const ranks = (isJsonList(value) ? value : []).flatMap((item, rank) => (item === name ? [rank] : []));
  return ranks.toReversed().map((rank) => ({ type: 'remove', part: joinPointer(list, rank) }));
}

function removeAction(workflow: JsonObject, action: Pointer): readonly PartChange[] {
  const name = lastToken(action);
  const timers = listParts(workflow).timers.filter(({ value }) => value['action'] === name);
  return [...timers.map(({ part }) => ({ type: 'remove' as const, part })), { type: 'remove', part: action }];
}

function setSources(
  workflow: JsonObject,
  action: Pointer,
  steps: readonly string[],
): readonly PartChange[] | EditRefusal['code'] {
  const value = atPointer(workflow, action);
  if (!isJsonObject(value)) return 'place-gone';
  const dropped: readonly PartChange[] =
    value['from'] === undefined ? [] : [{ type: 'remove', part: joinPointer(action, 'from') }];
  const [only] = steps;
  if (steps.length === 1 && only !== undefined) {
    const step = listParts(workflow).steps.find(({ part }) => lastToken(part) === only);
    if (!step) return 'place-gone';
    const into = joinPointer(step.part, 'actions');
    return parentPointer(action) === into ? dropped : [...dropped, { type: 'move', part: action, into, before: null }];
  }
  const moved: readonly PartChange[] =
    parentPointer(action) === ANYWHERE ? [] : [{ type: 'move', part: action, into: ANYWHERE, before: null }];
  if (steps.length === 0) return [...dropped, ...moved];
  const sources = joinPointer(ANYWHERE, lastToken(action), 'from');
  return [...moved, { type: 'set', part: sources, value: steps }];
}

const ANYWHERE = '/anywhere';
