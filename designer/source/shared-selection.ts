/* What is chosen on a screen and in the text beside it is the same: each shows what the other goes to. */
import { createContext, useContext, useEffect, useRef } from 'react';
import type { Pointer } from '../../engine/studio.ts';

/** A part of a file; '' for all of it. */
export type SourcePart = { readonly file: string; readonly pointer: Pointer };

export type SharedSelection = {
  /** Where the author went in the text beside, or asked to be led; null before they did, and once a screen heard of it. */
  readonly asked: SourcePart | null;
  readonly taken: () => void;
  /** Shows a part in the text beside, where there is one. */
  readonly show: (part: SourcePart) => void;
};

const SelectionContext = createContext<SharedSelection>({
  asked: null,
  taken: () => undefined,
  show: () => undefined,
});

/** Gives screens the text beside them. */
export const SelectionProvider = SelectionContext.Provider;

/**
 * Shows in the text beside what is chosen on a screen, and chooses there what the author goes to in the text.
 * @param chosen null where nothing is, or where it stands in no file
 * @param choose does nothing for what the screen does not show
 */
export function useSharedSelection(chosen: SourcePart | null, choose: (part: SourcePart) => void): void {
  const { asked, taken, show } = useContext(SelectionContext);
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });
  const [file, pointer] = [chosen?.file, chosen?.pointer];
  useEffect(() => {
    if (file !== undefined && pointer !== undefined) show({ file, pointer });
  }, [file, pointer, show]);
  useEffect(() => {
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
  const around = parts.filter(({ at }) => at !== null && (pointer === at || pointer.startsWith(`${at}/`)));
  return around.toSorted((one, other) => (other.at?.length ?? 0) - (one.at?.length ?? 0))[0] ?? null;
}
