import { Group, Modal } from '@mantine/core';
import { useCallback, type FocusEvent, type JSX, type ReactNode } from 'react';
import { firstPlace } from './first-place.ts';
import { useFocusBack } from './use-focus-back.ts';

type DialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  /** Whether what opened it may go by it: one then goes on beside, and not at the top of the page. */
  readonly mayRemove?: boolean;
  /** Goes to where one goes on once it is closed, and says whether it did: else one goes back to what opened it. */
  readonly goOn?: () => boolean;
  readonly children: ReactNode;
};

/**
 * A dialog that is there only while it is open, so that what is typed in it starts afresh each time. One begins at its first
 * field, never at the cross that closes it. Once closed, whoever works by keyboard goes on from where they were: the library
 * gives the focus back only in dialogs that are never removed.
 */
export function Dialog({ title, onClose, mayRemove = false, goOn, children }: DialogProps): JSX.Element {
  useFocusBack({ mayRemove, goOn });
  // The library moves the focus when a timer comes round, and keys that come before it would go to what lies below.
  const start = useCallback((node: HTMLDivElement): (() => void) => {
    goToFirst(node);
    // Fields may come a moment after the dialog; whoever has gone somewhere meanwhile stays there.
    const watch = new MutationObserver(() => {
      if (document.activeElement === node) goToFirst(node);
    });
    watch.observe(node, { childList: true, subtree: true });
    const keep = (event: KeyboardEvent): void => keepStep(node, event);
    node.addEventListener('keydown', keep);
    return () => {
      watch.disconnect();
      node.removeEventListener('keydown', keep);
    };
  }, []);
  const begin = ({ target, currentTarget, relatedTarget }: FocusEvent<HTMLDivElement>): void => {
    if (target !== currentTarget) return;
    // By then one may be at another field already: there one stays.
    if (relatedTarget instanceof HTMLElement && currentTarget.contains(relatedTarget)) relatedTarget.focus();
    else goToFirst(currentTarget);
  };
  return (
    <Modal opened onClose={onClose} title={title}>
      <div ref={start} className="ui-dialog-body" tabIndex={-1} data-autofocus onFocus={begin}>
        {children}
      </div>
    </Modal>
  );
}

/** Fields of which the tabulator goes through the parts. */
const IN_PARTS = 'input:is([type="date"], [type="time"], [type="datetime-local"], [type="month"], [type="week"])';

/**
 * Leaves the tabulator in a field of several parts to the browser, where something follows in the dialog. The library looks a
 * timer later where it led, and brings whoever has gone on since back to the first place after it: that is « Annuler », and the
 * next Enter would close the dialog over what was written in it.
 */
function keepStep(within: HTMLElement, event: KeyboardEvent): void {
  const { key, target } = event;
  if (key !== 'Tab' || !(target instanceof HTMLElement) || !target.matches(IN_PARTS)) return;
  const after = Array.from(within.querySelectorAll('button:enabled')).some(
    (button) => (target.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  if (after) event.stopPropagation();
}

const goToFirst = (body: HTMLElement): void => (firstPlace(body) ?? body).focus({ preventScroll: true });

/** What ends a dialog. It stays in sight however long the dialog is: a letter is signed without scrolling to its end. */
export function DialogButtons({ children }: { readonly children: ReactNode }): JSX.Element {
  return (
    <Group justify="flex-end" gap="xs" className="ui-dialog-buttons">
      {children}
    </Group>
  );
}
