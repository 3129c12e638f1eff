/*
 * The fields of the screens, by the parts of the files that they set: who is led to a part, from a checklist or from the uses of
 * a thing, has the focus in the field that sets it, as soon as that is drawn.
 */
import { useLayoutEffect, useRef, type JSX, type ReactNode } from 'react';
import type { Pointer } from '../../engine/studio.ts';
import { firstPlace } from '../../runtime/ui/first-place.ts';
import { isWithin, partOf } from '../at-its-field.ts';
import { useWanted, type SourcePart } from '../source/shared-selection.ts';

type FieldPlaceProps = {
  /** What the field sets. */
  readonly sets: readonly SourcePart[];
  /** What is to mend there. */
  readonly told?: JSX.Element | null | undefined;
  readonly children: ReactNode;
};

/** A field, with what is to mend there below it. */
export function FieldPlace({ sets, told, children }: FieldPlaceProps): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const wanted = useWanted();
  const near = wanted ? nearnessOf(wanted, sets) : null;
  // A field inside has its say before the one around it.
  useLayoutEffect(() => {
    const { current: around } = host;
    if (!wanted || !around || near === null) return undefined;
    const enter = (): boolean => {
      const place = firstPlace(around) ?? around.querySelector<HTMLElement>('button:not(:disabled)');
      if (!place) return false;
      if (!wanted.claim(near)) return true;
      unfold(place);
      place.focus();
      return true;
    };
    if (enter()) return undefined;
    // Editors come a moment after the words around them.
    const watch = new MutationObserver(() => {
      if (enter()) watch.disconnect();
    });
    watch.observe(around, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [wanted, near]);
  // The same element around it either way: another one would take the field away from under who types in it.
  return (
    <div ref={host} className={told ? 'panel-told' : 'panel-untold'}>
      {children}
      {told}
    </div>
  );
}

/**
 * How near to a part a field is that sets others: letters of the place of the one that holds it; null where none does.
 * What a scheme adds to a workflow of the library is set where the workflow has its like.
 */
export function nearnessOf({ file, pointer }: SourcePart, sets: readonly SourcePart[]): number | null {
  const at = placeOf({ file, pointer });
  const lengths = sets
    .map(placeOf)
    .filter((set) => set.file === file && isWithin(at.pointer, set.pointer))
    .map((set) => set.pointer.length);
  return lengths.length === 0 ? null : Math.max(...lengths);
}

const placeOf = ({ file, pointer }: SourcePart): { readonly file: string; readonly pointer: Pointer } => ({
  file,
  pointer: file === 'workflow.json' ? partOf(pointer) : pointer,
});

/** Opens what is folded around a place. */
function unfold(place: HTMLElement): void {
  for (let fold = place.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
}
