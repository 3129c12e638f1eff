/* What is chosen on a screen and in the text beside it is the same: each shows what the other goes to. */
import { createContext, useContext, useEffect, useLayoutEffect, useRef } from 'react';
import type { Pointer } from '../../engine/studio.ts';
import { isWithin } from '../at-its-field.ts';

/** A part of a file; '' for all of it. */
export type SourcePart = {
  readonly file: string;
  readonly pointer: Pointer;
  /** In a text, which has no parts: UTF-16 units of what is shown of it. */
  readonly span?: { readonly from: number; readonly to: number };
};

/** A part that one is led to, until its author does something else. */
export type WantedPart = SourcePart & {
  /**
   * Whether a field may take the focus: none that is as near has had it. Nearer ones may still come, and take it then.
   * @param near letters of the place of what it sets
   */
  readonly claim: (near: number) => boolean;
};

/** A part that one is now led to, and no field has taken the focus for. */
export function wantPart(part: SourcePart): WantedPart {
  let nearest = -1;
  const claim = (near: number): boolean => {
    if (near <= nearest) return false;
    nearest = near;
    return true;
  };
  return { ...part, claim };
}

/** What is chosen on one screen and shown on the others. */
export type SharedSelection = {
  /** What the focus is wanted in. */
  readonly wanted: WantedPart | null;

  /** Where the author went in the text beside, or asked to be led; null before they did, and once a screen heard of it. */
  readonly asked: SourcePart | null;
  readonly taken: () => void;
  /** Shows a part in the text beside, where there is one. */
  readonly show: (part: SourcePart) => void;
};

const SelectionContext = createContext<SharedSelection>({
  wanted: null,
  asked: null,
  taken: () => undefined,
  show: () => undefined,
});

/** Gives screens the text beside them. */
export const SelectionProvider = SelectionContext.Provider;

/** The part that the focus is wanted in; null where one was led to none. */
export const useWanted = (): WantedPart | null => useContext(SelectionContext).wanted;

/**
 * Shows in the text beside what is chosen on a screen, and chooses there what the author goes to in the text.
 * @param chosen null where nothing is, or where it stands in no file
 * @param choose does nothing for what the screen does not show
 */
export function useSharedSelection(chosen: SourcePart | null, choose: (part: SourcePart) => void): void {
  const { asked, taken, show } = useContext(SelectionContext);
  const latest = useRef(choose);
  useLayoutEffect(() => {
    latest.current = choose;
  });
  const [file, pointer] = [chosen?.file, chosen?.pointer];
  useEffect(() => {
    if (file !== undefined && pointer !== undefined) show({ file, pointer });
  }, [file, pointer, show]);
  // Before anything else is seen, and clicked.
  useLayoutEffect(() => {
    if (!asked) return;
    latest.current(asked);
    taken();
  }, [asked, taken]);
}

/** The innermost of some parts that holds a place; null where none does. */
export function innermost<Part extends { readonly at: Pointer | null }>(
  parts: readonly Part[],
  pointer: Pointer,
): Part | null {
  const around = parts.filter(({ at }) => at !== null && isWithin(pointer, at));
  return around.toSorted((one, other) => (other.at?.length ?? 0) - (one.at?.length ?? 0))[0] ?? null;
}
