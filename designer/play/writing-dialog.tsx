import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import type { Writing } from '../../engine/play.ts';
import { markdownToHtml } from '../../runtime/documents/markdown-html.ts';
import { Dialog } from '../../runtime/ui/dialog.tsx';
import { t } from './text.ts';

/** A letter or a mail as it would leave. */
export function WritingDialog({
  writing,
  onClose,
}: {
  readonly writing: Writing;
  readonly onClose: () => void;
}): JSX.Element {
  const { title, to, markdown, recipient } = writing;
  return (
    <Dialog title={setFrenchSpaces(title)} onClose={onClose}>
      <Text size="sm" c="gray.7">
        {setFrenchSpaces(t('to', { to }))}
      </Text>
      {recipient !== null && <address className="play-recipient">{recipient}</address>}
      {/* The same that desk and mails are given: no tag of the data comes through. */}
      <div className="play-paper" dangerouslySetInnerHTML={{ __html: markdownToHtml(markdown) }} />
    </Dialog>
  );
}
