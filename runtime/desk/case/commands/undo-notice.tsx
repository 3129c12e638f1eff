import { Button, Group, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, type JSX } from 'react';
import type { CaseDetail } from '../../../../schemas/types/api.ts';
import { getCase } from '../../api.ts';
import { t } from '../../text.ts';
import { isUndoable, type TaskLeft } from './task-undo.ts';

type UndoNoticeProps = {
  readonly done: string;
  readonly caseId: string;
  readonly left: TaskLeft;
  readonly onUndo: () => void;
  /** Once there is nothing left to undo: a promise that cannot be kept is taken back. */
  readonly onGone: () => void;
};

/** What was done to a task, and the way back as long as there is one. */
export function UndoNotice({ done, caseId, left, onUndo, onGone }: UndoNoticeProps): JSX.Element {
  const key = ['case', caseId] as const;
  const queries = useQueryClient();
  // Nothing is asked from here: reading a case is for who looks at it.
  const { data } = useQuery<CaseDetail>({ queryKey: key, queryFn: () => getCase(caseId), enabled: false });
  const announced = useQuery<number>({ queryKey: ['case-version', caseId], enabled: false, initialData: 0 });
  const shown = queries.getQueryCache().find({ queryKey: key })?.isActive() ?? false;
  const undoable = isUndoable(left, { detail: data, announced: announced.data, shown });
  useEffect(() => {
    if (!undoable) onGone();
  }, [undoable, onGone]);
  return (
    <Group justify="space-between">
      <Text size="sm">{done}</Text>
      <Button size="compact-sm" variant="default" disabled={!undoable} onClick={onUndo}>
        {t('undo')}
      </Button>
    </Group>
  );
}
