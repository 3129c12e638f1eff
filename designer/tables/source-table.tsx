import { Button, Text, Title } from '@mantine/core';
import type { JSX } from 'react';
import { joinPointer } from '../../engine/base/index.ts';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { RULES, type Gesture } from '../../engine/studio.ts';
import { Icon } from '../../runtime/ui/icon.tsx';
import { t } from './text.ts';
import { useRemoving } from '../uses/use-removing.ts';
import { sourceTableGesture } from './table-gestures.ts';
import type { SourceTable } from './table-model.ts';

type SourceTableProps = {
  readonly table: SourceTable;
  /** Whether the file cannot be read now: nothing can be done to it. */
  readonly isBroken: boolean;
  /** Carries a gesture out; false when it cannot be. */
  readonly act: (gesture: Gesture) => boolean;
  readonly onMoved: (pointer: string) => void;
  readonly onSource: (file: string, pointer: string) => void;
};

/** A table that no grid draws: where it is written, its place among the others, and its removal. */
export function SourceTableCard({ table, isBroken, act, onMoved, onSource }: SourceTableProps): JSX.Element {
  const removing = useRemoving();
  const { title, pointer, rank, count } = table;
  const move = (by: -1 | 1): void => {
    if (act(sourceTableGesture(table, by))) onMoved(joinPointer('/tables', rank + by));
  };
  const remove = (): void => {
    const gesture: Gesture = { type: 'remove', at: { file: RULES, pointer } };
    removing(title, gesture, () => void act(gesture));
  };
  const command = (words: 'moveUp' | 'moveDown' | 'remove', isOff: boolean, deed: () => void): JSX.Element => (
    <Button variant="default" size="xs" disabled={isBroken || isOff} onClick={deed}>
      {t(`tableSource-${words}`)}
    </Button>
  );
  return (
    <>
      <Title order={2} size="h5">
        {setFrenchSpaces(title)}
      </Title>
      <div className="form-card">
        <Text size="sm">{t('tableInSourceWhy')}</Text>
        <div className="form-buttons">
          <Button
            variant="default"
            size="xs"
            leftSection={<Icon name="code" />}
            onClick={() => onSource(RULES, pointer)}
          >
            {t('tableSource-open')}
          </Button>
          {command('moveUp', rank === 0, () => move(-1))}
          {command('moveDown', rank === count - 1, () => move(1))}
          {command('remove', false, remove)}
        </div>
      </div>
    </>
  );
}
