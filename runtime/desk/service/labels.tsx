import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { Label, NamedId } from '../../../schemas/types/api.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { refresh } from '../../ui/refresh.ts';
import { LabelPill } from '../labels/label-pill.tsx';
import { useLabels } from '../labels/use-labels.ts';
import { t } from '../text.ts';
import { LabelDialog } from './label-dialog.tsx';

type ServiceLabelsProps = {
  /** Schemes that one leads. */
  readonly schemes: readonly NamedId[];
  /** The one that is shown; '' for all. */
  readonly dispositif: string;
};

/** The labels of the schemes that one leads: defined, renamed, and archived when they no longer serve. */
export function ServiceLabels({ schemes, dispositif }: ServiceLabelsProps): JSX.Element {
  const [edited, setEdited] = useState<Label | 'new' | null>(null);
  const labels = useLabels(dispositif);
  const queries = useQueryClient();
  const isLed = new Set(schemes.map(({ id }) => id));
  const mine = labels.data?.items.filter((label) => isLed.has(label.dispositif)) ?? [];
  const shown = schemes.filter(({ id }) => dispositif === '' || id === dispositif);
  return (
    <>
      {labels.isError && <ProblemAlert error={labels.error} onRetry={() => void labels.refetch()} />}
      {labels.data && mine.length === 0 && <Text mb="xs">{t('serviceNoLabel')}</Text>}
      {shown.map(({ id, name }) => (
        <LabelList
          key={id}
          title={shown.length > 1 ? name : null}
          labels={mine.filter((label) => label.dispositif === id)}
          onEdit={setEdited}
        />
      ))}
      <Button variant="default" onClick={() => setEdited('new')}>
        {t('labelAdd')}
      </Button>
      {edited !== null && (
        <LabelDialog
          label={edited === 'new' ? null : edited}
          schemes={shown}
          onKept={() => void refresh(queries, ['labels'], ['facets'])}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

type LabelListProps = {
  /** Name of the scheme; null while there is one. */
  readonly title: string | null;
  readonly labels: readonly Label[];
  readonly onEdit: (label: Label) => void;
};

function LabelList({ title, labels, onEdit }: LabelListProps): JSX.Element | null {
  if (labels.length === 0) return null;
  return (
    <>
      {title !== null && (
        <Text size="sm" fw={600}>
          {title}
        </Text>
      )}
      <ul className="desk-plain service-labels">
        {labels.map((label) => (
          <Group key={label.id} component="li" gap="xs">
            <LabelPill label={label} />
            {label.archived && <Text size="sm">{t('labelArchived')}</Text>}
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('labelChangeOf', { name: label.name })}
              onClick={() => onEdit(label)}
            >
              {t('labelChange')}
            </Button>
          </Group>
        ))}
      </ul>
    </>
  );
}
