/*
 * The procedure of the scheme that is open, as its author sees it, and all that can be done to it: each command is a
 * gesture, one step of the journal, and is said to who does not see it.
 */
import { useMemo, useState } from 'react';
import { atPointer, isJsonList, isJsonObject, joinPointer, splitPointer } from '../../engine/base/index.ts';
import {
  procedureView,
  readProcedure,
  type Files,
  type Gesture,
  type Json,
  type JsonObject,
  type PartChange,
  type Pointer,
  type ProcedureView,
} from '../../engine/studio.ts';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import { useStudio } from '../journal/use-journal.ts';
import { useRemoving } from '../uses/use-removing.ts';
import * as parts from './new-parts.ts';
import { t } from './text.ts';
import { titleOfPart } from './words.ts';

/** The procedure and what can be done to it. */
export type ProcedureEditor = {
  readonly view: ProcedureView;
  /** The workflow as it is played. */
  readonly workflow: JsonObject;
  readonly files: Files;
  /** Whether it cannot be read now: the view is then the last that could be, and nothing can be done to it. */
  readonly broken: boolean;
  readonly diagnostics: readonly ApiDiagnostic[];
  /** Pointer of the part that is chosen; null when none is. */
  readonly chosen: Pointer | null;
  readonly choose: (part: Pointer | null) => void;
  /** The part that was just added and is to be given its title. */
  readonly added: Pointer | null;
  readonly said: string;
  readonly change: (gesture: Gesture) => boolean;
  readonly set: (part: Pointer, value: Json | undefined) => void;
  readonly add: (kind: parts.PartKind, target: Pointer | null) => void;
  /** An action from a step to another, or to a new one. */
  readonly draw: (from: string, to: string | null) => void;
  readonly retarget: (action: Pointer, to: string) => void;
  readonly addSource: (action: Pointer, step: string) => void;
  readonly remove: (part: Pointer) => void;
  /** One place up or down among the parts beside it. */
  readonly shift: (part: Pointer, by: -1 | 1) => void;
  readonly revert: (part: Pointer) => void;
};

/** Null while the procedure was never readable. */
export function useProcedure(
  diagnostics: readonly ApiDiagnostic[],
  chosen: Pointer | null,
  choose: (part: Pointer | null) => void,
): ProcedureEditor | null {
  const { files, readable, perform, store } = useStudio();
  const removing = useRemoving();
  const [said, say] = useState('');
  const [added, setAdded] = useState<Pointer | null>(null);
  const now = useMemo(() => read(files), [files]);
  const [last, keep] = useState(() => now ?? read(readable));
  if (now && now !== last) keep(now);
  const known = now ?? last;
  if (!known) return null;
  const { view, workflow } = known;

  /** Does a gesture, and says what came of it; whether it was done. What is shown of a broken one is not changed unseen. */
  const act = (gesture: Gesture, words: (after: ProcedureView) => string): boolean => {
    if (!now) {
      say(t('cannot'));
      return false;
    }
    const refused = perform(gesture);
    const after = procedureView(store.get().journal.files);
    say(refused || !after ? t('cannot') : words(after));
    setAdded(null);
    return refused === null;
  };
  const made = (part: Pointer): void => {
    choose(part);
    setAdded(part);
  };
  const change = (...changes: readonly PartChange[]): Gesture => ({ type: 'procedure.change', changes });

  const takenActions = view.actions.map(({ id }) => id);
  const takenSteps = view.steps.map(({ id }) => id);

  const draw = (from: string, to: string | null): void => {
    const source = view.steps.find(({ id }) => id === from);
    if (!source) return;
    const step = to === null ? parts.newStep(takenSteps) : null;
    const action = parts.newAction(takenActions, parts.whoActsIn(source, files), to ?? step?.name ?? from);
    const into = joinPointer(source.part, 'actions');
    const done = act(
      change(...(step ? [{ type: 'insert' as const, into: '/states', before: null, ...step }] : []), {
        type: 'insert',
        into,
        before: null,
        ...action,
      }),
      () => t('actionAdded', { from: source.title }),
    );
    if (done) made(step ? joinPointer('/states', step.name) : joinPointer(into, action.name));
  };

  const add = (kind: parts.PartKind, target: Pointer | null): void => {
    const plan = parts.planNew(kind, target, { view, files });
    if (plan.type === 'refused') return say(plan.why);
    if (act(plan.gesture, () => plan.said)) made(plan.part);
  };

  const remove = (part: Pointer): void => {
    const title = titleOfPart(view, workflow, part);
    const gesture: Gesture = view.steps.some((step) => step.part === part)
      ? { type: 'step.remove', step: part }
      : view.actions.some((action) => action.part === part)
        ? { type: 'action.remove', action: part }
        : change({ type: 'remove', part });
    removing(title, gesture, () => {
      if (act(gesture, () => t('removed', { title }))) choose(null);
    });
  };

  const shift = (part: Pointer, by: -1 | 1): void => {
    const names = splitPointer(part);
    const name = names.at(-1) ?? '';
    const into = joinPointer('', ...names.slice(0, -1));
    const value = atPointer(workflow, into);
    const beside = isJsonList(value)
      ? value.map((_, rank) => String(rank))
      : Object.keys(isJsonObject(value) ? value : {});
    const at = beside.indexOf(name);
    if (at === -1 || at + by < 0 || at + by >= beside.length) return;
    const target = by === -1 ? at - 1 : at + 2;
    const before = isJsonList(value) ? target : (beside[target] ?? null);
    const title = titleOfPart(view, workflow, part);
    if (
      act(change({ type: 'move', part, into, before }), () =>
        t('moved', { title, rank: at + by + 1, count: beside.length }),
      )
    )
      choose(isJsonList(value) ? joinPointer(into, at + by) : part);
  };

  return {
    view,
    workflow,
    files,
    broken: now === null,
    diagnostics,
    chosen,
    choose,
    added,
    said,
    change: (gesture) => act(gesture, () => t('changed')),
    set: (part, value) =>
      void act(change(value === undefined ? { type: 'remove', part } : { type: 'set', part, value }), (after) =>
        after.library ? t('changedFromLibrary') : t('changed'),
      ),
    add,
    draw,
    retarget: (action, to) => {
      const title = titleOfPart(view, workflow, action);
      const target = view.steps.find(({ id }) => id === to)?.title ?? to;
      act(change({ type: 'set', part: joinPointer(action, 'to'), value: to }), () =>
        t('retargeted', { title, target }),
      );
    },
    addSource: (part, step) => {
      const action = view.actions.find((one) => one.part === part);
      if (!action || action.steps.includes(step)) return;
      const steps = [...action.steps, step];
      if (act({ type: 'action.from', action: part, steps }, () => t('changed')))
        choose(joinPointer('/anywhere', action.id));
    },
    remove,
    shift,
    revert: (part) => {
      const title = titleOfPart(view, workflow, part);
      act({ type: 'procedure.revert', part }, () => t('reverted', { title }));
    },
  };
}

/** A procedure as it is drawn and as it is played; null where a file of it cannot be read. */
function read(files: Files): { readonly view: ProcedureView; readonly workflow: JsonObject } | null {
  const view = procedureView(files);
  const procedure = readProcedure(files);
  return view && procedure ? { view, workflow: procedure.workflow } : null;
}
