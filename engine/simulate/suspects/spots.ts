/*
 * Where in the files of a scheme its author wrote what a scenario went through: values, rows, guards, effects. Parts that come from the
 * library as they are have no place, since nobody mends them in the scheme.
 */
import type { Decides, Workflow, WorkflowEffect } from '../../../schemas/types/workflow.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Pointer } from '../../base/values.ts';
import { partsOfEffect } from '../../language/effect-parts.ts';
import { listActions, listOpinions, listStates } from '../../language/walk-workflow.ts';
import type { CompiledDispositif } from '../../workflow/model/compiled-dispositif.ts';

/** A part of a file of the scheme. */
export type Spot = {
  readonly file: string;
  readonly pointer: Pointer;
  /** Of a text, which has no pointers. */
  readonly line?: number;
};

/** Texts of expressions that stand at a place, which are read where the place is gone through. */
export type Written = { readonly spots: readonly Spot[]; readonly feel: readonly string[] };

/** Several together. */
export function together(all: readonly Written[]): Written {
  return { spots: all.flatMap(({ spots }) => spots), feel: all.flatMap(({ feel }) => feel) };
}

/** A part of rules.json. */
export const inRules = (...tokens: readonly (string | number)[]): Spot => ({
  file: 'rules.json',
  pointer: joinPointer('', ...tokens),
});

/** A part of the workflow, where its author wrote it; nowhere for a part of the library. */
export function inWorkflow({ library }: Pick<CompiledDispositif, 'library'>, part: Pointer): readonly Spot[] {
  const pointer = library ? library.placeOf(part) : part;
  return pointer === null ? [] : [{ file: 'workflow.json', pointer }];
}

/** Where an action is written. */
export const actionAt = ({ workflow }: Workflows, id: string): Pointer | null =>
  listActions(workflow.workflow).find((entry) => entry.id === id)?.pointer ?? null;

/** Where a state is written. */
export const stateAt = ({ workflow }: Workflows, id: string): Pointer | null =>
  listStates(workflow.workflow).find((entry) => entry.id === id)?.pointer ?? null;

type Workflows = Pick<CompiledDispositif, 'workflow'>;

/** Where an opinion is written: the one of its state, or that which agents ask there. */
export function opinionAt(compiled: Workflows, id: string): Pointer | null {
  return listOpinions(compiled.workflow.workflow).find((entry) => entry.id === id)?.pointer ?? null;
}

/** One place of the workflow with the expressions that stand there. */
export function writtenAt(
  compiled: Pick<CompiledDispositif, 'library'>,
  part: Pointer,
  feel: readonly (string | undefined)[] = [],
): Written {
  return { spots: inWorkflow(compiled, part), feel: feel.flatMap((text) => text ?? []) };
}

/** Effects at a place, each with what it reads; `isMeant` chooses among them. */
export function effectsAt(
  compiled: Pick<CompiledDispositif, 'library'>,
  part: Pointer,
  effects: readonly WorkflowEffect[] | undefined,
  isMeant: (effect: WorkflowEffect) => boolean,
): Written {
  return together(
    (effects ?? []).flatMap((effect, at) =>
      isMeant(effect)
        ? [
            writtenAt(compiled, joinPointer(part, at), [
              effect.when,
              ...partsOfEffect(effect).formulas.map(({ feel }) => feel),
            ]),
          ]
        : [],
    ),
  );
}

/** A list of effects of the workflow, and what is decided beside it. */
export type Deeds = {
  readonly part: Pointer;
  readonly effects: readonly WorkflowEffect[] | undefined;
  readonly decides: Decides | undefined;
  readonly when: string | undefined;
};

/** Lists of effects and decided values of the automatic steps and the joins of a state, and of entering it. */
export function deedsOfState({ workflow }: Workflows, id: string): readonly Deeds[] {
  const [state, part] = [workflow.states[id], stateAt({ workflow }, id)];
  if (!state || part === null) return [];
  const joins = (['then', 'withoutQuorum'] as const).flatMap((way) => {
    const join = state[way];
    return join ? [deedsAt(joinPointer(part, way), join)] : [];
  });
  const steps = (state.always ?? []).map((step, at) => deedsAt(joinPointer(part, 'always', at), step));
  const entry: Deeds = { part: joinPointer(part, 'entry'), effects: state.entry, decides: undefined, when: undefined };
  return [...joins, ...steps, entry];
}

type Step = {
  readonly effects?: readonly WorkflowEffect[];
  readonly decides?: Decides;
  readonly when?: string;
};

const deedsAt = (part: Pointer, { effects, decides, when }: Step): Deeds => ({
  part: joinPointer(part, 'effects'),
  effects,
  decides,
  when,
});

/** Those of filing a request. */
export const deedsOfFiling = (workflow: Workflow): Deeds => ({
  part: '/filed',
  effects: workflow.filed,
  decides: undefined,
  when: undefined,
});
