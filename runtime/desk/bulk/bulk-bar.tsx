import { Button, Group, Paper, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { QueueSelection } from '../../../schemas/types/api.ts';
import { t } from '../text.ts';

type BulkBarProps = {
  readonly selection: QueueSelection;
  /** Selects the cases of the view that are not on screen too; null where there are none, or they are. */
  readonly onWhole: (() => void) | null;
  readonly onAct: () => void;
  /** Puts them on the agenda of a sitting. */
  readonly onSit: () => void;
  readonly onClear: () => void;
};

/** What can be done to the selected cases together. */
export function BulkBar({ selection: { ids, complete }, onWhole, onAct, onSit, onClear }: BulkBarProps): JSX.Element {
  const count = ids.length;
  return (
    <Paper withBorder p="xs">
      <Group>
        <Text size="sm" role="status">
          {t(count === 1 ? 'oneSelected' : complete ? 'manySelected' : 'firstSelected', { count })}
        </Text>
        {onWhole && (
          <Button size="xs" variant="default" onClick={onWhole}>
            {t('selectWhole')}
          </Button>
        )}
        <Button size="xs" onClick={onAct}>
          {t('actTogether')}
        </Button>
        <Button size="xs" variant="default" onClick={onSit}>
          {t('sittingPutOn')}
        </Button>
        <Button size="xs" variant="subtle" onClick={onClear}>
          {t('clearSelection')}
        </Button>
      </Group>
    </Paper>
  );
}
