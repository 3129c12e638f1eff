/*
 * Where one goes on once a dialog is closed. The library moves the focus when a timer comes round, and gives it back only from
 * dialogs that are never removed: here it is back before the next key, which is then typed where its author believes to be.
 */
import { useEffect, useRef, useState } from 'react';
import { placeNear } from './keep-focus.ts';
import { CONTENT_ID } from './page-focus.tsx';

type FocusBack = {
  /** Whether what had the focus may go meanwhile: one then goes on beside it, and not at the top of the page. */
  readonly mayRemove: boolean;
  /** Goes where one goes on, and says whether it did; else one goes back to what had the focus before. */
  readonly goOn?: (() => boolean) | undefined;
};

/** Moves the focus as the component that uses it is taken off the page. */
export function useFocusBack({ mayRemove, goOn }: FocusBack): void {
  const [opener] = useState(() => document.activeElement);
  const [beside] = useState(() => (mayRemove && opener ? placeNear(opener) : () => null));
  const onward = useRef(goOn);
  useEffect(() => {
    onward.current = goOn;
  });
  useEffect(
    () => () => {
      if (onward.current?.() === true) return;
      const place = opener?.isConnected ? opener : (beside() ?? document.getElementById(CONTENT_ID));
      if (place instanceof HTMLElement) place.focus({ preventScroll: true });
    },
    [opener, beside],
  );
}
