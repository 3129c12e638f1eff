import { Alert, Anchor, Group } from '@mantine/core';
import { useEffect, useRef, type JSX } from 'react';
import { Link } from 'react-router';
import { findNeighbours } from '../queue/neighbours.ts';
import { t } from '../text.ts';

export type DoneNoticeProps = { readonly title: string; readonly caseId: string };

/** How long a dialog takes to close and give the focus back. */
const AFTER_DIALOG_MS = 300;

/** After an action: what was done, and the next case one key away, since its link has the focus. */
export function DoneNotice({ title, caseId }: DoneNoticeProps): JSX.Element {
  const link = useRef<HTMLAnchorElement>(null);
  const { next } = findNeighbours(caseId);
  useEffect(() => {
    const timer = setTimeout(() => link.current?.focus(), AFTER_DIALOG_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Alert color="teal" role="status">
      <Group>
        {t('actionDone', { title })}
        <Anchor component={Link} ref={link} to={next ? `/dossiers/${next}` : '/'} fw={600}>
          {t(next ? 'nextCase' : 'backToQueue')}
        </Anchor>
      </Group>
    </Alert>
  );
}
