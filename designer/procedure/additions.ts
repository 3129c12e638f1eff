/* What can be added to a part of a procedure, in the words that it is found by; what has no place there says why. */
import type { Files, Pointer, ProcedureView } from '../../engine/studio.ts';
import { isRest, PART_KINDS, planNew, type PartKind } from './new-parts.ts';
import { t } from './text.ts';

/** Adds a part, or draws an action from a step to another. */
export type Deed =
  | { readonly type: 'add'; readonly kind: PartKind }
  | { readonly type: 'draw'; readonly from: string; readonly to: string };

/** One thing that can be added. */
export type Addition = {
  readonly key: string;
  readonly title: string;
  /** What it is for, or why it cannot be added here. */
  readonly about: string;
  readonly isClosed: boolean;
  readonly deed: Deed;
};

/** In the order in which a procedure is drawn: what comes next, where actions lead, and what else a step has. */
export function additionsOf(
  target: Pointer,
  around: { readonly view: ProcedureView; readonly files: Files },
): readonly Addition[] {
  const { steps } = around.view;
  const parts = PART_KINDS.map((kind): Addition => {
    const planned = planNew(kind, target, around);
    return {
      key: kind,
      title: t(`add-${kind}`),
      about: planned.type === 'refused' ? planned.why : t(`about-${kind}`),
      isClosed: planned.type === 'refused',
      deed: { type: 'add', kind },
    };
  });
  const from = steps.find(({ part }) => target === part || target.startsWith(`${part}/`));
  const actions =
    from && isRest(from, around)
      ? steps
          .filter(({ id }) => id !== from.id)
          .map(({ id, title }): Addition => ({
            key: `to ${id}`,
            title: t('actionTo', { title }),
            about: t('about-action', { title: from.title }),
            isClosed: false,
            deed: { type: 'draw', from: from.id, to: id },
          }))
      : [];
  return [...parts.slice(0, NEXT), ...actions, ...parts.slice(NEXT)];
}

/** Steps and ends come first. */
const NEXT = PART_KINDS.indexOf('opinion');
