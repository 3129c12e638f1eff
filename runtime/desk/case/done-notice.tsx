import { Alert, Group } from '@mantine/core';
import { useEffect, useRef, type JSX } from 'react';
import { BackToQueue, NextCase } from '../queue/queue-links.tsx';
import { useNeighbours } from '../queue/use-neighbours.ts';
import { t } from '../text.ts';

type DoneNoticeProps = { readonly title: string; readonly caseId: string };

/** After an action: what was done, and the next case one key away, since its link has the focus. */
export function DoneNotice({ title, caseId }: DoneNoticeProps): JSX.Element {
  const link = useRef<HTMLAnchorElement>(null);
  const neighbours = useNeighbours(caseId);
  // At once: it comes as the dialog goes, which has given the focus back by then. A moment later one may be typing elsewhere.
  useEffect(() => link.current?.focus(), []);
  return (
    <Alert color="good" role="status">
      <Group>
        {t('actionDone', { title })}
        {neighbours.next === null ? (
          <BackToQueue ref={link} fw={600} />
        ) : (
          <NextCase ref={link} neighbours={neighbours} fw={600} />
        )}
      </Group>
    </Alert>
  );
}
