import { Group, Modal } from '@mantine/core';
import { useEffect, useState, type JSX, type ReactNode } from 'react';
import { CONTENT_ID } from './page-focus.tsx';

type DialogProps = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode };

/**
 * A dialog that is there only while it is open, so that what is typed in it starts afresh each time. Once closed, whoever
 * works by keyboard goes on from where they were: the library gives the focus back only in dialogs that are never removed.
 */
export function Dialog({ title, onClose, children }: DialogProps): JSX.Element {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const goOn = opener?.isConnected ? opener : document.getElementById(CONTENT_ID);
      if (goOn instanceof HTMLElement) goOn.focus({ preventScroll: true });
    },
    [opener],
  );
  return (
    <Modal opened onClose={onClose} title={title}>
      {children}
    </Modal>
  );
}

/** What ends a dialog. It stays in sight however long the dialog is: a letter is signed without scrolling to its end. */
export function DialogButtons({ children }: { readonly children: ReactNode }): JSX.Element {
  return (
    <Group justify="flex-end" gap="xs" className="ui-dialog-buttons">
      {children}
    </Group>
  );
}
