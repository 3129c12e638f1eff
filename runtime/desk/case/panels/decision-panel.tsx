import { List, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { ApiDecided, CaseDetail } from '../../../../schemas/types/api.ts';
import { formatDay } from '../../../ui/format.ts';
import { t } from '../../text.ts';
import { Panel } from '../../parts/panel.tsx';

/** What is in force: each value that was decided, since when and by what, and what it was before. */
export function DecisionPanel({ detail: { decided } }: { readonly detail: CaseDetail }): JSX.Element | null {
  if (decided.length === 0) return null;
  return (
    <Panel title={t('decision')}>
      <Stack gap="xs">
        {decided.map((value) => (
          <Decided key={value.name} value={value} />
        ))}
      </Stack>
    </Panel>
  );
}

function Decided({ value: { title, text, decisions } }: { readonly value: ApiDecided }): JSX.Element {
  const [last] = decisions;
  return (
    <div>
      <Text size="sm">
        {title} : <strong className="desk-text">{text ?? t('noLongerDecided')}</strong>
      </Text>
      {last && (
        <Text size="sm" c="gray.7">
          {whenDecided(last)}
        </Text>
      )}
      {decisions.length > 1 && (
        <details className="desk-why">
          <summary aria-label={t('decisionsOf', { title })}>{t('decisions')}</summary>
          <List size="sm">
            {decisions.map((decision) => (
              <List.Item key={decision.at}>
                {t('decisionChange', {
                  before: decision.before ?? t('notDecided'),
                  after: decision.after ?? t('noLongerDecided'),
                  when: whenDecided(decision),
                })}
              </List.Item>
            ))}
          </List>
        </details>
      )}
    </div>
  );
}

function whenDecided({ at, who, action }: ApiDecided['decisions'][number]): string {
  const date = formatDay(at);
  return action === null ? t('decidedBySystem', { date }) : t('decidedBy', { date, who, action });
}
