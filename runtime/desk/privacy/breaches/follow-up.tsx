/* What was done about a breach, line after line: what was written is never changed. */
import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { AddBreachLine, Breach, BreachLines } from '../../../../schemas/types/api.ts';
import { newId } from '../../../forms/new-id.ts';
import { formatMoment } from '../../../ui/format.ts';
import { Pill } from '../../../ui/pill.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { t } from '../../text.ts';
import { addBreachLine, getBreachLines } from './api.ts';
import { sayChange } from './say-change.ts';
import { BREACHES, linesKey } from './use-breach.ts';
import { Paged } from '../../parts/paged.tsx';

interface FollowUpProps {
  readonly id: string;
  readonly closed: boolean;
  readonly onWritten: (breach: Breach) => void;
}

const firstPage = (): string | null => null;

/** A line to write, closing, and the lines, the latest first. */
export function FollowUp({ id, closed, onWritten }: FollowUpProps): JSX.Element {
  const queries = useQueryClient();
  const [text, setText] = useState('');
  // Made once a line: sent again after an answer that was lost, it is the same.
  const [line, setLine] = useState(newId);
  const [empty, setEmpty] = useState(false);
  const pages = useInfiniteQuery({
    queryKey: linesKey(id),
    queryFn: ({ pageParam }) => getBreachLines(id, pageParam),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  });
  const add = useMutation({
    mutationFn: (kind: AddBreachLine['kind']) => addBreachLine(id, line, { kind, text }),
    onSuccess: (breach) => {
      setText('');
      setLine(newId());
      onWritten(breach);
      for (const queryKey of [BREACHES, linesKey(id)]) void queries.invalidateQueries({ queryKey });
    },
  });
  const write = (kind: AddBreachLine['kind']): void => {
    const nothing = kind === 'note' && text.trim() === '';
    setEmpty(nothing);
    if (!nothing && !add.isPending) add.mutate(kind);
  };
  return (
    <Stack component="section" gap="xs" aria-labelledby="follow-up">
      <Title order={2} size="h4" id="follow-up">
        {t('breachFollowUp')}
      </Title>
      <Textarea
        label={t('breachNote')}
        description={t('breachNoteHint')}
        autosize
        minRows={2}
        maxLength={10_000}
        error={empty && t('breachNoteEmpty')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group gap="sm">
        <Button variant="default" onClick={() => write('note')}>
          {t('breachNoteAdd')}
        </Button>
        <Button variant="default" onClick={() => write(closed ? 'reopened' : 'closed')}>
          {t(closed ? 'breachReopen' : 'breachClose')}
        </Button>
      </Group>
      {add.error && <ProblemAlert error={add.error} />}
      <Paged pages={pages}>{(all) => <Lines items={all.flatMap(({ items }) => items)} />}</Paged>
    </Stack>
  );
}

/** Each line with who wrote it, what it says, and what the entry said otherwise than at the line before. */
export function Lines({ items }: Pick<BreachLines, 'items'>): JSX.Element {
  return (
    <ol className="privacy-versions">
      {items.map(({ id, at, by, kind, text, changes, proven }) => (
        <li key={id}>
          <Group gap="xs">
            <Text fw={600}>{t('breachLine', { moment: formatMoment(at), by, kind: t(`breachKind-${kind}`) })}</Text>
            {!proven && (
              <Pill small tone="danger">
                {t('erasedBroken')}
              </Pill>
            )}
          </Group>
          {text !== '' && <Text className="desk-text">{text}</Text>}
          {changes.length > 0 && (
            <ul>
              {changes.map((change) => (
                <li key={change.field}>
                  <Text size="sm">{sayChange(change)}</Text>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
