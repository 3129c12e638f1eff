import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { tCount } from '../text.ts';
import { getMailboxes } from './api.ts';

const AGAIN_MS = 60_000;

/** How many mails wait, above the cases; nothing where no mailbox is read, or where it is empty. */
export function MailboxLink(): JSX.Element | null {
  const { data } = useQuery({ queryKey: ['mailboxes'], queryFn: getMailboxes, refetchInterval: AGAIN_MS });
  if (!data || data.mailboxes.length === 0) return null;
  const isBroken = data.mailboxes.some(({ failingSince }) => failingSince !== null);
  if (data.waiting === 0 && !isBroken) return null;
  return (
    <Anchor component={Link} to="/courriels" size="sm" fw={600} w="fit-content">
      {tCount('mailboxWaiting', data.waiting)}
    </Anchor>
  );
}
