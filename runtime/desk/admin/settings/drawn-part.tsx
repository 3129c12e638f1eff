import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import type { SettingDrawn } from '../../../../schemas/types/api.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { ListOutline } from '../../parts/outlines.tsx';

type DrawnPartProps = {
  /** What is drawn: it is drawn anew once this is another. */
  readonly asked: readonly unknown[];
  readonly draw: () => Promise<SettingDrawn>;
  readonly show: (drawn: SettingDrawn) => JSX.Element;
};

/** One does not wait for what is drawn: it follows what is typed once one pauses. */
const PAUSE_MS = 400;

/** What letters or mails look like with what is typed; what was drawn last stays until the next is there. */
export function DrawnPart({ asked, draw, show }: DrawnPartProps): JSX.Element {
  const [settled] = useDebouncedValue(JSON.stringify(asked), PAUSE_MS);
  const drawn = useQuery({
    queryKey: ['setting-drawn', settled],
    queryFn: draw,
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (drawn.isError) return <ProblemAlert error={drawn.error} onRetry={() => void drawn.refetch()} />;
  if (!drawn.data) return <ListOutline rows={6} />;
  return show(drawn.data);
}
