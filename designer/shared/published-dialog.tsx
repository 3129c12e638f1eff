import { Button, Text } from '@mantine/core';
import type { JSX } from 'react';
import { Dialog, DialogButtons } from '../../runtime/ui/dialog.tsx';

type PublishedDialogProps = {
  readonly title: string;
  /** That it is published, or that nothing changed. */
  readonly said: string;
  readonly close: string;
  readonly onClose: () => void;
};

/** What publishing a list or a block came to. */
export const PublishedDialog = ({ title, said, close, onClose }: PublishedDialogProps): JSX.Element => (
  <Dialog title={title} onClose={onClose}>
    <Text role="status">{said}</Text>
    <DialogButtons>
      <Button onClick={onClose} data-autofocus>
        {close}
      </Button>
    </DialogButtons>
  </Dialog>
);
