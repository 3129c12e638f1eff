import { Alert, Button, List } from '@mantine/core';
import { useEffect, useState, type JSX } from 'react';
import type { CaseDetail } from '../../../schemas/types/api.ts';
import { formatMoment } from '../../ui/format.ts';
import { useSession } from '../session.ts';
import { t } from '../text.ts';
import { newsSince } from './news.ts';
import { keepSeen, readSeen } from './seen.ts';

/** What others did since this agent last saw the case, here or on an earlier visit. */
export function NewsNotice({ detail }: { readonly detail: CaseDetail }): JSX.Element | null {
  const { user } = useSession();
  const [since, setSince] = useState(() => readSeen(user.id, detail.id) ?? detail.version);
  useEffect(() => keepSeen(user.id, detail.id, detail.version), [user.id, detail.id, detail.version]);
  const news = newsSince(detail.history, since, user.name);
  if (news.length === 0) return null;
  return (
    <Alert color="warn" role="status" title={t('news')}>
      <List size="sm">
        {news.map((line) => (
          <List.Item key={line.seq}>
            {line.text} ({line.who}, {formatMoment(line.at)})
          </List.Item>
        ))}
      </List>
      <Button size="xs" variant="default" mt="xs" onClick={() => setSince(detail.version)}>
        {t('newsRead')}
      </Button>
    </Alert>
  );
}
